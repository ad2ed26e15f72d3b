import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { KEPT_MINUTES } from '../loop.js';
import { QUESTION_KINDS, QUESTION_LEVELS, type QuestionKind } from '../question.js';
import { minutesOf } from '../question-rules.js';
import { nameRounds, proposeRounds, questionsWithin, type OutlinedSection } from './proposal.js';

const asks = (count: number, kind: QuestionKind = 'KNOWLEDGE', minutes: number | null = 6) =>
  Array.from({ length: count }, () => ({ kind, level: 'CORE' as const, minutes }));
const section = (id: string, questions: OutlinedSection['questions'], parentId: string | null = null): OutlinedSection => ({
  id,
  parentId,
  title: id,
  questions,
});

const someQuestions = fc.array(
  fc.record({
    kind: fc.constantFrom(...QUESTION_KINDS),
    level: fc.option(fc.constantFrom(...QUESTION_LEVELS)),
    minutes: fc.option(fc.integer({ min: 1, max: 120 })),
  }),
  { maxLength: 12 },
);
// A section stands under one that comes before it, or at the top.
const outlines = fc
  .array(fc.tuple(someQuestions, fc.nat(6)), { maxLength: 10 })
  .map((list) =>
    list.map(([questions, above], at) => section(`s${at}`, questions, at === 0 || above >= at ? null : `s${above}`)),
  );

function pathOf(outline: readonly OutlinedSection[], id: string): string[] {
  const found = outline.find((each) => each.id === id);
  return found ? [id, ...(found.parentId === null ? [] : pathOf(outline, found.parentId))] : [];
}
const inRound = (outline: readonly OutlinedSection[], { kind, sectionIds }: { kind: QuestionKind; sectionIds: string[] }) =>
  outline
    .filter(({ id }) => pathOf(outline, id).some((each) => sectionIds.includes(each)))
    .flatMap(({ questions }) => questions.filter((question) => question.kind === kind));

describe('the rounds that a bank proposes', () => {
  it('reach every question of the bank, each by one round of its kind', () => {
    fc.assert(
      fc.property(outlines, (outline) => {
        const reached = proposeRounds(outline).flatMap((round) => inRound(outline, round));
        const all = outline.flatMap(({ questions }) => questions);
        expect(reached).toHaveLength(all.length);
        expect(new Set(reached)).toEqual(new Set(all));
      }),
    );
  });

  it('have something to ask, and hold at least the shortest of it beside the minutes for the candidate', () => {
    fc.assert(
      fc.property(outlines, (outline) => {
        for (const round of proposeRounds(outline)) {
          const times = inRound(outline, round).map((question) => minutesOf(question).minutes);
          expect(round.minutes - KEPT_MINUTES).toBeGreaterThanOrEqual(Math.min(...times));
          expect(round.minutes % 15).toBe(0);
        }
      }),
    );
  });

  it('are at most six, and no two have one title', () => {
    fc.assert(
      fc.property(outlines, (outline) => {
        const rounds = proposeRounds(outline);
        expect(rounds.length).toBeLessThanOrEqual(6);
        const titles = nameRounds(outline, rounds).map(({ title }) => title);
        expect(new Set(titles).size).toBe(rounds.length);
      }),
    );
  });

  it('follow the sections for what a person knows, and the kinds for the rest', () => {
    const outline = [
      section('Storage', asks(8)),
      section('Logs', asks(2), 'Storage'),
      section('Networks', [...asks(9), ...asks(1, 'CODING', 30)]),
      section('Working together', asks(3, 'BEHAVIORAL', 8)),
    ];
    const rounds = proposeRounds(outline);
    expect(rounds).toEqual([
      { kind: 'KNOWLEDGE', sectionIds: ['Storage'], minutes: 60 },
      { kind: 'KNOWLEDGE', sectionIds: ['Networks'], minutes: 60 },
      { kind: 'CODING', sectionIds: ['Networks'], minutes: 45 },
      { kind: 'BEHAVIORAL', sectionIds: ['Working together'], minutes: 30 },
    ]);
    expect(nameRounds(outline, rounds)).toEqual([
      { title: 'Storage', because: '10 knowledge questions in “Storage”, about 60 minutes if all were asked.' },
      { title: 'Networks', because: '9 knowledge questions in “Networks”, about 54 minutes if all were asked.' },
      { title: 'Coding', because: '1 coding question in “Networks”, about 30 minutes if all were asked.' },
      { title: 'Behavioral', because: '3 behavioral questions in “Working together”, about 24 minutes if all were asked.' },
    ]);
  });

  it('look inside a single heading that only holds others, and name what they join', () => {
    const parts = ['A', 'B', 'C', 'D'].map((id) => section(id, asks(4), 'All'));
    const outline = [section('All', []), ...parts];
    const rounds = proposeRounds(outline);
    expect(rounds.map(({ sectionIds }) => sectionIds)).toEqual([['A', 'B'], ['C', 'D']]); // prettier-ignore
    expect(nameRounds(outline, rounds).map(({ title }) => title)).toEqual(['A and B', 'C and D']);
  });

  it('stay within the sections that are named', () => {
    const outline = [section('A', asks(3)), section('B', asks(3)), section('C', asks(3, 'DESIGN', 20))];
    expect(proposeRounds(outline, ['B']).map(({ sectionIds }) => sectionIds)).toEqual([['B']]);
    expect(proposeRounds([], [])).toEqual([]);
  });
});

describe('questions within some minutes', () => {
  it('keep their order and never take longer', () => {
    fc.assert(
      fc.property(someQuestions, fc.nat(90), (questions, minutes) => {
        const kept = questionsWithin(questions, minutes);
        expect(kept.reduce((sum, each) => sum + minutesOf(each).minutes, 0)).toBeLessThanOrEqual(minutes);
        expect(questions.filter((each) => kept.includes(each))).toEqual(kept);
      }),
    );
  });
});
