import type { toldJa } from './told-ja.ts';

/** What somebody other than the carrier tells, in English. */
export const toldEn: typeof toldJa = {
  tellers: {
    paste: 'what you pasted',
    import: 'the sender’s data',
    mail: 'a forwarded notice',
  },
  window: (teller) => `The window given in ${teller}.`,
  day: (teller) => `The day given in ${teller}.`,
  paste: {
    title: 'Paste what the carrier says',
    lead: (carrier) =>
      `We cannot ask ${carrier} directly right now. Paste what their page or mail says, as it is, and we read it here.`,
    label: 'Text of the carrier’s page or mail',
    kept: 'What you paste is not stored and not shown to anyone else.',
    submit: 'Read it',
    shown: 'This rests on what you pasted',
    shownLead: (carrier) =>
      `It was not confirmed with ${carrier}. It is shown on this screen only and not stored.`,
    back: 'Back to this parcel’s page',
    problems: {
      empty: 'Please paste something first.',
      too_long: 'This is too long to read. Please paste only the part about this parcel.',
      other_number:
        'This seems to be about another number. Please paste the part that names this parcel’s number.',
      nothing_read:
        'We could not read a status. Please paste the part with the status and its time, as it is.',
    },
  },
};
