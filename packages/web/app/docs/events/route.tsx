import { STATUSES } from '@todoke/core/journey';
import { pageContext } from '../../context.ts';
import { useLook } from '../../ui/look.ts';
import { statusWords } from '../../track/sentence.ts';
import { curl } from '../calls.ts';
import { Code, DocsFrame, Marked, Section, Table } from '../frame.tsx';
import { bodyOf, listOperations } from '../operations.ts';
import { Fields } from '../schema-fields.tsx';
import type { Route } from './+types/route';

const KEY = `npx todoke keys create --name 'warehouse 1'
export TODOKE_KEY='…'   # ↑`;
/** What the call of the page is answered with, the first time. */
const ANSWER = `{
  "stored": 1,
  "failed": 0,
  "results": [{ "index": 0, "ok": true, "parcelId": "…", "outcome": "changed" }]
}`;

export function loader({ context }: Route.LoaderArgs) {
  const operations = listOperations(context.get(pageContext).api.reference().document);
  const post = operations.find((each) => each.operationId === 'postEvents');
  return { events: (post && bodyOf(post)?.properties?.['events']) ?? {} };
}

/** How to report scans of one's own. */
export default function SendEvents({ loaderData: { events } }: Route.ComponentProps) {
  const { words, origin } = useLook();
  const { docs } = words;
  const text = docs.events;
  const call = curl({ operationId: 'postEvents', method: 'POST', path: '/v1/events', keyed: true }, origin);
  return (
    <DocsFrame title={text.title} description={text.description} lead={text.lead}>
      <Section id="key" of={text.key}>
        <Code>{KEY}</Code>
      </Section>
      <Section id="send" of={text.send}>
        <Code>{call ?? ''}</Code>
      </Section>
      <Section id="answer" of={text.answer}>
        <Code>{ANSWER}</Code>
      </Section>
      <section id="fields">
        <h2>{text.fields}</h2>
        <Fields schema={events.items ?? {}} />
      </section>
      <Section id="again" of={text.again}>
        {events.maxItems !== undefined && (
          <p>
            <Marked text={text.limits(events.maxItems)} />
          </p>
        )}
      </Section>
      <Section id="order" of={text.order} />
      <section id="statuses">
        <h2>{text.statuses}</h2>
        <p>
          <Marked text={text.statusesLead} />
        </p>
        <Table
          label={text.statuses}
          columns={['status', docs.columns.meaning]}
          rows={[...STATUSES.keys()].map((code) => [`\`${code}\``, statusWords(code, words).label])}
        />
      </section>
    </DocsFrame>
  );
}
