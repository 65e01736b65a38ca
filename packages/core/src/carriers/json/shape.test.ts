import { expect, test } from 'vitest';
import { JSON_CHARS_MAX, listOf, number, optional, readJson, record, text, textOrNumber } from './shape.ts';

const shape = record({ id: textOrNumber, events: listOf(record({ at: text, stops: optional(number) })) });

test('only the fields named come out', () => {
  const body = '{"id":7,"name":"PRIVATE_NAME","events":[{"at":"x","phone":"PRIVATE_PHONE"}]}';
  expect(readJson(body, shape)).toEqual({ ok: true, value: { id: '7', events: [{ at: 'x', stops: null }] } });
});

test.each([
  ['{"id":"a","events":[{"at":"x"},{"at":3}]}', '$.events[1].at'],
  ['{"id":"a"}', '$.events'],
  ['[]', '$'],
  ['<html>', '$'],
  ['{"__proto__":{"id":"a"},"events":[]}', '$.id'],
  [`"${'x'.repeat(JSON_CHARS_MAX)}"`, '$'],
])('what does not fit is named by its path', (body, at) => {
  expect(readJson(body, shape)).toEqual({ ok: false, at });
});
