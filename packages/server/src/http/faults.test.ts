import { expect, test } from 'vitest';
import { z } from 'zod';
import { openTestApp } from '../app.fixture.ts';
import { faultOf } from './faults.ts';

/* Goal: whoever is refused reads in their language what is wrong, and where. */

const { app } = await openTestApp();

interface Problem {
  readonly title: string;
  readonly detail?: string;
  readonly errors?: readonly { readonly where: string; readonly message: string }[];
}

async function refusal(language: string, url: string, body?: string, type = 'application/json') {
  const answer = await app.inject({
    method: body === undefined ? 'GET' : 'POST',
    url,
    headers: { 'accept-language': language, ...(body === undefined ? {} : { 'content-type': type }) },
    ...(body === undefined ? {} : { body }),
  });
  expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8');
  expect(answer.headers['content-language']).toBe(language);
  const { title, detail, errors } = answer.json<Problem>();
  return [
    answer.statusCode,
    detail ?? errors?.map(({ where, message }) => `${where}: ${message}`).join(),
    title,
  ];
}

test.each([
  ['/v1/search', undefined, 400, 'query.q: 必要な項目です。', 'query.q: This is required.'],
  ['/v1/recognize', '{"q": 1}', 400, 'body.q: 文字列で送ってください。', 'body.q: This must be text.'],
  [
    '/v1/recognize',
    '{"q": ',
    400,
    '本文をJSONとして読めません。引用符、コンマ、かっこをお確かめください。',
    'The body is not valid JSON: check quotes, commas and brackets.',
  ],
  ['/v1/recognize', '', 400, '本文が空です。', 'The body is empty.'],
  [
    '/v1/parcels?number=12',
    undefined,
    400,
    'query.number: 4文字以上にしてください。',
    'query.number: At least 4 characters.',
  ],
  [
    '/v1/parcels',
    '{"number": "123456789013", "carrier": "nobody"}',
    400,
    'body.carrier: この配送会社のIDはありません。',
    'body.carrier: There is no carrier with this id.',
  ],
])('%s %s: what is wrong, in both languages', async (url, body, status, ja, en) => {
  expect((await refusal('ja', url, body)).slice(0, 2)).toEqual([status, ja]);
  expect((await refusal('en', url, body)).slice(0, 2)).toEqual([status, en]);
});

test('a type nobody reads here, and a body beyond the limit', async () => {
  expect(await refusal('ja', '/v1/recognize', '<q/>', 'application/xml')).toEqual([
    415,
    'この Content-Type は受け取れません。',
    'JSON で送ってください。',
  ]);
  const [status, detail, title] = await refusal('ja', '/v1/recognize', `{"q":"${'x'.repeat(2_000_000)}"}`);
  expect([status, detail, title]).toEqual([413, undefined, '送られた内容が大きすぎます。']);
});

const SCHEMAS: readonly (readonly [z.ZodType, unknown, string, string])[] = [
  [z.string().max(3), 'abcd', '3文字以下にしてください。', 'At most 3 characters.'],
  [z.array(z.number()).min(1), [], '1件以上にしてください。', 'At least 1 entry.'],
  [z.number().lt(5), 5, '5未満にしてください。', 'Below 5.'],
  [z.number().gt(0), 0, '0を超える値にしてください。', 'Above 0.'],
  [z.number().int(), 1.5, '整数で送ってください。', 'This must be a whole number.'],
  [z.enum(['a', 'b']), 'c', 'a、b のいずれかです。', 'One of a, b.'],
  [z.enum(['a', 'b']), undefined, '必要な項目です（a、b）。', 'Required: a, b.'],
  [z.iso.datetime(), 'soon', 'ISO 8601 の日時で送ってください。', 'This must be an ISO 8601 time.'],
  [z.string().regex(/^x$/), 'y', '知っている形と違います。', 'This has not the form we know.'],
  [z.strictObject({}), { extra: 1 }, '知らない項目です: extra', 'Fields nobody knows: extra'],
  [z.union([z.string(), z.number()]), true, '読み取れません。', 'This cannot be read.'],
];

test.each(SCHEMAS)('a schema’s finding in words: %#', (schema, value, ja, en) => {
  const [issue] = schema.safeParse(value, { reportInput: true }).error?.issues ?? [];
  expect(issue && faultOf(issue)).toEqual({ ja, en });
});
