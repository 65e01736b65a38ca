import type { ReactNode } from 'react';

const SHAPES = {
  move: <path d="M3 2.5v7l6-3.5z" />,
  done: <path d="M2 6.2 4.8 9 10 3.4" fill="none" stroke="currentColor" strokeWidth="2.2" />,
  need: <path d="M5 1.5h2v6H5zM5 8.8h2v2H5z" />,
  late: (
    <path
      d="M6 2.5V6l2.4 1.8M6 1a5 5 0 1 0 0 10A5 5 0 0 0 6 1"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
    />
  ),
  wait: <circle cx="6" cy="6" r="3.6" fill="none" stroke="currentColor" strokeWidth="1.8" />,
} satisfies Record<string, ReactNode>;

/** A small sign beside a word; the word carries the meaning, so the sign is hidden from readers. */
export function Icon({ name }: { readonly name: keyof typeof SHAPES }) {
  return (
    <svg className="ic" viewBox="0 0 12 12" aria-hidden="true" fill="currentColor">
      {SHAPES[name]}
    </svg>
  );
}
