import { pageContext } from '../../context.ts';
import { useLook } from '../../ui/look.ts';
import { Code, DocsFrame, Section, Table } from '../frame.tsx';
import { translated } from '../translated.ts';
import type { Route } from './+types/route';

const LINES = `echo '{"input": "1234-5678-9013"}' | npx todoke recognize --jsonl`;

export function loader({ context }: Route.LoaderArgs) {
  return { commands: context.get(pageContext).api.reference().commands };
}

/** The commands for the terminal, as `todoke help` lists them. */
export default function Commands({ loaderData: { commands } }: Route.ComponentProps) {
  const { words, language } = useLook();
  const { docs } = words;
  const text = docs.commands;
  return (
    <DocsFrame title={text.title} description={text.description} lead={text.lead}>
      <section id="list">
        <h2>{text.title}</h2>
        <Table
          label={text.title}
          columns={[docs.columns.name, docs.columns.meaning]}
          rows={commands.map(({ usage, does }) => [
            `\`${usage}\``,
            translated('commands', usage.replace(/ .*$/, ''), language) ?? does,
          ])}
        />
      </section>
      <Section id="lines" of={text.lines}>
        <Code>{LINES}</Code>
      </Section>
      <Section id="exit" of={text.exits} />
    </DocsFrame>
  );
}
