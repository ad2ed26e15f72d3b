import { describe, expect, it } from '@jest/globals';
import { briefRounds, type LoopPlan, type PlannedQuestion } from '@strata/domain';

const question = (heading: string, more: Partial<PlannedQuestion> = {}): PlannedQuestion =>
  ({
    text: 'How does a mutex wait?',
    term: null,
    askPhrase: null,
    sectionGuidance: null,
    hints: ['Names the memory model and its order'],
    followUps: [],
    referenceAnswers: [],
    sectionPath: ['Go', heading],
    ...more,
  }) as unknown as PlannedQuestion;

const plan = (...questions: PlannedQuestion[]): Pick<LoopPlan, 'rounds'> =>
  ({
    rounds: [
      { title: 'Depth', minutes: 60, questions, seats: [{ memberId: 'm' }, { memberId: 'gone' }], rubric: { dimensions: [] } },
    ],
  }) as unknown as LoopPlan;
const areas = (...questions: PlannedQuestion[]) => briefRounds(plan(...questions), new Map([['m', 'Ana']]))[0]?.areas;

describe('what a candidate may know of a round', () => {
  it('is its headings, once each, and who is known', () => {
    expect(briefRounds(plan(question('Runtime'), question('Runtime'), question('Memory')), new Map([['m', 'Ana']]))).toEqual([
      { title: 'Depth', minutes: 60, areas: ['Runtime', 'Memory'], people: ['Ana'] },
    ]);
  });

  it.each(['How does a mutex wait', 'Is it safe?', 'Names the memory model', 'Why so: how does a mutex wait?'])(
    'is no heading that tells what is asked or listened for: %s',
    (heading) => expect(areas(question(heading))).toEqual([]),
  );

  it('is a heading that shares a word with what is asked', () => {
    expect(areas(question('Mutex and locks'))).toEqual(['Mutex and locks']);
    expect(areas(question('Mutex', { term: 'Mutex' }))).toEqual([]);
  });
});
