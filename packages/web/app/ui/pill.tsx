import type { Tone } from '../track/sentence.ts';
import { Icon } from './icon.tsx';

/** A state in a few words: colour, sign and word say the same. */
export function Pill({ tone, children }: { readonly tone: Tone; readonly children: string }) {
  return (
    <span className={`pill ${tone}`}>
      <Icon name={tone} />
      {children}
    </span>
  );
}
