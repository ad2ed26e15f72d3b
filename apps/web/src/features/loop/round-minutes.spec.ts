import { KEPT_MINUTES } from '@strata/domain';
import { moved, movedBetween, timeOf } from './round-minutes.js';

const question = (kind: 'KNOWLEDGE' | 'CODING', level: 'CORE' | 'DEEP' | null, minutes: number | null) => ({
  kind,
  level,
  minutes,
});

describe('the minutes of a round', () => {
  it('adds what the bank says and estimates the rest by kind and level', () => {
    const questions = [question('KNOWLEDGE', 'CORE', 7), question('CODING', 'DEEP', null), question('KNOWLEDGE', null, null)];
    expect(timeOf({ minutes: 60, questions })).toEqual({ planned: 43, estimated: 36, room: 60 - KEPT_MINUTES, over: 0 });
  });

  it('says by how much the questions exceed what the time box leaves', () => {
    const questions = [question('CODING', 'DEEP', 50), question('KNOWLEDGE', 'CORE', 8)];
    expect(timeOf({ minutes: 60, questions }).over).toBe(3);
    expect(timeOf({ minutes: 3, questions: [] })).toMatchObject({ room: 0, over: 0 });
  });

  it('moves one item and keeps the others in order', () => {
    expect(moved(['a', 'b', 'c', 'd'], 0, 2)).toEqual(['b', 'c', 'a', 'd']);
    expect(moved(['a', 'b', 'c'], 2, 0)).toEqual(['c', 'a', 'b']);
    expect(moved(['a'], 5, 0)).toEqual(['a']);
  });

  it('moves a question inside its round or into another one, and never into one that asks it already', () => {
    const round = (id: string, ...ids: string[]) => ({ id, questions: ids.map((each) => ({ id: each })) });
    const rounds = [round('one', 'a', 'b', 'c'), round('two', 'a', 'd')];
    const after = (roundId: string, questionId: string, toRoundId: string, position: number) =>
      movedBetween(rounds, { roundId, questionId, toRoundId, position }).map(({ questions }) =>
        questions.map(({ id }) => id).join(''),
      );
    expect(after('one', 'a', 'one', 2)).toEqual(['bca', 'ad']);
    expect(after('one', 'b', 'two', 1)).toEqual(['ac', 'abd']);
    expect(after('one', 'a', 'two', 0)).toEqual(['abc', 'ad']);
    expect(after('one', 'x', 'two', 0)).toEqual(['abc', 'ad']);
  });
});
