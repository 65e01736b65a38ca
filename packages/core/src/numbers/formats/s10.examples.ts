import type { FormatEvidence } from '../format.ts';

/** Numbers are invented unless a public example is their source; none belongs to a person. */
export const s10Evidence: FormatEvidence = {
  source: 'UPU standard S10 (weights 8 6 4 2 3 5 9 7); issuers by ISO 3166 code, read 2026-11',
  examples: {
    'upu.s10/issuer': [
      { text: 'EG 725 089 303 JP' },
      { text: 'RR583920175JP' },
      { text: 'CP260718390US' },
      { text: 'RR583920178JP', reason: 'check_digit' },
    ],
    'upu.s10/inbound': [
      { text: 'LX583920175CN' },
      { text: 'RB260718390GB' },
      { text: 'LX583920178CN', reason: 'check_digit' },
    ],
    'upu.s10/ems': [
      { text: 'EE583920175KR' },
      { text: 'EB260718390HK' },
      { text: 'EE583920178KR', reason: 'check_digit' },
    ],
  },
};
