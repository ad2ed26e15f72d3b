import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { completeTables, levelTables } from '../test/arbitraries.js';
import { observationsOf } from '../test/observations.js';
import { bradleyTerry, fitAdditiveModel, fitRaschModel, shrinkGroups } from './index.js';

const total = (effects: Map<string, { value: number | null }>): number =>
  [...effects.values()].reduce((sum, { value }) => sum + value!, 0);

describe('severity by least squares', () => {
  it('changes no mean where everybody rated everybody', () => {
    fc.assert(
      fc.property(completeTables(), (table) => {
        const model = fitAdditiveModel(observationsOf(table));
        for (const [name, mean] of model.rawMeans) expect(model.adjusted!.get(name)!.value).toBeCloseTo(mean, 9);
      }),
    );
  });

  it('has effects that sum to 0, or none with the reason', () => {
    fc.assert(
      fc.property(levelTables(), (table) => {
        const model = fitAdditiveModel(observationsOf(table));
        if (model.leniency) expect(total(model.leniency)).toBeCloseTo(0, 8);
        else expect(model.reason).not.toBeNull();
      }),
    );
  });

  it('names the candidates that no interviewer links', () => {
    const model = fitAdditiveModel(
      observationsOf([
        [2, 3, null],
        [null, null, 4],
      ]),
    );
    expect(model).toMatchObject({ adjusted: null, leniency: null, connectedComponents: 2 });
    expect(model.reason).toContain('no interviewer links C1 with C2');
    expect(model.rawMeans.get('C2')).toBe(4);
  });
});

describe('the interval of least squares', () => {
  it('is that of a t test where two candidates met the same two interviewers', () => {
    const model = fitAdditiveModel(
      observationsOf([
        [1, 2],
        [2, 4],
        [3, 3],
      ]),
    );
    // Residuals of the balanced table by hand: rows 1.5, 3, 3, columns 2, 3; squares add up to 1 on 2 degrees of freedom.
    expect(model.residualSumOfSquares).toBeCloseTo(1, 12);
    expect(model.residualDegreesOfFreedom).toBe(2);
    const { value, sd, interval } = model.adjusted!.get('C1')!;
    expect(value).toBeCloseTo(1.5, 12);
    expect(sd).toBeCloseTo(Math.sqrt(0.5 / 2), 12);
    expect(interval!.high - value!).toBeCloseTo(2.9199855803537 * sd!, 9);
  });

  it('is missing, with the reason, where no rating is left over', () => {
    const { adjusted } = fitAdditiveModel(observationsOf([[1, 2]]));
    expect(adjusted!.get('C1')).toMatchObject({ value: 1.5, interval: null, sd: null });
    expect(adjusted!.get('C1')!.reason).toContain('no rating is left over');
  });
});

describe('models without a finite answer', () => {
  it('give null and the reason', () => {
    expect(shrinkGroups([[1, 2]])).toMatchObject({ mean: null, groups: [], reason: 'fewer than two groups' });
    expect(shrinkGroups([[1], [2]])).toMatchObject({ between: null, reason: 'no group has two ratings' });
    const wins = [
      [0, 3],
      [0, 0],
    ];
    expect(bradleyTerry(wins)).toMatchObject({ strengths: null, n: { units: 2, pairable: 3 } });
    expect(bradleyTerry(wins).reason).toContain('no finite strength');
    const extreme = observationsOf([
      [4, 4],
      [1, 2],
      [3, 2],
    ]);
    expect(fitRaschModel(extreme, { min: 1, max: 4 }).reason).toBe('candidate C1 has only the highest level: no finite estimate');
    expect(fitRaschModel([], { min: 1, max: 4 })).toMatchObject({ steps: [], reason: 'no rating' });
    expect(fitRaschModel(observationsOf([[1, 2]]), { min: 1, max: 3 }).reason).toBe('nobody gave level 3');
    const apart = observationsOf([
      [1, 2, null],
      [null, null, 1],
    ]);
    expect(fitRaschModel(apart, { min: 1, max: 2 }).reason).toBe('no interviewer links all candidates');
  });

  it('refuse what is no table', () => {
    expect(() => bradleyTerry([[0, 1]])).toThrow('square table');
    expect(() => fitRaschModel(observationsOf([[1, 5]]), { min: 1, max: 4 })).toThrow('C1 by R2 is 5, not a level from 1 to 4');
    expect(() => fitAdditiveModel(observationsOf([[1, 5]]), { min: 1, max: 4 })).toThrow('not a level from 1 to 4');
  });
});

describe('groups that are drawn together', () => {
  it('fall on the grand mean when their spread is no more than noise, and all variance is then within', () => {
    const { groups, between, within } = shrinkGroups([
      [1, 3],
      [3, 1],
    ]);
    expect(groups.map(({ effect, sd }) => [effect, sd])).toEqual([
      [0, 0],
      [0, 0],
    ]);
    expect([between, within]).toEqual([0, 4 / 3]);
  });

  it('stay where they are when nobody contradicts anybody', () => {
    const exact = shrinkGroups([
      [1, 1],
      [4, 4, null],
    ]);
    expect(exact).toMatchObject({ mean: 2.5, between: 4.5, within: 0 });
    expect(exact.groups.map(({ shrinkage }) => shrinkage)).toEqual([1, 1]);
  });

  it('have the variances of analysis of variance where they are equally large', () => {
    const { between, within } = shrinkGroups([
      [1, 2, 3],
      [4, 4, 1],
      [9, 7, 8],
    ]);
    expect(within).toBeCloseTo((2 + 6 + 2) / 6, 12);
    // Means 2, 3 and 8 around 13/3: mean square between (3 * 62/3) / 2 = 31.
    expect(between).toBeCloseTo((31 - 10 / 6) / 3, 12);
  });
});
