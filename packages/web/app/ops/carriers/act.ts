import {
  canaryInputSchema,
  incidentInputSchema,
  tryInputSchema,
  wordInputSchema,
  wordSchema,
  type OperatorDesk,
  type TryView,
} from '@todoke/server/contract';
import { redirect } from 'react-router';
import { fieldOf } from '../../form.ts';
import type { OpsWords } from '../../words/ops-ja.ts';

/** What the last form did; one of these. */
export interface Done {
  readonly mapped?: number;
  readonly unmapped?: number;
  readonly refused?: 'map' | 'incident';
  readonly canary?:
    | { readonly refused: keyof OpsWords['canary']['refused'] }
    | { readonly carrier: string; readonly verdict: keyof OpsWords['canary']['verdicts'] };
  readonly tried?: TryView;
}

const HERE = '/ops/carriers';

/** Does what a form of the page asks for; what only changes a list leads back to it. */
export async function act(desk: OperatorDesk, form: FormData): Promise<Done> {
  const field = (name: string) => fieldOf(form, name);
  switch (field('do')) {
    case 'map': {
      const word = wordInputSchema.safeParse(fieldsOf(form, ['carrier', 'text', 'status']));
      const answer = word.success ? await desk.mapWord(word.data) : null;
      return answer?.ok ? { mapped: answer.parcels } : { refused: 'map' };
    }
    case 'unmap': {
      const word = wordSchema.safeParse(fieldsOf(form, ['carrier', 'text']));
      return { unmapped: (word.success ? await desk.unmapWord(word.data) : undefined) ?? 0 };
    }
    case 'incident':
      return addIncident(desk, form);
    case 'end':
      await desk.endIncident(field('id'));
      throw redirect(`${HERE}#incidents`, 303);
    case 'try': {
      const asked = tryInputSchema.safeParse(fieldsOf(form, ['carrier', 'number']));
      const tried = asked.success ? await desk.tryNumber(asked.data.carrier, asked.data.number) : undefined;
      return tried ? { tried } : {};
    }
    default:
      return actOnCanary(desk, form);
  }
}

async function addIncident(desk: OperatorDesk, form: FormData): Promise<Done> {
  const { kind, carrier, note, from, until } = fieldsOf(form, ['kind', 'carrier', 'note', 'from', 'until']);
  const incident = incidentInputSchema.safeParse({
    kind,
    carrier: carrier || null,
    note: { ja: note, en: note },
    from: inJapan(from ?? ''),
    until: until ? inJapan(until) : null,
  });
  if (!incident.success) return { refused: 'incident' };
  await desk.addIncident(incident.data);
  throw redirect(`${HERE}#incidents`, 303);
}

async function actOnCanary(desk: OperatorDesk, form: FormData): Promise<Done> {
  const carrier = fieldOf(form, 'carrier');
  if (fieldOf(form, 'do') === 'look') {
    const verdict = await desk.lookAtCanaries(carrier);
    return { canary: { carrier, verdict: verdict ?? 'unasked' } };
  }
  const canary = canaryInputSchema.safeParse(fieldsOf(form, ['carrier', 'number']));
  if (!canary.success) return { canary: { refused: 'not_a_number' } };
  if (fieldOf(form, 'do') === 'canary') {
    const answer = await desk.addCanary(canary.data);
    if (!answer.ok) return { canary: { refused: answer.reason } };
  }
  if (fieldOf(form, 'do') === 'uncanary') await desk.removeCanary(canary.data);
  throw redirect(`${HERE}#canaries`, 303);
}

function fieldsOf(form: FormData, names: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(names.map((name) => [name, fieldOf(form, name)]));
}

/** What a date field says, as an instant: the operator's clock is Japan's. */
function inJapan(local: string): string {
  return `${local.length === 16 ? `${local}:00` : local}+09:00`;
}
