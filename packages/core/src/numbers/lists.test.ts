import { describe, expect, it } from 'vitest';
import { recognize } from './index.ts';
import messages from './lists/messages.json' with { type: 'json' };
import sloppy from './lists/sloppy.json' with { type: 'json' };
import traps from './lists/traps.json' with { type: 'json' };

describe('the list of sloppy inputs', () => {
  it('has 150 at least', () => {
    expect(sloppy.length).toBeGreaterThanOrEqual(150);
  });

  it.each(sloppy)('reads $text ($why)', ({ text, normalized, carrier }) => {
    const { kind, candidates } = recognize(text);
    expect([kind, candidates[0]?.carrier, candidates[0]?.normalized, candidates[0]?.valid]).toEqual([
      'tracking',
      carrier,
      normalized,
      true,
    ]);
  });
});

describe('the list of traps', () => {
  it('has 150 at least', () => {
    expect(traps.length).toBeGreaterThanOrEqual(150);
  });

  it.each(traps)('never takes $text for a parcel', ({ text, kind }) => {
    const recognition = recognize(text);
    expect(recognition.kind).toBe(kind);
    expect(recognition.all.filter((one) => one.kind === 'tracking')).toEqual([]);
  });
});

describe('the list of messages', () => {
  it.each(messages)('finds what $text holds, and where', ({ text, found }) => {
    const known = recognize(text).all.filter((one) => one.kind !== 'unknown');
    expect(known.map((one) => [one.text, one.kind, one.candidates[0]?.carrier ?? null])).toEqual(found);
    for (const one of known) expect(text.slice(one.start, one.end)).toBe(one.text);
  });
});
