import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { completeTables } from '../test/arbitraries.js';
import {
  chanceCorrected,
  cohenKappa,
  cohenKappaOfTable,
  fleissKappa,
  intraclassCorrelations,
  kendallW,
  krippendorffAlpha,
  nestedMeans,
  ratersNeeded,
  spearmanBrown,
  summariseRatings,
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
        const kappa = fleissKappa(counts).value;
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

  it('do not depend on the order of raters or units', () => {
    fc.assert(
      fc.property(completeTables(), (table) => {
        const turned = [...table].reverse().map((unit) => [...unit].reverse());
        const figuresOf = (some: number[][]): (number | null)[] => [
          ...Object.values(chanceCorrected(some, levels, 'quadratic')).map(({ value }) => value),
          ...Object.values(intraclassCorrelations(some).forms).map(({ value }) => value),
          kendallW(some).value,
          fleissKappa(some.map((unit) => levels.map((level) => unit.filter((rating) => rating === level).length))).value,
          cohenKappa(some.map((unit) => [unit[0]!, unit.at(-1)!] as const), levels, 'linear').value, // prettier-ignore
        ];
        const after = figuresOf(turned);
        figuresOf(table).forEach((figure, i) => {
          if (figure === null) expect(after[i]).toBeNull();
          else expect(after[i]).toBeCloseTo(figure, 7);
        });
      }),
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

describe('the reliability of a mean', () => {
  it('carries the interval and the counts of the single rating along', () => {
    const single = { value: 0.44, interval: { low: 0.2, high: 0.6 }, n: { units: 9, pairable: 27 }, reason: null };
    const { value, interval, n } = spearmanBrown(single, 3);
    expect(value).toBeCloseTo(1.32 / 1.88, 12);
    expect(interval!.low).toBeCloseTo(0.6 / 1.4, 12);
    expect(n).toEqual(single.n);
    expect(spearmanBrown({ ...single, value: null, interval: null, reason: 'why' }, 3)).toMatchObject({
      value: null,
      reason: 'why',
    });
  });
});

describe('what cannot be computed', () => {
  it('is null with its reason, never 0 or NaN', () => {
    const alone = chanceCorrected([[3, null]], levels, 'identity');
    for (const figure of Object.values(alone)) expect(figure).toMatchObject({ value: null, reason: 'no unit has two ratings' });
    expect(chanceCorrected([[3, 3]], levels, 'identity').fleiss).toMatchObject({
      value: null,
      reason: 'all ratings equal',
      chance: 1,
    });
    expect(chanceCorrected([[3, 3]], [3], 'identity').gwet).toMatchObject({
      value: null,
      reason: 'one category leaves nothing to choose',
    });
    expect(fleissKappa([])).toMatchObject({ value: null, observed: null, chance: null });
    expect(fleissKappa([[1, 0]])).toMatchObject({ value: null, reason: 'no unit has two ratings' });
    expect(cohenKappaOfTable([[3]])).toMatchObject({ value: null, reason: 'all ratings equal' });
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
    const { mean, rwg } = withinGroup([4]);
    expect([mean.value, rwg.value, rwg.reason]).toEqual([4, null, 'one opinion']);
    expect(withinGroup([4, 4]).awg).toMatchObject({ value: null, reason: 'all ratings on one end of the scale' });
    expect(withinGroup([null]).mean).toMatchObject({ value: null, reason: 'no rating' });
    expect(summariseRatings([null]).range).toMatchObject({ value: null, reason: 'no rating', n: { units: 0, pairable: 0 } });
    expect(summariseRatings([null, 3], { weights: [1, 0] }).weightedMean).toMatchObject({
      value: null,
      reason: 'nobody who rated has a weight',
    });
    expect(nestedMeans([[null]]).ofCells).toMatchObject({ value: null, reason: 'no rating' });
    expect(ratersNeeded(0, 0.8)).toMatchObject({ value: null, reason: 'a single rating says nothing, nor do many' });
    expect(ratersNeeded(0.4, 1).value).toBeNull();
    expect(ratersNeeded(1, 0.8).value).toBe(1);
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
    expect(() => cohenKappaOfTable([[1, 2]])).toThrow('row 1: a table of 1 categories');
    expect(() => cohenKappaOfTable([[1]], [[0, 1]])).toThrow('row 1: a table of 1 categories');
    expect(() => summariseRatings([5], { scale: { min: 1, max: 4 } })).toThrow('5 is not a level from 1 to 4');
    expect(() => summariseRatings([3], { weights: [-1] })).toThrow('at least 0');
    expect(() => summariseRatings([3], { trim: 0.5 })).toThrow('leaves nothing');
    expect(() => kendallW([[1, 5]], { min: 1, max: 4 })).toThrow('5 is not a level');
    expect(() => intraclassCorrelations([[1, 5]], { min: 1, max: 4 })).toThrow('5 is not a level');
    expect(() =>
      fleissKappa([
        [2, 0],
        [1, 0],
      ]),
    ).toThrow('row 2');
    expect(() => spearmanBrown(0.4, 0)).toThrow('0 is not a number of raters');
    expect(() => spearmanBrown(1.2, 3)).toThrow('1.2 is not a reliability: at most 1');
  });
});
