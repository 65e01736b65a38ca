import type { ReactNode } from 'react';
import css from '../ui/docs.css?inline';
import { PublicHead } from '../ui/head.tsx';
import { useLook } from '../ui/look.ts';
import type { DocsPart } from '../words/docs-ja.ts';
import { translated } from './translated.ts';

interface FrameProps {
  readonly title: string;
  readonly description: string;
  readonly lead: string;
  readonly children: ReactNode;
}

/** A page of the documentation: the list of pages beside it, its title and what it says in one sentence. */
export function DocsFrame({ title, description, lead, children }: FrameProps) {
  const { words, nonce, path } = useLook();
  const here = path.replace(/[?#].*$/, '');
  return (
    <main id="main" className="doc">
      <style href="docs" precedence="page" nonce={nonce}>
        {css}
      </style>
      <PublicHead title={title} description={description} />
      <nav aria-label={words.docs.label}>
        <ul>
          {Object.entries(words.docs.pages).map(([href, name]) => (
            <li key={href}>
              <a href={href} aria-current={href === here ? 'page' : undefined}>
                {name}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <div className="text">
        <h1>{title}</h1>
        <Prose text={[lead]} />
        {children}
      </div>
    </main>
  );
}

/** A section with a heading to link to. */
export function Section({ id, of, children }: SectionProps) {
  return (
    <section id={id}>
      <h2>{of.title}</h2>
      <Prose text={of.text} />
      {children}
    </section>
  );
}

interface SectionProps {
  readonly id: string;
  readonly of: DocsPart;
  readonly children?: ReactNode;
}

/** Paragraphs; what stands between backticks is code. */
export function Prose({ text }: { readonly text: readonly string[] }) {
  return text.map((paragraph) => (
    <p key={paragraph}>
      <Marked text={paragraph} />
    </p>
  ));
}

/** @example <Marked text="Send `number` alone." /> // Send <code>number</code> alone. */
export function Marked({ text }: { readonly text: string }) {
  return text.split('`').map((each, i) =>
    i % 2 === 0 ? (
      each
    ) : (
      <code key={i} translate="no">
        {each}
      </code>
    ),
  );
}

/** Text of a program or terminal, to be copied as it is. */
export function Code({ children }: { readonly children: string }) {
  return (
    <pre translate="no">
      <code>{children.trimEnd()}</code>
    </pre>
  );
}

interface TableProps {
  readonly label: string;
  readonly className?: string;
  readonly columns: readonly string[];
  /** The first cell of a row is its name. */
  readonly rows: readonly (readonly string[])[];
}

/** A table that scrolls by itself on a narrow screen. Cells may hold backticks. */
export function Table({ label, className, columns, rows }: TableProps) {
  return (
    // A wide table scrolls by itself, so it can be focused to scroll it by keys.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className="scroll" aria-label={label} tabIndex={0}>
      <table className={className}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name = '', ...cells]) => (
            <tr key={name}>
              <th scope="row">
                <Marked text={name} />
              </th>
              {cells.map((cell, i) => (
                <td key={columns[i + 1]} data-column={columns[i + 1]}>
                  <Marked text={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** A sentence of the API's document, in the reader's language where there are words for it. */
export function Said({ text }: { readonly text: string }) {
  const { language } = useLook();
  const own = translated('said', text, language);
  return (
    <span lang={own === null && language !== 'en' ? 'en' : undefined}>
      <Marked text={own ?? text} />
    </span>
  );
}
