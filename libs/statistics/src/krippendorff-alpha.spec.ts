import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { krippendorffAlpha, krippendorffAlphaInterval } from './index.js';
import { levelTables } from '../test/arbitraries.js';

const metrics = ['nominal', 'ordinal', 'interval', 'ratio'] as const;

function expectSame(first: number | null, second: number | null): void {
  if (first === null || second === null) expect(second).toBe(first);
  else expect(second).toBeCloseTo(first, 9);
}

describe("Krippendorff's alpha", () => {
  it.each(metrics)('does not depend on the order of raters or units (%s)', (metric) => {
    fc.assert(
      fc.property(levelTables(), (table) => {
        const turned = [...table].reverse().map((unit) => [...unit].reverse());
        expectSame(krippendorffAlpha(table, metric).value, krippendorffAlpha(turned, metric).value);
      }),
    );
  });

  it.each(metrics)('is untouched by units that one rater rated (%s)', (metric) => {
    fc.assert(
      fc.property(levelTables(), fc.integer({ min: 1, max: 4 }), (table, level) => {
        const single = [level, ...new Array<null>(table[0]!.length - 1).fill(null)];
        expectSame(krippendorffAlpha(table, metric).value, krippendorffAlpha([...table, single], metric).value);
      }),
    );
  });

  it('keeps the interval metric when levels are stretched and moved', () => {
    fc.assert(
      fc.property(levelTables(), fc.integer({ min: 1, max: 9 }), fc.integer({ min: -9, max: 9 }), (table, a, b) => {
        const moved = table.map((unit) => unit.map((level) => (level === null ? null : a * level + b)));
        expectSame(krippendorffAlpha(table, 'interval').value, krippendorffAlpha(moved, 'interval').value);
      }),
    );
  });

  it('keeps the ordinal metric under any recoding that keeps the order', () => {
    fc.assert(
      fc.property(levelTables(), (table) => {
        const recoded = table.map((unit) => unit.map((level) => (level === null ? null : level ** 3 - 10)));
        expectSame(krippendorffAlpha(table, 'ordinal').value, krippendorffAlpha(recoded, 'ordinal').value);
      }),
    );
  });

  it('never exceeds 1, and is 1 exactly when every unit agrees', () => {
    fc.assert(
      fc.property(levelTables(), (table) => {
        const { value } = krippendorffAlpha(table, 'nominal');
        const agreed = table.every((unit) => new Set(unit.filter((level) => level !== null)).size <= 1);
        if (value !== null) expect(value > 1 - 1e-12).toBe(agreed);
      }),
    );
  });

  it('says why there is no value', () => {
    expect(krippendorffAlpha([[3, 3]], 'ordinal')).toMatchObject({ value: null, reason: 'all ratings equal' });
    expect(krippendorffAlpha([[3, null]], 'ordinal')).toMatchObject({ value: null, reason: 'no unit has two ratings' });
  });

  it('refuses what is no rating and names the place', () => {
    expect(() =>
      krippendorffAlpha(
        [
          [1, 2],
          [3, 7],
        ],
        'ordinal',
        { min: 1, max: 4 },
      ),
    ).toThrow('row 2, column 2: 7 is not a level from 1 to 4');
    expect(() => krippendorffAlpha([[1, NaN]], 'ordinal')).toThrow('write null for a missing rating');
    expect(() => krippendorffAlpha([['a', 'b']], 'interval')).toThrow('use the nominal metric');
    expect(() => krippendorffAlpha([[-1, 2]], 'ratio')).toThrow('values of at least 0');
  });
});

describe('the interval of alpha', () => {
  const table = [
    [3, 3, 4],
    [2, 2, 2],
    [4, 3, 4],
    [1, 2, 1],
    [2, 3, 2],
    [1, 1, 2],
    [4, 4, 4],
  ];
  const repeated = [0, 1, 2, 3, 4, 5, 6].flatMap((row) => [table[row]!, table[row]!]);
  const named = repeated.map((_, row) => `candidate ${Math.floor(row / 2)}`);

  it('is the same in every run with the same seed, and differs with another', () => {
    const first = krippendorffAlphaInterval(table, 'ordinal', { seed: 7, resamples: 500 });
    expect(krippendorffAlphaInterval(table, 'ordinal', { seed: 7, resamples: 500 })).toEqual(first);
    expect(krippendorffAlphaInterval(table, 'ordinal', { seed: 8, resamples: 500 }).resampleMean).not.toBe(first.resampleMean);
  });

  it('draws whole candidates from six on, and is wider then because their questions go together', () => {
    const units = krippendorffAlphaInterval(repeated, 'ordinal');
    const candidates = krippendorffAlphaInterval(repeated, 'ordinal', { candidates: named });
    const width = ({ interval }: typeof units): number => interval!.high - interval!.low;
    expect([units.resampled, candidates.resampled]).toEqual(['units', 'candidates']);
    expect(width(candidates)).toBeGreaterThan(width(units));
  });

  it('draws units below six candidates', () => {
    expect(krippendorffAlphaInterval(table, 'ordinal', { candidates: table.map((_, row) => `${row % 5}`) }).resampled).toBe(
      'units',
    );
  });

  it('is withheld when more than one resample in twenty gives no alpha', () => {
    const rare = krippendorffAlphaInterval(
      [
        [3, 3],
        [3, 3],
        [3, 4],
      ],
      'ordinal',
    );
    expect(rare).toMatchObject({ interval: null, reason: 'too few different ratings to give an interval' });
    expect(rare.undefinedShare).toBeGreaterThan(0.05);
  });

  it('names the row without a candidate', () => {
    expect(() => krippendorffAlphaInterval(table, 'ordinal', { candidates: ['a'] })).toThrow('row 2 has no candidate');
  });
});
