import { expect, it } from 'vitest';
import { isIssued } from './s10.ts';

/** ISO codes of the posts that issue S10 numbers. Source: UPU S10, jkeen/tracking_number_data 2.0.0, read 2026-11. */
const ISSUERS = `
AD AE AF AG AI AL AM AO AR AT AU AW AZ
BA BB BD BE BF BG BH BI BJ BM BN BO BR BS BT BW BY BZ
CA CD CF CG CH CI CL CM CN CO CR CU CV CW CY CZ
DE DJ DK DM DO DZ
EC EE EG ER ES ET
FI FJ FO FR
GA GB GD GE GG GH GI GL GM GN GQ GR GT GW GY
HK HN HR HT HU
ID IE IL IM IN IQ IR IS IT
JE JM JO JP
KE KG KH KI KM KN KP KR KW KY KZ
LA LB LC LI LK LR LS LT LU LV LY
MA MC MD ME MG MK ML MM MN MO MR MS MT MU MV MW MX MY MZ
NA NC NE NG NI NL NO NP NR NZ
OM
PA PE PF PG PH PK PL PS PT PY
QA
RO RS RU RW
SA SB SC SD SE SG SI SK SL SM SN SO SR SS ST SV SX SY SZ
TC TD TG TH TJ TL TM TN TO TR TT TV TW TZ
UA UG US UY UZ
VA VC VE VG VN VU
WF WS
XK
YE
ZA ZM ZW
`
  .trim()
  .split(/\s+/);

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.split('');

it('knows every post that issues S10 numbers, and no other', () => {
  const known = LETTERS.flatMap((first) => LETTERS.map((second) => first + second)).filter((code) =>
    isIssued(`EE000000005${code}`),
  );
  expect(known).toEqual(ISSUERS);
});
