import { describe, expect, test } from 'vitest';
import { isStatusCode, STATUSES } from './status.ts';
import { meaningOfWord } from './source-words.ts';
import { attributesOfMeaning, VOCABULARIES } from './vocabularies.ts';

/** How many codes each vocabulary has in status-map.tsv. */
const SIZES = {
  '17track': 30,
  aftership: 48,
  'amazon.co.jp': 12,
  'amazon_mcf.currentStatus': 18,
  'amazon_shipping_v2.eventCode': 15,
  'amazon_shipping_v2.status': 10,
  'amazon_tracking_2026.milestone': 74,
  'amazon_tracking_2026.subCode': 241,
  'delivery-tracker': 9,
  dhl_unified: 5,
  'easypost.status': 10,
  'easypost.status_detail': 28,
  'epcis.bizStep': 20,
  'epcis.disposition': 10,
  japanpost: 19,
  'karrio.reason': 35,
  'karrio.status': 12,
  parcel_app: 9,
  sagawa: 12,
  'schema.org/OrderStatus': 8,
  shippo: 27,
  upu_emsevt: 25,
  yamato: 27,
};

const vocabularies = Object.entries(VOCABULARIES);

describe('the 23 vocabularies', () => {
  test('hold all 704 codes', () => {
    expect(Object.fromEntries(vocabularies.map(([name, words]) => [name, words.size]))).toEqual(SIZES);
    expect(vocabularies.reduce((sum, [, words]) => sum + words.size, 0)).toBe(704);
  });

  test.each(vocabularies)(
    '%s: every code means a status of the model, or refines the one beside it',
    (name, words) => {
      for (const [word, meaning] of words) {
        expect(word.trim()).toBe(word);
        const refines = name === 'amazon_tracking_2026.subCode' && attributesOfMeaning(meaning) !== undefined;
        const means = meaning.status === null ? refines : isStatusCode(meaning.status);
        expect([word, means]).toEqual([word, true]);
      }
    },
  );

  test.each([
    ['jp.sagawa', '⇒配達中', 'out_for_delivery.on_vehicle'],
    ['jp.sagawa', '↓集荷', 'in_transit.accepted'],
    ['jp.yamato', '持戻(ご不在)', 'attempt_failed.recipient_absent'],
    ['jp.yamato', '　配達完了　', 'delivered.generic'],
    ['jp.yamato', '配達完了（国際宅急便・国内引渡し）', 'in_transit.handover'],
    ['jp.yamato', '伝票番号誤り', 'unknown.invalid_number'],
    ['jp.yamato', '伝票番号未登録', 'unknown.not_found'],
    ['jp.japanpost', 'コンビニエンスストアに引渡', 'available_for_pickup.store'],
    ['jp.japanpost', '保管', 'available_for_pickup.depot'],
    ['jp.yamato', '保管中', 'in_transit.held_for_date'],
    ['amazon', '配達完了', 'delivered.generic'],
    ['aftership', 'Delivered_005', 'delivered.neighbor'],
    ['jp.yamato', 'お届け完了通知を依頼', 'unknown.unmapped'],
    ['de.dhl', 'transit', 'in_transit.moving'],
    ['us.fedex', 'OD', 'out_for_delivery.on_vehicle'],
    ['jp.seino', '配達済みです。', 'delivered.generic'],
    ['jp.fukuyama', '配達完了です', 'delivered.generic'],
    ['jp.tonami', '配達完了', 'unknown.unmapped'],
    ['constructor', 'constructor', 'unknown.unmapped'],
  ])('%s says %s: %s', (source, word, status) => {
    expect(meaningOfWord(source, word).status).toBe(status);
  });

  test('what the status alone would lose is kept beside it', () => {
    expect(meaningOfWord('17track', 'Expired_Other')).toEqual({
      status: 'in_transit.moving',
      attributes: { tracking_state: 'expired' },
    });
  });
});

test('every status can be said in the words of the vocabularies we answer in', () => {
  for (const { aftership, track17, shippo, easypost } of STATUSES.values()) {
    const [status = '', detail = ''] = easypost.split('/');
    expect(VOCABULARIES.aftership.has(aftership)).toBe(true);
    expect(VOCABULARIES['17track'].has(track17)).toBe(true);
    expect(VOCABULARIES.shippo.has(shippo)).toBe(true);
    expect(VOCABULARIES['easypost.status'].has(status)).toBe(true);
    expect([detail, VOCABULARIES['easypost.status_detail'].has(detail)]).toEqual([detail, true]);
  }
});
