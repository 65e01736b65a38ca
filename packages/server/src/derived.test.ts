import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { recordStatements } from './db/compiled.ts';
import { EXAMPLE_PARCEL, QUERY_EXAMPLES, QUERY_MODULES } from './db/query-examples.ts';
import { openTestDatabase } from './db/test-database.ts';
import type { Database } from './db/pool.ts';
import { DERIVED_TEXTS, PACKAGE_ROOT } from './derived.ts';
import { insertMissingParcels } from './parcels/queries.ts';

/* Goal: what is checked in and follows from the code is never stale. Mend with `npm run derive`. */

let database: Database;
beforeAll(async () => {
  database = await openTestDatabase(1);
});
afterAll(() => database.close());

test.each(DERIVED_TEXTS)('$path is what the code says', async ({ path, make }) => {
  expect(await readFile(join(PACKAGE_ROOT, path), 'utf8')).toBe(await make(database));
});

test('a changed schema changes its dump', async () => {
  const [schema] = DERIVED_TEXTS;
  const before = await schema?.make(database);
  await database.pool.query('alter table asked add column note text');
  const after = await schema?.make(database);
  await database.pool.query('alter table asked drop column note');
  expect(after).not.toBe(before);
  expect(after).toContain('note text');
});

describe('queries.sql', () => {
  test('knows every queries.ts', async () => {
    const files = await readdir(import.meta.dirname, { recursive: true });
    const features = files.filter((file) => file.endsWith('/queries.ts')).map((file) => dirname(file));
    expect(Object.keys(QUERY_MODULES).toSorted()).toEqual(features.toSorted());
  });

  test('has an example of every query function', () => {
    const functions = Object.entries(QUERY_MODULES).flatMap(([feature, module]) =>
      Object.entries(module)
        .filter(([, value]) => typeof value === 'function')
        .map(([name]) => `${feature}.${name}`),
    );
    const examples = Object.keys(QUERY_EXAMPLES).map((name) => name.split(',')[0]);
    expect(new Set(examples)).toEqual(new Set(functions));
  });

  test.each(Object.keys(QUERY_EXAMPLES))('%s runs on the real schema', async (name) => {
    const call = QUERY_EXAMPLES[name] ?? (() => Promise.reject(new Error('no example')));
    const statements = await recordStatements(call);
    expect(statements.length).toBeGreaterThan(0);
    const parcel = await recordStatements((db) =>
      insertMissingParcels(db, [EXAMPLE_PARCEL], '{}', new Date()),
    );
    const client = await database.pool.connect();
    try {
      await client.query('begin');
      for (const { text, values } of [...parcel, ...statements]) await client.query(text, [...values]);
    } finally {
      await client.query('rollback');
      client.release();
    }
  });
});
