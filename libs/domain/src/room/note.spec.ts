import { describe, expect, it } from '@jest/globals';
import { eachOnce, faultOfTicks, straightLine } from '@strata/domain';

describe('what is ticked on a note', () => {
  const question = { followUps: ['Why?', 'And then?'], sectionKeyAreas: ['order'] };

  it.each([
    [{ followUpsAsked: [], keyAreasHeard: [] }, null],
    [{ followUpsAsked: [1, 0], keyAreasHeard: [0] }, null],
    [{ followUpsAsked: [2], keyAreasHeard: [] }, 'followUpsAsked'],
    [{ followUpsAsked: [-1], keyAreasHeard: [] }, 'followUpsAsked'],
    [{ followUpsAsked: [0.5], keyAreasHeard: [] }, 'followUpsAsked'],
    [{ followUpsAsked: [0], keyAreasHeard: [1] }, 'keyAreasHeard'],
  ])('%j: %s', (ticks, fault) => {
    expect(faultOfTicks(ticks, question)).toBe(fault);
  });

  it('names nothing of a question that was frozen without key areas, and every place once', () => {
    expect(faultOfTicks({ followUpsAsked: [], keyAreasHeard: [0] }, { followUps: [] })).toBe('keyAreasHeard');
    expect(eachOnce([2, 0, 2, 1])).toEqual([0, 1, 2]);
  });
});

describe('a straight line', () => {
  it.each([
    [[3, 3, 3, 3, 3], null],
    [[3, 3, 3, 3, 3, 3], 3],
    [[3, null, 3, 3, 3, 3, null, 3], 3],
    [[3, 3, 3, 3, 3, 2], null],
    [[null, null, null, null, null, null], null],
    [[], null],
  ])('%j: %s', (levels, line) => {
    expect(straightLine(levels)).toBe(line);
  });
});
