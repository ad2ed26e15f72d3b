import { describe, expect, it } from '@jest/globals';
import { acrossSoloRounds } from './across-rounds.js';
import type { RatedCell } from './rated-cell.js';

const ladder = (most: number): RatedCell['dimension'] => ({
  id: `depth of ${most}`,
  key: 'depth',
  name: 'Depth',
  weight: 1,
  anchors: Array.from({ length: most }, (_, i) => ({ level: i + 1, text: '' })),
});
const cell = (interviewId: string, panelistId: string, level: number, more: Partial<RatedCell> = {}): RatedCell => ({
  candidacyId: 'c',
  interviewId,
  interviewTitle: interviewId,
  questionId: `question of ${interviewId}`,
  sourceId: 's',
  questionText: 'What?',
  dimension: ladder(4),
  panelistId,
  memberId: panelistId,
  level,
  independentLevel: level,
  keyArea: null,
  note: null,
  ...more,
});
const found = (cells: RatedCell[]): [string, string, number[]][] =>
  acrossSoloRounds(cells).map(({ about, key, rounds }) => [about, key, rounds.map(({ level }) => level)]);

describe('splits across rounds', () => {
  it('compare what solo rounds gave on the same dimension, as the rounded mean of each', () => {
    expect(found([cell('a', 'ana', 1), cell('a', 'ana', 2), cell('b', 'ben', 4)])).toEqual([['DIMENSION', 'depth', [2, 4]]]);
  });

  it('leave out rounds in which several scored, and what one round alone rated', () => {
    expect(found([cell('a', 'ana', 1), cell('a', 'ben', 4), cell('b', 'ben', 4)])).toEqual([]);
  });

  it('never compare ladders with different levels', () => {
    const five = (interviewId: string, who: string, level: number): RatedCell =>
      cell(interviewId, who, level, { dimension: ladder(5) });
    expect(found([cell('a', 'ana', 1), five('b', 'ben', 5)])).toEqual([]);
    expect(found([cell('a', 'ana', 1), five('b', 'ben', 5), five('c', 'cleo', 1)])).toEqual([['DIMENSION', 'depth', [5, 1]]]);
  });

  it('are found by key area too', () => {
    const messaging = { keyArea: 'Messaging', dimension: { ...ladder(4), key: 'mechanism' } };
    expect(found([cell('a', 'ana', 1, messaging), cell('b', 'ben', 4, { keyArea: 'Messaging' })])).toEqual([
      ['KEY_AREA', 'Messaging', [1, 4]],
    ]);
  });

  it('speak through a cell with a note, the one nearest to the mean of the round', () => {
    const noted = (level: number, note: string | null): RatedCell => cell('a', 'ana', level, { note });
    const cells = [noted(4, null), noted(1, 'Lost the thread.'), noted(3, 'Named two costs.'), cell('b', 'ben', 2)];
    expect(acrossSoloRounds(cells)[0]?.rounds[0]).toMatchObject({ level: 3, cell: { note: 'Named two costs.' } });
  });
});
