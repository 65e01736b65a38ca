import type { CauseView } from '@todoke/server/contract';
import { describe, expect, it } from 'vitest';
import { renderAt } from '../fixtures/look.ts';
import { NOW, PARCELS } from '../fixtures/parcels.ts';
import { Why } from './why.tsx';

function show(causes: readonly CauseView[], links: typeof PARCELS.absent.links | null): string {
  return renderAt('/', <Why causes={causes} now={Date.parse(NOW)} number="123456789013" links={links} />);
}

const cause = (part: Partial<CauseView>): CauseView => ({
  code: 'not_registered_yet',
  confidence: 0.9,
  params: {},
  evidence: [],
  actions: [],
  waitUntil: null,
  contact: null,
  ...part,
});

describe('the reasons', () => {
  it('lead to where an action is done, where that is a page', () => {
    const { absent } = PARCELS;
    expect(show(absent.diagnosis, absent.links)).toContain(`href="${absent.links.redelivery ?? ''}"`);
    const other = cause({ actions: [{ code: 'choose_carrier', params: { carrier: 'jp.sagawa' } }] });
    expect(show([other], null)).toContain('href="/t/123456789013?carrier=jp.sagawa"');
  });

  it('say an action without a link where the carrier’s page may not be linked to', () => {
    const { absent } = PARCELS;
    const html = show(absent.diagnosis, { tracking: null, redelivery: null });
    expect(html).toContain('再配達をお申し込みください');
    expect(html).not.toContain('href');
  });

  it('give the phone and whether somebody answers beside an action that is a call', () => {
    const { contact } = PARCELS.moving;
    const call = cause({ actions: [{ code: 'contact_carrier', params: { carrier: 'jp.yamato' } }], contact });
    const html = show([call], null);
    expect(html).toContain('href="tel:0120000000"');
    expect(html).toContain('受付中 18:00まで');
    const wait = cause({ actions: [{ code: 'compare_digits', params: {} }], contact });
    expect(show([wait], null)).not.toContain('tel:');
  });

  it('fold what is only possible, and leave out what there are no words for', () => {
    const html = show([cause({ confidence: 0.2 }), cause({ code: 'newer_than_us' })], null);
    expect(html).toContain('<summary>まだ登録されていません</summary>');
    expect(html).not.toContain('newer_than_us');
  });
});
