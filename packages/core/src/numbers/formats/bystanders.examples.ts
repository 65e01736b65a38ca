import type { FormatEvidence } from '../format.ts';

/** Numbers are invented unless a public example is their source; none belongs to a person. */
export const bystandersEvidence: FormatEvidence = {
  source:
    'ISO/IEC 7812 (cards), GS1 General Specifications (GTIN, SSCC), ISBN, 3GPP 23.003 (IMEI), 番号法施行令 (Individual Number), 国税庁 (corporate number, invoice T), Japanese numbering plan',
  examples: {
    'phone/printed': [
      { text: '03-1234-5678' },
      { text: '0120-123-456' },
      { text: '00-1234-5678', reason: 'shape' },
    ],
    'phone/jp': [{ text: '0312345678' }, { text: '09012345678' }, { text: '0012345678', reason: 'shape' }],
    'phone/us': [{ text: '212-555-0123' }, { text: '415-555-0199' }, { text: '2125550123', reason: 'rule' }],
    'phone/labelled': [
      { text: '819012345678' },
      { text: '442079460958' },
      { text: '12345678', reason: 'length' },
    ],
    'postal/jp': [{ text: '100-0001' }, { text: '060-0042' }, { text: '1000001', reason: 'rule' }],
    'postal/labelled': [{ text: '1000001' }, { text: '0600042' }, { text: '10000012', reason: 'length' }],
    'date/day': [{ text: '2026-11-22' }, { text: '20240229' }, { text: '20260229', reason: 'rule' }],
    'date/short': [{ text: '2026-1-3' }, { text: '2026-11-3' }, { text: '202613', reason: 'rule' }],
    'date/hour': [{ text: '2026/03/04 21' }, { text: '2026/3/4 9' }, { text: '20260304 21', reason: 'rule' }],
    'date/western': [{ text: '11-22-2026' }, { text: '12-31-2026' }, { text: '11222026', reason: 'rule' }],
    'date/era': [{ text: '8-11-22' }, { text: '08-1-2' }, { text: '8-11-222', reason: 'rule' }],
    'date/iso': [{ text: '2026-11-22T14' }, { text: '20240229T09' }, { text: '20260229T09', reason: 'rule' }],
    'date/time': [
      { text: '202611221430' },
      { text: '20261122143059' },
      { text: '202611222530', reason: 'rule' },
    ],
    'gtin/13': [
      { text: '4958392017464' },
      { text: '9782607183942' },
      { text: '4958392017467', reason: 'check_digit' },
    ],
    'gtin/any': [
      { text: '58392010' },
      { text: '2607183940529' },
      { text: '58392013', reason: 'check_digit' },
    ],
    'gtin/12': [
      { text: '583920174629' },
      { text: '260718394055' },
      { text: '583920174622', reason: 'check_digit' },
    ],
    'isbn/10': [
      { text: '583920174X' },
      { text: '2607183944' },
      { text: '5839201747', reason: 'check_digit' },
    ],
    'product/labelled': [{ text: 'B08N5WRWNW' }, { text: '58392017' }, { text: '583920A', reason: 'length' }],
    'card/any': [
      { text: '4583920174625810' },
      { text: '5526071839405268' },
      { text: '4583920174625813', reason: 'check_digit' },
    ],
    'card/labelled': [
      { text: '5839201746258' },
      { text: '5839201746258103' },
      { text: '58392017462', reason: 'length' },
    ],
    'personal/12': [
      { text: '583920174626' },
      { text: '260718394050' },
      { text: '583920174629', reason: 'check_digit' },
    ],
    'personal/labelled': [
      { text: 'TK5839201' },
      { text: '58392017462' },
      { text: '5839201', reason: 'length' },
    ],
    'invoice/t13': [
      { text: 'T9839201746258' },
      { text: 'T7607183940526' },
      { text: 'T2839201746258', reason: 'check_digit' },
    ],
    'imei/15': [
      { text: '583920174625818' },
      { text: '260718394052619' },
      { text: '583920174625811', reason: 'check_digit' },
    ],
    'time/unix': [
      { text: '1763769600' },
      { text: '1763769600123' },
      { text: '17637696000123', reason: 'length' },
    ],
    'other/labelled': [{ text: '583920' }, { text: 'AB-5839-20' }, { text: 'AB58C9', reason: 'rule' }],
    'gs1/sscc': [
      { text: '349123450000000010' },
      { text: '583920174625810399' },
      { text: '260718394052617393' },
      { text: '583920174625810392', reason: 'check_digit' },
    ],
    'gs1/sscc-00': [
      { text: '00583920174625810399' },
      { text: '00260718394052617393' },
      { text: '00583920174625810392', reason: 'check_digit' },
    ],
  },
};
