import { importsOf, isTest, type SourceFile } from './source.ts';

/** A rule about single files that the linter cannot say. */
export interface Rule {
  readonly name: string;
  /** What is wrong with the file, or nothing. */
  readonly check: (file: SourceFile) => string | null;
  /** A file that breaks the rule: the proof that it can fire. */
  readonly broken: SourceFile;
}

const LINES_MAX = 400;
const CODE = /\.(?:ts|tsx|mjs|sql)$/;
/** Data is as long as there are facts, and derived text as what it follows from. */
const DATA =
  /\.table\.ts$|\/statuses\.ts$|\/words\/|\/samples\/|\.examples\.ts$|\/db\/(?:schema|queries)\.sql$/;
const EMPTY_NAMES = /^(?:utils?|common|helpers?|services?|managers?|misc)$/;
const KEBAB = /^[a-z0-9]+(?:[-.][a-z0-9]+)*$/;
const HAS_SQL = /(?:^|\/)queries\.ts$|^packages\/server\/src\/(?:db|jobs)\//;
const inServer = (file: SourceFile) => file.path.startsWith('packages/server/src/') && !isTest(file.path);

export const RULES: readonly Rule[] = [
  {
    name: 'SQL stands in queries.ts, db/ and jobs/',
    check: (file) =>
      inServer(file) &&
      !HAS_SQL.test(file.path) &&
      importsOf(file).some((name) => name === 'kysely' || name === 'pg')
        ? 'imports kysely or pg'
        : null,
    broken: { path: 'packages/server/src/parcels/routes.ts', text: "import { sql } from 'kysely';" },
  },
  {
    name: 'only config.ts reads the environment',
    check: (file) =>
      inServer(file) &&
      file.path !== 'packages/server/src/config.ts' &&
      /^(?!\s*(?:\*|\/\/)).*\bprocess\.env\b/m.test(file.text)
        ? 'reads process.env'
        : null,
    broken: { path: 'packages/server/src/app.ts', text: "const port = process.env['PORT'];" },
  },
  {
    name: 'the contract and the schemas import zod, core and each other only',
    check: (file) => {
      if (!inServer(file) || !/\/(?:contract|schema)\.ts$/.test(file.path)) return null;
      const wrong = importsOf(file).filter((name) => !/^zod$|^@todoke\/core\/|\/schema\.ts$/.test(name));
      return wrong.length > 0 ? `imports ${wrong.join(', ')}` : null;
    },
    broken: {
      path: 'packages/server/src/parcels/schema.ts',
      text: "import type { Db } from '../db/pool.ts';",
    },
  },
  {
    name: 'nothing is left to be fixed',
    check: (file) =>
      CODE.test(file.path) && new RegExp(['FIX', 'ME\\b'].join('')).test(file.text)
        ? 'has an open repair mark'
        : null,
    broken: { path: 'bin/main.ts', text: ['// FIX', 'ME later'].join('') },
  },
  {
    name: `a file has at most ${LINES_MAX} lines`,
    check: (file) => {
      const lines = file.text.trimEnd().split('\n').length;
      return CODE.test(file.path) && !DATA.test(file.path) && lines > LINES_MAX ? `has ${lines} lines` : null;
    },
    broken: { path: 'packages/core/src/a.ts', text: 'x;\n'.repeat(LINES_MAX + 1) },
  },
  {
    name: 'a name is a noun of the domain',
    check: (file) => {
      const empty = file.path
        .split('/')
        .flatMap((part) => part.replace(/\.[^.]*$/, '').split(/[-.]/))
        .find((word) => EMPTY_NAMES.test(word));
      return empty === undefined ? null : `is named "${empty}"`;
    },
    broken: { path: 'packages/core/src/time-utils.ts', text: '' },
  },
  {
    name: 'code files are named in kebab case',
    check: (file) => {
      if (!CODE.test(file.path)) return null;
      const parts = file.path.split('/');
      const odd = parts.find((part) => !KEBAB.test(part.replace(/^\d{4}_(?=\w+\.sql$)/, '')));
      return odd === undefined ? null : `has the part "${odd}"`;
    },
    broken: { path: 'packages/web/app/ui/PageHead.tsx', text: '' },
  },
  {
    name: 'no test is skipped or alone',
    check: (file) =>
      isTest(file.path) && /^\s*(?:test|describe|it)\.(?:skip|only|todo|fails)\b/m.test(file.text)
        ? 'skips or singles out a test'
        : null,
    broken: { path: 'packages/core/src/time/jst.test.ts', text: "test.skip('later', () => {});" },
  },
];

/** Everything a rule has to say about the files. */
export function complaints(rule: Rule, files: readonly SourceFile[]): string[] {
  return files.flatMap((file) => {
    const wrong = rule.check(file);
    return wrong === null ? [] : [`${file.path} ${wrong}`];
  });
}
