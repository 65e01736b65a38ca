import type { DocsPart, DocsWords } from './docs-ja.ts';

const part = (title: string, ...text: readonly string[]): DocsPart => ({ title, text });

/** Words of `/docs`, in English. */
export const docsEn: DocsWords = {
  label: 'Contents for developers',
  pages: {
    '/docs': 'Start',
    '/docs/numbers': 'Number library',
    '/docs/api': 'HTTP API',
    '/docs/events': 'Send events',
    '/docs/commands': 'Commands',
  },
  answer: 'Answer',
  table: 'Table',
  columns: {
    name: 'Name',
    type: 'Type',
    meaning: 'Meaning',
    code: 'Code',
    parameters: 'Parameters',
    where: 'Where',
    status: 'Status',
    carrier: 'Issuer',
    kind: 'Kind',
    shape: 'Shape',
    check: 'Check',
    printed: 'Printed',
    counts: 'Read',
    example: 'Example (invented)',
    measured: 'Measured',
    figure: 'Figure',
  },
  required: 'required',
  optional: 'optional',
  overview: {
    title: 'Use Todoke from a program',
    description:
      'How to recognise numbers, track parcels and report events: by HTTP API, as a library, and from the command line.',
    lead: 'Whatever the pages do, a program can do. Test mode needs no contract and no internet, so you can try it now.',
    recognise: part(
      'Recognise a number',
      'A number, an address or a whole message will do. No carrier is asked, nothing is kept, no key is needed.',
    ),
    track: part(
      'Track a parcel',
      'Answers from what is stored here, or asks the carriers the number may belong to in turn. When nobody knows it, the answer says who was asked, why that may be, and when to look again.',
    ),
    waysTitle: 'Read on',
    ways: {
      '/docs/numbers': 'Recognition alone, as a small library without dependencies.',
      '/docs/api': 'Every operation, and the reasons for a refusal.',
      '/docs/events': 'Add the scans of your own vans and warehouses to a parcel’s journey.',
      '/docs/commands': 'Look things up in a terminal, read saved answers, make keys.',
    },
    machine: 'The OpenAPI 3.1 document',
    tryOut: 'Try the API in the browser',
  },
  numbers: {
    title: 'The number library',
    description:
      'A library without dependencies that tells tracking numbers, order numbers and bystanders apart in pasted text, with carrier, check digit and reasons.',
    lead: (formats, carriers) =>
      `Says which numbers a pasted text holds and whose they are. It knows ${formats} formats of ${carriers} issuers. No dependency, no I/O, no exceptions.`,
    install: part(
      'Install and use',
      'Within this repository, import `@todoke/core/numbers`. For another program, this command makes one file of it that runs in Node.js and in browsers.',
    ),
    output: 'It prints the following. Our tests really run this example and compare what it prints.',
    reads: part(
      'What it reads',
      'Full-width digits; every dash and the Japanese long-vowel mark; ideographic and zero-width spaces; lower case; scanner output (`]C1`, Codabar guards, `*`); numbers glued to Japanese text; several numbers in one message; addresses of carriers’ pages, where only the real host counts.',
      'O/0, I/1, S/5 and B/8 are exchanged only when a check digit then holds, and the reason `repaired` says so.',
    ),
    cannot: part(
      'What it cannot know',
      'A valid 12-digit number may be Yamato’s, Sagawa’s or Japan Post’s: they share one check rule. All three are listed by their shares of parcels until a word near by, an address, a sender, the printed grouping or the person’s own carriers decide.',
      'A check digit that holds does not mean that the parcel exists: modulo 7 misses one mistyped digit in sixteen.',
    ),
    results: 'What it returns',
    recognition: {
      kind: 'What the text is as a whole: `multi` for several numbers, `unknown` when none is valid',
      candidates: 'Candidates of the best number, best first',
      all: 'Every number found, in order of appearance',
      problems: 'What is wrong when nothing valid was found',
    },
    found: {
      start: 'Where it begins in the text',
      end: 'Where it ends in the text',
      text: 'The characters as written',
      kind: 'What this number is',
      candidates: 'Its candidates, best first',
    },
    candidate: {
      kind: 'What it is',
      carrier: 'Id of the carrier or issuer; `null` where there is none',
      normalized: 'Canonical form (`123456789013`)',
      pretty: 'As the slip prints it (`1234-5678-9013`)',
      valid: '`true` when shape and check digit fit',
      certainty: '`check` when a check digit holds, `shape` when the format has none',
      confidence: '0 to 1, comparable within one answer',
      why: 'Reasons: codes with parameters',
    },
    reasonsTitle: 'Reasons',
    reasonsLead: 'Reasons are codes, not sentences; you choose the words.',
    reasons: {
      check_digit_ok: 'the check digit holds',
      shape: 'the shape fits; the format has no check digit (in `problems`: no format fits)',
      check_digit: 'the character at `position` (from 1) should be `expected`',
      length: 'it has `actual` digits; this carrier’s numbers have `expected`',
      grouping: 'written in the groups of the slip',
      word: 'a word near by names the carrier',
      label: 'a word near by names the kind',
      url: 'it stood in an address of the carrier',
      sender: 'the sender is the carrier',
      own_carrier: 'one of the person’s own carriers',
      known_number: 'one of the person’s own numbers',
      repaired: 'look-alike characters were exchanged',
      scanner_prefix: 'a scanner’s prefix was taken off',
      scanner_guards: 'a barcode’s guard characters were taken off',
      input_length: 'only the first `max` characters were read',
      empty: 'there is no text',
      no_number: 'there is no number',
      rounded: 'a spreadsheet has left digits out',
      repeated_digits: 'one digit repeated',
      too_long: 'longer than any number',
    },
    formatsTitle: 'Formats',
    formatsLead:
      '`#12` is twelve digits, `@2` two letters, `*7` seven of either, `[CD]` one of a set, `|` stands between alternatives. This table is made from the very data the library reads.',
    byIssuer: 'the number says',
    counts: { anywhere: 'anywhere', alone: 'when pasted alone', named: 'beside its carrier’s name' },
    limitsTitle: 'Limits and their reasons',
    limits: {
      input: (max) =>
        `The first ${max} characters are read, more than any mail has; the rest is not looked at and \`input_length\` says so. Time grows in line with the length.`,
      found: (max) => `At most ${max} numbers are reported: more is a data file, not a message.`,
      number: (max) => `One number has at most ${max} characters.`,
      throws: 'No input makes it throw.',
    },
    figuresTitle: 'Size and speed',
    figures: {
      bare: 'Bare numbers a second, one core',
      messages: 'Messages of 1,000 characters a second, one core',
      minified: '`recognize` and `prettyNumber`, bundled and minified',
      gzip: 'The same after `gzip -9`',
    },
    bytes: (n) => `${n} bytes`,
    measured:
      'Speed is CPU time as `npm run bench` measures it (Node.js 26, the quietest runs on a shared two-core machine, ranked results included); a tenth to a third less while others work on it. A test builds the bundle each time and bounds its size.',
  },
  api: {
    title: 'HTTP API',
    description:
      'Every operation of the HTTP API: track parcels, recognise numbers, read the directory of carriers and the state of their services, as JSON.',
    lead: (count, version) =>
      `There are ${count} operations (version ${version}). This page is made from the definitions the server checks its input with.`,
    rules: part(
      'Conventions',
      'Requests and answers are JSON in UTF-8. Times are ISO 8601 with an offset; what a carrier wrote is kept word for word beside them.',
      'Looking things up needs no key. A number alone never shows a name, an address or contents. Operations that write need a key: `Authorization: Bearer …`.',
      'Looking up many numbers that do not exist in a short time is answered with `429`; wait for the seconds of `Retry-After`.',
      'Refusals are RFC 9457 problem details (`application/problem+json`) with a reason code and a sentence in Japanese or English, as `Accept-Language` asks.',
    ),
    problems: 'Reasons for a refusal',
    group: 'For the operator of the server only',
    groupLead: 'Without an operator’s session each of these answers `401`.',
    operations: 'Operations',
    call: 'Example call',
    parameters: 'Parameters',
    body: 'Request body',
    answers: 'Answers',
    fields: (n) => `${n} fields`,
    same: (title) => `Same shape as “${title}”`,
    needsKey: (scope) => `Needs a key (\`${scope}\`)`,
    keyAdds: (scope) => `Works without a key; one with \`${scope}\` finds more`,
    each: 'each',
    where: { path: 'path', query: 'query' },
  },
  events: {
    title: 'Send events',
    description:
      'How to report scans of your own with POST /v1/events: making a key, what to send, and the list of statuses.',
    lead: 'Scans of your own vans and warehouses appear on the parcel’s page at once. What is answered as stored is on disk.',
    key: part(
      '1. Make a key',
      'On the machine that runs the server. The key is shown this once; if you lose it, make another and end the old one with `keys revoke`. The key itself is not stored.',
    ),
    send: part(
      '2. Send',
      'Only `number` is required, but do give the time and either a status or the source’s own words. `carrier` is needed when the number fits several carriers.',
    ),
    answer: part(
      '3. Read the answer',
      'Each event is stored or refused on its own; one mistake does not refuse the others.',
    ),
    again: part(
      'Sending again is safe',
      'The same event is never stored twice. With an `Idempotency-Key` you also get the same answer again for a day, should the first one have been lost.',
    ),
    limits: (max) =>
      `Up to ${max.toLocaleString('en')} events and 4 MiB a request. When busy, the server answers \`503\` with \`Retry-After\`: wait and send again.`,
    fields: 'Fields of an event',
    order: part(
      'Order does not matter',
      'Late, doubled or out of order: the journey comes out the same. Times are kept as written and nothing is added to them. A day alone, a date without a year and a time without a zone may be sent as they are.',
    ),
    statuses: 'Statuses',
    statusesLead:
      'What `status` may hold. Anything else belongs in `raw`; it is shown as it is and never guessed at.',
  },
  commands: {
    title: 'Commands',
    description:
      'The commands of todoke for the terminal: recognise numbers, track, read saved answers, manage keys.',
    lead: 'Inside the repository: `npx todoke …`. With `--json` each prints one JSON document.',
    exits: part('Exit codes', '`0` done, `1` not found or failed, `2` wrong usage.'),
    lines: part('Line by line', 'Reads standard input line by line and answers each line with one.'),
  },
};
