import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { completeTables } from '../test/arbitraries.js';
import {
  chanceCorrected,
  cohenKappa,
  fleissKappa,
  intraclassCorrelations,
  kendallW,
  krippendorffAlpha,
  ratersNeeded,
  spearmanBrown,
  withinGroup,
  type IccForm,
} from './index.js';

const levels = [1, 2, 3, 4];

describe('coefficients of complete tables', () => {
  it('tie nominal alpha to Fleiss: 1 - alpha = (1 - kappa)(1 - 1/nk)', () => {
    fc.assert(
      fc.property(completeTables(), (table) => {
        const { value } = krippendorffAlpha(table, 'nominal');
        const counts = table.map((unit) => levels.map((level) => unit.filter((rating) => rating === level).length));
        const { kappa } = fleissKappa(counts);
        if (value === null || kappa === null) expect([value, kappa]).toEqual([null, null]);
        else expect(value).toBeCloseTo(1 - (1 - kappa) * (1 - 1 / table.flat().length), 9);
      }),
    );
  });

  it('give two categories the same kappa under every weight', () => {
    const pairs = fc.array(fc.tuple(fc.integer({ min: 1, max: 2 }), fc.integer({ min: 1, max: 2 })), {
      minLength: 2,
      maxLength: 20,
    });
    fc.assert(
      fc.property(pairs, (table) => {
        const [first, ...others] = (['identity', 'linear', 'quadratic'] as const).map(
          (scheme) => cohenKappa(table, [1, 2], scheme).value,
        );
        for (const other of others) expect(other).toBe(first);
      }),
    );
  });

  it('keep the intraclass correlations when levels are stretched and moved', () => {
    fc.assert(
      fc.property(completeTables(), fc.integer({ min: 1, max: 5 }), fc.integer({ min: -5, max: 5 }), (table, a, b) => {
        const before = intraclassCorrelations(table).forms;
        const after = intraclassCorrelations(table.map((row) => row.map((level) => a * level + b))).forms;
        for (const form of Object.keys(before) as IccForm[]) {
          if (before[form].value === null) expect(after[form].value).toBeNull();
          else expect(after[form].value).toBeCloseTo(before[form].value, 7);
        }
      }),
      {
        examples: [
          [
            [
              [1, 1],
              [2, 1],
              [1, 2],
            ],
            1,
            -1,
          ],
        ],
      },
    );
  });

  it('keep W under any recoding that keeps the order, and W between 0 and 1', () => {
    fc.assert(
      fc.property(completeTables(), (table) => {
        const { value } = kendallW(table);
        expect(kendallW(table.map((row) => row.map((level) => level ** 3))).value).toBe(value);
        if (value !== null) expect(value >= 0 && value <= 1 + 1e-12).toBe(true);
      }),
    );
  });
});

describe('intraclass correlations at the edge', () => {
  it('are 1 without doubt where raters never differ, and stay 1 for type 3 where they differ by a constant', () => {
    const equal = intraclassCorrelations([
      [1, 1],
      [3, 3],
      [4, 4],
    ]).forms;
    for (const form of Object.values(equal)) expect(form).toMatchObject({ value: 1, interval: { low: 1, high: 1 } });
    const shifted = intraclassCorrelations([
      [1, 2],
      [2, 3],
      [3, 4],
    ]).forms;
    expect(shifted['ICC(3,1)'].value).toBe(1);
    expect(shifted['ICC(2,1)'].value).toBeCloseTo(2 / 3, 9);
  });
});

describe('what cannot be computed', () => {
  it('is null with its reason, never 0 or NaN', () => {
    expect(chanceCorrected([[3, null]], levels, 'identity')).toMatchObject({
      pa: null,
      gwet: null,
      reason: 'no unit has two ratings',
    });
    expect(cohenKappa([[3, null]], levels)).toMatchObject({ value: null, reason: 'no unit has two ratings' });
    expect(cohenKappa([[3, 3]], levels)).toMatchObject({ value: null, reason: 'all ratings equal' });
    expect(
      kendallW([
        [1, 2],
        [2, 1],
      ]),
    ).toMatchObject({ value: null, p: null });
    expect(
      kendallW([
        [3, 3],
        [3, 3],
        [3, 3],
      ]),
    ).toMatchObject({ value: null, reason: 'all ratings equal' });
    expect(intraclassCorrelations([[1, 2]]).forms['ICC(2,1)']).toMatchObject({ value: null, interval: null });
    expect(
      intraclassCorrelations([
        [1, 2],
        [2, 1],
        [1, 2],
      ]).forms['ICC(1,k)'],
    ).toMatchObject({ value: null, reason: 'the rows do not differ' });
    expect(
      intraclassCorrelations([
        [1, 2],
        [2, 1],
      ]).forms['ICC(2,1)'].value,
    ).toBeNull();
    expect(withinGroup([4])).toMatchObject({ n: 1, mean: null, awg: null, reason: 'one opinion' });
    expect(withinGroup([4, 4])).toMatchObject({ rwg: 1, awg: null, reason: null });
    expect(ratersNeeded(0, 0.8)).toBeNull();
  });

  it('is refused where it makes no sense, with the place', () => {
    expect(() =>
      chanceCorrected(
        [
          [1, 2],
          [1, 9],
        ],
        levels,
        'linear',
      ),
    ).toThrow('row 2: 9 is none of the declared categories');
    expect(() => cohenKappa([[1, 9]], levels)).toThrow('row 1: 9 is none of the declared categories');
    expect(() =>
      fleissKappa([
        [2, 0],
        [1, 0],
      ]),
    ).toThrow('row 2');
    expect(() => spearmanBrown(1.2, 3)).toThrow('1.2 is not a reliability: at most 1');
  });
});
