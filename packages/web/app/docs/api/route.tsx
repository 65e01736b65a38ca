import type { JsonSchema } from '@todoke/server/contract';
import { pageContext } from '../../context.ts';
import { useLook } from '../../ui/look.ts';
import { curl } from '../calls.ts';
import { Code, DocsFrame, Marked, Said, Section, Table } from '../frame.tsx';
import { bodyOf, listOperations, type ListedOperation } from '../operations.ts';
import { countFields, Fields, typeOf } from '../schema-fields.tsx';
import { translated } from '../translated.ts';
import type { Route } from './+types/route';

export function loader({ context }: Route.LoaderArgs) {
  return context.get(pageContext).api.reference();
}

/** Every operation of the API, from the document the server checks its input with. */
export default function ApiReference({ loaderData: { document, problems } }: Route.ComponentProps) {
  const { words, language } = useLook();
  const { api, columns, overview } = words.docs;
  const all = listOperations(document);
  const open = all.filter((operation) => !operation.operatorOnly);
  const closed = all.filter((operation) => operation.operatorOnly);
  return (
    <DocsFrame
      title={api.title}
      description={api.description}
      lead={api.lead(open.length, document.info.version)}
    >
      <p>
        <a href="/openapi.json">{overview.machine}</a> · <a href="/docs/try">{overview.tryOut}</a>
      </p>
      <Section id="conventions" of={api.rules} />
      <section id="operations">
        <h2>{api.operations}</h2>
        <Table
          label={api.operations}
          columns={[columns.where, columns.meaning]}
          rows={open.map((each) => [
            `\`${each.method} ${each.path}\``,
            translated('operations', each.operationId, language) ?? each.summary,
          ])}
        />
        <Operations list={open} />
      </section>
      <section id="problems">
        <h2>{api.problems}</h2>
        <Table
          label={api.problems}
          columns={[columns.code, columns.status, columns.meaning]}
          rows={problems.map((each) => [`\`${each.reason}\``, String(each.status), each[language]])}
        />
      </section>
      {closed.length > 0 && (
        <section id="operator">
          <h2>{api.group}</h2>
          <p>
            <Marked text={api.groupLead} />
          </p>
          <Operations list={closed} />
        </section>
      )}
    </DocsFrame>
  );
}

/** The operations in turn; a shape that was shown before is named, not repeated. */
function Operations({ list }: { readonly list: readonly ListedOperation[] }) {
  const { language } = useLook();
  const shown = new Map<string, string>();
  return list.map((operation) => {
    const title = translated('operations', operation.operationId, language) ?? operation.summary;
    const answers = Object.entries(operation.responses).flatMap(([status, { description, content }]) => {
      if (status === 'default') return [];
      const [type = null] = Object.keys(content ?? {});
      const schema = Object.values(content ?? {})[0]?.schema ?? null;
      const text = schema === null ? '' : JSON.stringify(schema);
      const same = shown.get(text) ?? null;
      if (schema !== null) shown.set(text, same ?? title);
      return [{ status, description, type, schema, same }];
    });
    return <Operation key={operation.operationId} operation={operation} title={title} answers={answers} />;
  });
}

interface OperationProps {
  readonly operation: ListedOperation;
  readonly title: string;
  readonly answers: readonly {
    readonly status: string;
    readonly description: string;
    readonly type: string | null;
    readonly schema: JsonSchema | null;
    /** Title of the operation that showed this shape before. */
    readonly same: string | null;
  }[];
}

function Operation({ operation, title, answers }: OperationProps) {
  const { words, origin } = useLook();
  const { api, columns, required, optional } = words.docs;
  const { scope, keyOptional, parameters, description } = operation;
  const body = bodyOf(operation);
  const example = operation.operatorOnly
    ? null
    : curl({ ...operation, keyed: scope !== null && !keyOptional }, origin);
  return (
    <section id={operation.operationId} className="op">
      <h3>{title}</h3>
      <p>
        <code translate="no">
          <span className="verb">{operation.method}</span> {operation.path}
        </code>
      </p>
      {scope !== null && (
        <p>
          <Marked text={keyOptional ? api.keyAdds(scope) : api.needsKey(scope)} />{' '}
          <a href="/docs/events">{words.docs.pages['/docs/events']}</a>
        </p>
      )}
      {description !== undefined && (
        <p>
          <Said text={description} />
        </p>
      )}
      {example !== null && (
        <>
          <h4>{api.call}</h4>
          <Code>{example}</Code>
        </>
      )}
      {parameters.length > 0 && (
        <>
          <h4>{api.parameters}</h4>
          <Table
            label={`${title}: ${api.parameters}`}
            columns={[columns.name, columns.where, columns.type]}
            rows={parameters.map((each) => [
              `\`${each.name}\``,
              api.where[each.in],
              `${typeOf(each.schema)} · ${each.required ? required : optional}`,
            ])}
          />
        </>
      )}
      {body !== null && (
        <>
          <h4>{api.body}</h4>
          <Fields schema={body} />
        </>
      )}
      <h4>{api.answers}</h4>
      {answers.map((answer) => (
        <Answer key={answer.status} {...answer} />
      ))}
    </section>
  );
}

function Answer({ status, description, type, schema, same }: OperationProps['answers'][number]) {
  const { api } = useLook().words.docs;
  const fields = schema === null ? 0 : countFields(schema);
  return (
    <>
      <p>
        <code>{status}</code> <Said text={description} />{' '}
        {type !== null && type !== 'application/json' && <code>{type}</code>}
        {same !== null && ` · ${api.same(same)}`}
      </p>
      {schema !== null && same === null && fields > 0 && (
        <details>
          <summary>{api.fields(fields)}</summary>
          <Fields schema={schema} />
        </details>
      )}
    </>
  );
}
