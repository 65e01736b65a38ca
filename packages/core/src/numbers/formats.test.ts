import { describe, expect, it } from 'vitest';
import { normalize } from './characters.ts';
import { evidence, evidentFormats } from './evidence.ts';
import type { NumberFormat } from './format.ts';
import { OWNERS, WORDS, carrierOf, carrierOfHost, formats } from './formats.ts';
import { links, trackingUrl } from './links.ts';
import { NUMBER_LENGTH_MAX, match, prettyNumber } from './match.ts';
import { NUMBER_KINDS } from './recognition.ts';
import type { Candidate } from './recognition.ts';

const groupingOf = (text: string): string =>
  /[-/ ]/.test(text)
    ? text
        .split(/[-/ ]/)
        .map((part) => part.length)
        .join('-')
    : '';

/** What the format itself says of a text, whatever else it might be. */
const judge = (format: NumberFormat, text: string): Candidate | undefined => {
  const normalized = normalize(text);
  const carrier = carrierOf(format, normalized);
  const name = { target: carrier, factor: 1, why: { code: 'word' } };
  const label = { target: format.kind, factor: 1, why: { code: 'label' } };
  const isLabelled = format.trust === 'label';
  const around = {
    alone: true,
    listed: false,
    name,
    label: isLabelled ? label : undefined,
    tail: false,
    own: [],
    remarks: [],
  };
  return match(normalized, around, groupingOf(text)).find(
    (one) =>
      (isLabelled || (one.carrier ?? '') === carrier) &&
      one.kind === format.kind &&
      fitsShape(format, normalized),
  );
};
const fitsShape = (format: NumberFormat, normalized: string): boolean => {
  const { pattern, lengths } = format;
  return lengths.has(normalized.length) && pattern.test(normalized);
};

describe.each(evidentFormats())('format $id', ({ format, examples }) => {
  const valid = examples.filter((one) => one.reason === undefined);
  const invalid = examples.filter((one) => one.reason !== undefined);

  it('has two valid and one invalid example at least', () => {
    expect(valid.length).toBeGreaterThanOrEqual(2);
    expect(invalid.length).toBeGreaterThanOrEqual(1);
  });

  it.each(valid)('accepts $text', ({ text }) => {
    expect(judge(format, text)?.valid).toBe(true);
  });

  it.each(invalid.filter(({ reason }) => reason === 'check_digit'))(
    'refuses the check digit of $text',
    ({ text }) => {
      expect(fitsShape(format, normalize(text))).toBe(true);
      expect(judge(format, text)?.valid ?? false).toBe(false);
    },
  );

  it.each(invalid.filter(({ reason }) => reason === 'length'))('refuses the length of $text', ({ text }) => {
    expect(format.lengths.has(normalize(text).length)).toBe(false);
  });

  it.each(invalid.filter(({ reason }) => reason === 'shape' || reason === 'rule'))(
    'refuses $text',
    ({ text }) => {
      expect(judge(format, text)).toBeUndefined();
    },
  );

  it('prints in groups that add up to one of its lengths', () => {
    const sum = format.groups.split(/\D/).reduce((total, size) => total + Number(size), 0);
    expect(sum === 0 || format.lengths.has(sum)).toBe(true);
  });

  it('prints every character of a number', () => {
    for (const { text } of valid) {
      const normalized = normalize(text);
      expect(normalize(judge(format, text)?.pretty ?? '')).toBe(normalized);
    }
  });

  it('fits into the length limit', () => {
    expect(Math.max(...format.lengths)).toBeLessThanOrEqual(NUMBER_LENGTH_MAX);
  });

  it('never ties with another carrier or kind over one of its examples', () => {
    const ties = valid.flatMap(({ text }) =>
      formats.filter((rival) => {
        const carrier = carrierOf(rival, normalize(text));
        const same = carrier === carrierOf(format, normalize(text)) && rival.kind === format.kind;
        const open = ![rival.trust, format.trust].some((trust) => trust === 'named' || trust === 'label');
        return !same && open && rival.weight === format.weight && judge(rival, text)?.valid === true;
      }),
    );
    expect(ties.map(({ shape }) => shape)).toEqual([]);
  });
});

describe('the lines of the format files', () => {
  it.each([...OWNERS])(
    'name a known kind, and a word, a host or a country: %s',
    (name, { carrier, kind }) => {
      expect(NUMBER_KINDS).toContain(kind);
      expect(carrier || 'none').toMatch(/^[a-z0-9]+(?:\.[a-z0-9]+)?$/);
      expect(name).toMatch(/^$|^[A-Z]{2}$|^[^A-Z]+$/);
      expect(name).toBe(name.trim());
      // A host is no word, and only hosts have dots.
      expect(WORDS.includes(name) && name.includes('.')).toBe(false);
      expect(carrierOfHost(`www.${name}`)).toBe(name.includes('.') ? carrier : '');
    },
  );

  it.each(formats)('leave nothing of $shape unread', (format) => {
    expect(NUMBER_KINDS).toContain(format.kind);
    expect(format.weight).toBeGreaterThan(0);
    expect(format.lengths.size).toBeGreaterThan(0);
    expect([undefined, 'alone', 'named', 'label']).toContain(format.trust);
    // An option that is none of the others ends up as a grouping.
    expect(format.groups).toMatch(/^(?:\d+(?:[ -]\d+)*)?$/);
  });

  it('give a word to one carrier or kind only', () => {
    // A carrier with two blocks has its name twice.
    const words = WORDS.filter((word) => word !== 'japanpost');
    expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([]);
  });

  it('put the longer one first of two words that begin alike', () => {
    const hidden = WORDS.filter((word, index) =>
      WORDS.slice(0, index).some(
        (before) => word !== before && word.startsWith(before) && !/[a-z]$/.test(before),
      ),
    );
    expect(hidden).toEqual([]);
  });
});

describe('the list of formats', () => {
  it('has evidence and a source for each, under a name of its own', () => {
    const ids = evidence.flatMap((one) => Object.keys(one.examples));
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toHaveLength(formats.length);
    for (const id of ids) expect(id).toMatch(/^[a-z0-9.]+\/[a-z0-9-]+$/);
    for (const { source } of evidence) expect(source.length).toBeGreaterThan(20);
  });

  it('links only to formats and carriers it knows, over https', () => {
    const known = new Set(
      evidentFormats().flatMap(({ id, format }) => [id, carrierOf(format, 'RR000000005JP')]),
    );
    for (const [id, link] of Object.entries(links())) {
      expect(known).toContain(id);
      expect(link).toMatch(/^https:\/\/[^ ]+\{n\}/);
    }
  });

  it('gives the deep link and the printed form by carrier', () => {
    expect(trackingUrl('jp.seino', '1234567890')).toBe(
      'https://track.seino.co.jp/cgi-bin/gnpquery.pgm?GNPNO1=1234567890',
    );
    expect(trackingUrl('own', 'DA1234567890')).toBeUndefined();
    expect(prettyNumber('jp.fukuyama', '12345678903')).toBe('123-4567-8903');
    expect(prettyNumber('jp.japanpost', 'EG725089303JP')).toBe('EG 725 089 303 JP');
    expect(prettyNumber('jp.yamato', '1')).toBe('1');
  });
});
