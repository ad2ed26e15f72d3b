import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { completeTables, levelTables } from '../test/arbitraries.js';
import { observationsOf } from '../test/reference-case.js';
import { bradleyTerry, fitAdditiveModel, fitRaschModel, shrinkGroups } from './index.js';

const total = (effects: Map<string, number>): number => [...effects.values()].reduce((sum, effect) => sum + effect, 0);

describe('severity by least squares', () => {
  it('changes no mean where everybody rated everybody', () => {
    fc.assert(
      fc.property(completeTables(), (table) => {
        const model = fitAdditiveModel(observationsOf(table));
        for (const [name, mean] of model.rawMeans) expect(model.adjusted!.get(name)).toBeCloseTo(mean, 9);
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

describe('models without a finite answer', () => {
  it('give null', () => {
    expect(shrinkGroups([[1, 2]])).toBeNull();
    expect(shrinkGroups([[1], [2]])).toBeNull();
    expect(
      bradleyTerry([
        [0, 3],
        [0, 0],
      ]),
    ).toBeNull();
    expect(
      fitRaschModel(
        observationsOf([
          [4, 4],
          [1, 2],
          [3, 2],
        ]),
        { min: 1, max: 4 },
      ),
    ).toBeNull();
  });

  it('draw equal groups fully together when their spread is no more than noise', () => {
    expect(
      shrinkGroups([
        [1, 3],
        [3, 1],
      ])!.groups.map(({ effect }) => effect),
    ).toEqual([0, 0]);
  });
});
