import { pageContext } from '../context.ts';
import { useLook } from '../ui/look.ts';
import { curl } from './calls.ts';
import { Code, DocsFrame, Section } from './frame.tsx';
import type { Route } from './+types/route';

const EXAMPLE = '1234-5678-9013';

/** The answer shown is a real one, of this very server. */
export async function loader({ context }: Route.LoaderArgs) {
  const { api, caller } = context.get(pageContext);
  return { recognition: await api.recognize(EXAMPLE, caller) };
}

/** Where a developer begins: two calls that work at once, and the way to everything else. */
export default function Docs({ loaderData: { recognition } }: Route.ComponentProps) {
  const { words, origin } = useLook();
  const { docs } = words;
  const { overview } = docs;
  const { kind, candidates, problems } = recognition;
  const call = (operationId: string, method: string, path: string) =>
    curl({ operationId, method, path, keyed: false }, origin) ?? '';
  return (
    <DocsFrame title={overview.title} description={overview.description} lead={overview.lead}>
      <Section id="recognise" of={overview.recognise}>
        <Code>{call('recognize', 'GET', '/v1/recognize')}</Code>
        <h4>{docs.answer}</h4>
        <Code>
          {JSON.stringify({ kind, candidates: [candidates[0], '…'], all: ['…'], problems }, null, 2)}
        </Code>
      </Section>
      <Section id="track" of={overview.track}>
        <Code>{call('trackNumber', 'POST', '/v1/parcels')}</Code>
      </Section>
      <section>
        <h2>{overview.waysTitle}</h2>
        <ul className="plain onward">
          {Object.entries(overview.ways).map(([href, text]) => (
            <li key={href}>
              <a href={href}>{docs.pages[href as keyof typeof overview.ways]}</a> {/* a key of `ways` */}
              <p>{text}</p>
            </li>
          ))}
        </ul>
        <p>
          <a href="/openapi.json">{overview.machine}</a> · <a href="/docs/try">{overview.tryOut}</a>
        </p>
      </section>
    </DocsFrame>
  );
}
