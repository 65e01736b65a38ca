import type { Tone } from '../track/sentence.ts';
import { useLook } from './look.ts';
import { Pill } from './pill.tsx';

const TONES: Readonly<Record<string, Tone>> = {
  ok: 'done',
  slow: 'late',
  failing: 'late',
  suspended: 'need',
  blocked: 'late',
};

/** The state of a carrier's service in a few words. */
export function StatePill({ state }: { readonly state: string }) {
  const { states } = useLook().words;
  return <Pill tone={TONES[state] ?? 'wait'}>{states[state]?.label ?? state}</Pill>;
}
