import { FOUND_MAX, INPUT_LENGTH_MAX, NUMBER_LENGTH_MAX } from '@todoke/core/numbers';
import { formatRows } from '@todoke/core/numbers/format-table';
import { useLook } from '../../ui/look.ts';
import type { DocsWords } from '../../words/docs-ja.ts';
import { Code, DocsFrame, Marked, Section, Table } from '../frame.tsx';
import example from './example.mjs.txt?raw';
import printed from './example.out.txt?raw';
import { FIGURES } from './figures.ts';
import { REASON_PARAMETERS, RESULTS } from './results.ts';

const ROWS = formatRows();
const ISSUERS = new Set(ROWS.flatMap(({ carrier }) => carrier ?? [])).size;
/** Makes the one file the example imports. */
const BUNDLE = 'npx rolldown packages/core/src/numbers/index.ts --file todoke-numbers.mjs';

/** The number library: how to use it, what it knows and what it cannot know. */
export default function NumberLibrary() {
  const { docs } = useLook().words;
  const { numbers } = docs;
  return (
    <DocsFrame
      title={numbers.title}
      description={numbers.description}
      lead={numbers.lead(ROWS.length, ISSUERS)}
    >
      <Section id="use" of={numbers.install}>
        <Code>{BUNDLE}</Code>
        <Code>{example}</Code>
        <p>{numbers.output}</p>
        <Code>{printed}</Code>
      </Section>
      <Section id="reads" of={numbers.reads} />
      <Section id="cannot" of={numbers.cannot} />
      <Results />
      <section id="reasons">
        <h2>{numbers.reasonsTitle}</h2>
        <p>{numbers.reasonsLead}</p>
        <Table
          label={numbers.reasonsTitle}
          columns={[docs.columns.code, docs.columns.parameters, docs.columns.meaning]}
          rows={Object.entries(numbers.reasons).map(([code, meaning]) => [
            `\`${code}\``,
            REASON_PARAMETERS[code as keyof typeof numbers.reasons].join(', '), // keys of the same type
            meaning,
          ])}
        />
      </section>
      <Formats />
      <Limits />
      <Figures />
    </DocsFrame>
  );
}

function Results() {
  const { docs } = useLook().words;
  const { numbers, columns } = docs;
  const table = (types: Readonly<Record<string, string>>, meanings: Readonly<Record<string, string>>) =>
    Object.entries(types).map(([name, type]) => [`\`${name}\``, type, meanings[name] ?? '']);
  return (
    <section id="results">
      <h2>{numbers.results}</h2>
      {(['recognition', 'candidate', 'found'] as const).map((name) => (
        <section key={name}>
          <h3>
            <code translate="no">{TYPE_NAMES[name]}</code>
          </h3>
          <Table
            label={TYPE_NAMES[name]}
            columns={[columns.name, columns.type, columns.meaning]}
            rows={table(RESULTS[name], numbers[name])}
          />
        </section>
      ))}
    </section>
  );
}

const TYPE_NAMES = { recognition: 'Recognition', candidate: 'Candidate', found: 'Found' };

function Formats() {
  const { words } = useLook();
  const { numbers, columns } = words.docs;
  const issuer = (carrier: string | null | undefined) =>
    carrier === undefined ? numbers.byIssuer : carrier === null ? '–' : (words.carriers[carrier] ?? carrier);
  return (
    <section id="formats">
      <h2>{numbers.formatsTitle}</h2>
      <p>
        <Marked text={numbers.formatsLead} />
      </p>
      <Table
        label={numbers.formatsTitle}
        className="formats"
        columns={[
          'id',
          columns.carrier,
          columns.kind,
          columns.shape,
          columns.check,
          columns.printed,
          columns.counts,
          columns.example,
        ]}
        rows={ROWS.map((row) => [
          `\`${row.id}\``,
          issuer(row.carrier),
          words.kinds[row.kind]?.name ?? row.kind,
          `\`${row.shape}\``,
          row.check ?? '–',
          row.groups ?? '–',
          numbers.counts[row.counts],
          row.example,
        ])}
      />
    </section>
  );
}

function Limits() {
  const { words, language } = useLook();
  const { numbers } = words.docs;
  const { limits } = numbers;
  const count = (n: number) => n.toLocaleString(language);
  return (
    <section id="limits">
      <h2>{numbers.limitsTitle}</h2>
      <ul>
        {[
          limits.input(count(INPUT_LENGTH_MAX)),
          limits.found(count(FOUND_MAX)),
          limits.number(count(NUMBER_LENGTH_MAX)),
          limits.throws,
        ].map((text) => (
          <li key={text}>
            <Marked text={text} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Figures() {
  const { words, language } = useLook();
  const { docs } = words;
  const { numbers, columns } = docs;
  const count = (n: number) => n.toLocaleString(language);
  const rows: Record<keyof DocsWords['numbers']['figures'], string> = {
    bare: count(FIGURES.bareNumbersPerSecond),
    messages: count(FIGURES.messagesPerSecond),
    minified: numbers.bytes(count(FIGURES.minifiedBytes)),
    gzip: numbers.bytes(count(FIGURES.gzipBytes)),
  };
  return (
    <section id="figures">
      <h2>{numbers.figuresTitle}</h2>
      <Table
        label={numbers.figuresTitle}
        columns={[columns.measured, columns.figure]}
        rows={[
          [numbers.figures.bare, rows.bare],
          [numbers.figures.messages, rows.messages],
          [numbers.figures.minified, rows.minified],
          [numbers.figures.gzip, rows.gzip],
        ]}
      />
      <p>
        <Marked text={numbers.measured} />
      </p>
    </section>
  );
}
