import type { FormatEvidence } from '../format.ts';

/** Numbers are invented unless a public example is their source; none belongs to a person. */
export const americaEvidence: FormatEvidence = {
  source:
    'jkeen/tracking_number_data 2.0.0 (Canada Post, Purolator, Canpar, OnTrac, LaserShip, Landmark, Spee-Dee, Old Dominion, GOFO), read 2026-11',
  examples: {
    'ca.canadapost/16': [
      { text: '5839201746258109' },
      { text: '2607183940526173' },
      { text: '5839201746258102', reason: 'check_digit' },
    ],
    'ca.purolator/12': [
      { text: '158392017469' },
      { text: '426071839408' },
      { text: '158392017462', reason: 'check_digit' },
    ],
    'ca.purolator/letters': [
      { text: 'BKR583920174' },
      { text: 'MTL260718394' },
      { text: 'BKR5839201740', reason: 'length' },
    ],
    'ca.canpar/22': [
      { text: 'D583920174625810394756' },
      { text: 'S260718394052617394850' },
      { text: 'D5839201746258103947560', reason: 'length' },
    ],
    'us.ontrac/cd': [
      { text: 'D58392017462580' },
      { text: 'C26071839405262' },
      { text: 'D58392017462583', reason: 'check_digit' },
    ],
    'us.lasership/lx': [
      { text: 'LE25839201' },
      { text: 'LN22607183' },
      { text: 'LE258392010', reason: 'length' },
    ],
    'us.lasership/1ls': [
      { text: '1LS715839201746' },
      { text: '1LSCXVE26071839' },
      { text: '1LS715839201746012', reason: 'length' },
    ],
    'us.landmark/ltn': [
      { text: 'LTN58392017N1' },
      { text: 'LTN26071839N1' },
      { text: 'LTN58392017N10', reason: 'length' },
    ],
    'us.speedee/sp': [
      { text: 'SP583920174625810394' },
      { text: 'SP260718394052617394' },
      { text: 'SP5839201746258103940', reason: 'length' },
    ],
    'us.odfl/11': [
      { text: '77858392010' },
      { text: '07226071830' },
      { text: '77858392013', reason: 'check_digit' },
    ],
    'us.gofo/gfus': [
      { text: 'GFUS58392017462581' },
      { text: 'GFUS26071839405261' },
      { text: 'GFUS583920174625810', reason: 'length' },
    ],
  },
};
