import { expect, test } from 'vitest';
import { DISCLOSURE_LEVELS, FIELD_LEVELS, HIDDEN, fieldsFor, maySee, project } from './disclosure.ts';
import type { Field, Viewer, ViewerRole } from './disclosure.ts';

// Object.keys of a literal table gives exactly its keys.
const FIELDS = Object.keys(FIELD_LEVELS) as Field[];
const ROLES: readonly ViewerRole[] = ['holder', 'recipient', 'sender', 'agent'];
const viewer = (level: Viewer['level'], change: Partial<Viewer> = {}): Viewer => ({
  level,
  role: 'holder',
  gift: false,
  anonymous: false,
  ...change,
});

/** A record with every field of the table filled with its own marked name. */
function everything(): Record<string, unknown> {
  const record: Record<string, unknown> = {};
  for (const field of FIELDS) {
    const [outer = '', inner] = field.split('.');
    const isList = outer === 'events' || outer === 'legs' || outer === 'items';
    if (inner === undefined) record[outer] = `<${field}>`;
    else if (isList)
      record[outer] = [{ ...(record[outer] as object[] | undefined)?.[0], [inner]: `<${field}>` }];
    else record[outer] = { ...(record[outer] as object | undefined), [inner]: `<${field}>` };
  }
  return record;
}

function shown(record: unknown): string[] {
  return [...JSON.stringify(record).matchAll(/<([^>]+)>/g)].map((match) => match[1] ?? '').sort();
}

test.each(DISCLOSURE_LEVELS)(
  'level %i shows the fields of its own and lower levels, nothing else',
  (level) => {
    const allowed = FIELDS.filter((field) => FIELD_LEVELS[field] <= level).sort();
    expect(shown(project(everything(), viewer(level)))).toEqual(allowed);
    expect([...fieldsFor(viewer(level))].sort()).toEqual(allowed);
  },
);

test('a number alone shows no person, address, item, photo, van or order', () => {
  const personal =
    /recipient|sender|driver|address|postcode|city|items|proof|order|van|drop|gift|notes|phone|email/i;
  expect(fieldsFor(viewer(0)).filter((field) => personal.test(field))).toEqual([]);
});

test('fields no table names are shown to nobody, at any depth', () => {
  const record = {
    secret: 'x',
    status: 'ok',
    events: [{ secret: 'x', status: 'ok' }],
    other: { deep: { name: 'x' } },
  };
  expect(project(record, viewer(3, { role: 'agent' }))).toEqual({ status: 'ok', events: [{ status: 'ok' }] });
});

test.each(HIDDEN.flatMap((rule) => rule.from.map((role) => [rule.when, role, rule.fields] as const)))(
  '%s parcels hide from the %s what they must, at every level',
  (when, role, fields) => {
    for (const level of DISCLOSURE_LEVELS) {
      const view = shown(project(everything(), viewer(level, { role, [when]: true })));
      expect(view.filter((field) => fields.some((hidden) => hidden === field))).toEqual([]);
    }
  },
);

test('an agent sees gifts and anonymous parcels whole; a plain parcel hides nothing more by role', () => {
  expect(fieldsFor(viewer(3, { role: 'agent', gift: true, anonymous: true }))).toEqual(FIELDS);
  for (const role of ROLES) expect(fieldsFor(viewer(3, { role }))).toEqual(FIELDS);
});

test('every level adds something, and a higher level never loses a field', () => {
  for (const level of DISCLOSURE_LEVELS.slice(1)) {
    const lower = viewer((level - 1) as Viewer['level']); // levels are consecutive
    const added = FIELDS.filter((field) => maySee(viewer(level), field) && !maySee(lower, field));
    const lost = FIELDS.filter((field) => !maySee(viewer(level), field) && maySee(lower, field));
    expect(added.length).toBeGreaterThan(0);
    expect(lost).toEqual([]);
  }
});

test('empty lists stay empty lists where the level may see their entries', () => {
  expect(project({ events: [], items: [] }, viewer(0))).toEqual({ events: [] });
  expect(project({ events: null, items: 'text', legs: [null, [1]] }, viewer(3))).toEqual({});
});
