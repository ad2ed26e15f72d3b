import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { LoopPlan, PlannedQuestion, PlannedSeat, RoundPlan } from '../loop.js';
import { loopDifferences } from './difference.js';

const question = (id: string, more: Partial<PlannedQuestion> = {}): PlannedQuestion => ({
  ...{
    id,
    revision: 1,
    text: `What is ${id}?`,
    term: null,
    askPhrase: null,
    kind: 'KNOWLEDGE',
    level: 'CORE',
    levelInferred: false,
  },
  ...{
    minutes: 6,
    hints: [],
    tags: [],
    sectionPath: [],
    sectionGuidance: null,
    followUps: [],
    referenceAnswers: [],
    dimensionKeys: [],
  },
  ...more,
});
const seat = (memberId: string, more: Partial<PlannedSeat> = {}): PlannedSeat => ({
  ...{ memberId, lead: false, observer: false, training: false },
  ...more,
});
const round = (id: string, more: Partial<RoundPlan> = {}): RoundPlan => ({
  ...{ id, title: id, minutes: 60, revealPolicy: 'ROUND_END', questions: [question('a'), question('b')], seats: [seat('ana')] },
  rubric: { id: 'r1', name: 'Coding', version: 1, bar: 3, dimensions: [] } as unknown as RoundPlan['rubric'],
  ...more,
});
const loop = (rounds: RoundPlan[], more: Partial<LoopPlan> = {}): LoopPlan => ({
  ...{ loopId: 'l', version: 1, title: 'Backend', role: 'Engineer', rounds },
  ...more,
});
const said = (before: LoopPlan, after: LoopPlan) =>
  loopDifferences(before, after, (id) => id.toUpperCase()).map(({ round: where, words }) =>
    where ? `${where}: ${words}` : words,
  );

describe('the differences of two versions of a loop', () => {
  it('are said for the loop and its rounds: new, gone, renamed, moved', () => {
    const before = loop([round('One'), round('Two'), round('Three')]);
    const after = loop([round('Three'), round('One'), round('Four', { minutes: 30 })], { title: 'Platform', role: 'Staff' });
    expect(said(before, after)).toEqual([
      'The title is “Platform”; before “Backend”.',
      'The role is “Staff”; before “Engineer”.',
      'The round “Two” is gone.',
      'The rounds stand in another order: Three, One, Four.',
      'Four: The round is new: 2 questions, 30 minutes.',
    ]);
  });

  it('are said for what a round asks and how it is scored', () => {
    const rubric = { ...round('One').rubric, version: 2 };
    const questions = [question('c'), question('b', { revision: 2 }), question('a', { text: 'Why a?', revision: 3 })];
    const after = round('One', { title: 'Depth', minutes: 45, revealPolicy: 'LOOP_END', rubric, questions });
    expect(said(loop([round('One')]), loop([after]))).toEqual([
      'Depth: The title is “Depth”; before “One”.',
      'Depth: The time box is 45 minutes; before 60 minutes.',
      'Depth: The rubric is Coding, version 2; before Coding, version 1.',
      'Depth: Panelists see each other’s scores when the loop ends; before when the round ends.',
      'Depth: “What is c?” is new.',
      'Depth: “What is b?” was edited: its hints, answers or details.',
      'Depth: “What is a?” now reads “Why a?”.',
      'Depth: The questions stand in another order.',
    ]);
    expect(said(loop([round('One')]), loop([round('One', { questions: [question('a')] })]))).toEqual([
      'One: “What is b?” is gone.',
    ]);
  });

  it('are said for who sits in a round', () => {
    const seats = [seat('ben', { lead: true }), seat('ana', { observer: true })];
    expect(said(loop([round('One')]), loop([round('One', { seats })]))).toEqual([
      'One: BEN joins the panel and leads.',
      'One: ANA observes; before ANA scores.',
    ]);
    expect(said(loop([round('One')]), loop([round('One', { seats: [] })]))).toEqual(['One: ANA leaves the panel.']);
  });

  it('are none between equal states, and as many back as there are seats, questions and rounds to add or take', () => {
    const rounds = fc
      .uniqueArray(fc.tuple(fc.constantFrom('One', 'Two', 'Three'), fc.subarray(['a', 'b', 'c'])), { selector: ([id]) => id })
      .map((list) => list.map(([id, ids]) => round(id, { questions: ids.map((each) => question(each)) })));
    fc.assert(
      fc.property(rounds, rounds, (one, other) => {
        expect(said(loop(one), loop(one))).toEqual([]);
        const count = (lines: string[], of: RegExp) => lines.filter((line) => of.test(line)).length;
        const [there, back] = [said(loop(one), loop(other)), said(loop(other), loop(one))];
        expect(count(there, /^The round .* is gone/)).toBe(count(back, /: The round is new/));
        expect(count(there, /: “.*” is gone\.$/)).toBe(count(back, /: “.*” is new\.$/));
      }),
    );
  });
});
