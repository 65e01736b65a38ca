import type { JsonSchema } from '@todoke/server/contract';
import { useLook } from '../ui/look.ts';
import { Said } from './frame.tsx';

/** Deeper than this nothing of ours goes; a schema that referred to itself would. */
const DEPTH_MAX = 12;

/** The fields of a JSON Schema, with those of what they hold beneath. */
export function Fields({ schema, depth = 0 }: { readonly schema: JsonSchema; readonly depth?: number }) {
  const { docs } = useLook().words;
  const { properties = {}, required = [] } = insideOf(schema);
  const names = Object.entries(properties);
  if (names.length === 0 || depth > DEPTH_MAX) return null;
  return (
    <ul className="fields">
      {names.map(([name, field]) => (
        <li key={name}>
          <code translate="no">{name}</code>{' '}
          <small>
            {typeOf(field)}
            {!required.includes(name) && ` · ${docs.optional}`}
          </small>{' '}
          {field.description !== undefined && <Said text={field.description} />}
          <Fields schema={field} depth={depth + 1} />
        </li>
      ))}
    </ul>
  );
}

/** What has the fields: the schema itself, its items, its values, or its one alternative that is not null. */
function insideOf(schema: JsonSchema): JsonSchema {
  const { items, additionalProperties } = schema;
  if (items !== undefined) return insideOf(items);
  if (typeof additionalProperties === 'object') return insideOf(additionalProperties);
  const choice = alternatives(schema).find((each) => each.type !== 'null' && hasFields(each));
  return choice === undefined ? schema : insideOf(choice);
}

function hasFields(schema: JsonSchema): boolean {
  return schema.properties !== undefined || schema.items !== undefined || alternatives(schema).length > 0;
}

function alternatives({ anyOf, oneOf }: JsonSchema): readonly JsonSchema[] {
  return anyOf ?? oneOf ?? [];
}

/** @example typeOf({ type: 'array', items: { type: 'string' } }) // 'string[]' */
export function typeOf(schema: JsonSchema): string {
  const choices = alternatives(schema);
  if (choices.length > 0) return [...new Set(choices.map(typeOf))].join(' | ');
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum !== undefined) return schema.enum.map((each) => JSON.stringify(each)).join(' | ');
  if (schema.$ref !== undefined) return schema.$ref.replace(/^.*\//, '');
  if (schema.items !== undefined) {
    const inner = typeOf(schema.items);
    return `${inner.includes(' ') ? `(${inner})` : inner}[]${bounds(schema.minItems, schema.maxItems)}`;
  }
  if (schema.type === 'object' && typeof schema.additionalProperties === 'object')
    return `{ [key]: ${typeOf(schema.additionalProperties)} }`;
  return `${schema.type ?? 'any'}${bounds(schema.minLength, schema.maxLength)}`;
}

function bounds(min: number | undefined, max: number | undefined): string {
  if (min === undefined && max === undefined) return '';
  return ` (${min ?? 0}–${max ?? ''})`;
}

/** How many fields a schema has in all. */
export function countFields(schema: JsonSchema, depth = 0): number {
  if (depth > DEPTH_MAX) return 0;
  const fields = Object.values(insideOf(schema).properties ?? {});
  return fields.reduce((sum, field) => sum + 1 + countFields(field, depth + 1), 0);
}
