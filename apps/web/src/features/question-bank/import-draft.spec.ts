import { describe, expect, it } from '@jest/globals';
import { attached, countsOf, draftOf, phrased, relabelled, reworded, split } from './import-draft.js';
import type { BankPreview } from './import-mutations.js';
import { planOf, rowAt } from './import-plan.js';

const question = (key: string, line: number, text: string, more: object = {}): BankPreview['sections'][number]['questions'][number] => ({
  ...{ key, line, text, kind: 'KNOWLEDGE', level: null, levelInferred: false, minutes: null, tags: [], dimensionKeys: [], anchors: [], doubts: [] },
  ...{ hints: [], hintLines: [], followUps: [], followUpLines: [], term: null, askPhrase: null, suggestedSplit: null, referenceAnswers: [] },
  ...more,
}); // prettier-ignore

const preview: BankPreview = {
  ...{ title: 'Bank', keyAreas: [], keyAreaLines: [], questionCount: 3, complaints: [] },
  leftOut: [
    { key: 'x1', line: 2, text: 'About the author', reason: 'Prose.' },
    { key: 'x2', line: 6, text: 'waiting', reason: 'Prose.' },
  ],
  sections: [
    {
      ...{ key: 's1', line: 3, title: 'Locks', depth: 0, guidance: null, forCandidate: false, doubts: [] },
      ...{ keyAreas: ['leases'], keyAreaLines: [4] },
      questions: [
        question('q1', 5, 'What is a lock?', { hints: ['fairness'], hintLines: [5] }),
        question('q2', 7, 'Mutex', {
          askPhrase: 'What is a mutex?',
          referenceAnswers: [{ dimensionKey: null, text: 'For one.', reviewed: true }],
        }),
        question('q3', 8, 'Why fence, and when?', { suggestedSplit: ['Why fence?', 'When?'] }),
      ],
    },
  ],
};
const rows = draftOf(preview);
const only = (key: string) => new Set([key]);
const questionsOf = (of: typeof rows) =>
  planOf(of, 'Bank').input.sections[0]?.questions.map(({ text, hints, followUps }) => [text, hints, followUps]);

describe('a draft', () => {
  it('has one row for everything that was read, and what was left out where it stood', () => {
    expect(rows.map(({ key }) => key)).toEqual(['x1', 's1', 's1 area 0', 'q1', 'q1 HINT 0', 'x2', 'q2', 'q3']);
    expect(countsOf(rows)).toEqual({ SECTION: 1, QUESTION: 3, KEY_AREA: 1, HINT: 1, FOLLOW_UP: 0, LEFT_OUT: 2 });
  });

  it('sends nothing that was left out', () => {
    const out = JSON.stringify(planOf(relabelled(rows, only('q1 HINT 0'), 'LEFT_OUT'), 'Bank').input);
    expect(out).not.toMatch(/author|waiting|fairness/);
    expect(out).toContain('What is a lock?');
  });

  it('gives a line that was left out to the question before it, and a question to another as its hint', () => {
    expect(questionsOf(relabelled(rows, only('x2'), 'HINT'))?.[0]).toEqual(['What is a lock?', ['fairness', 'waiting'], []]);
    expect(questionsOf(relabelled(rows, only('q2'), 'FOLLOW_UP'))?.[0]).toEqual(['What is a lock?', ['fairness'], ['Mutex']]);
    expect(planOf(relabelled(rows, only('q1'), 'KEY_AREA'), 'Bank').input.sections[0]?.keyAreas).toEqual(['leases', 'What is a lock?']);
  });

  it('says which rows belong to nothing', () => {
    expect(planOf(relabelled(rows, only('x1'), 'HINT'), 'Bank').orphans).toEqual(['x1']);
    expect(planOf(relabelled(rows, only('s1'), 'LEFT_OUT'), 'Loose').input.sections).toMatchObject([{ title: 'Loose', depth: 0 }]);
  });

  it('keeps what a row carried when its label comes back', () => {
    const back = relabelled(relabelled(rows, only('q2'), 'LEFT_OUT'), only('q2'), 'QUESTION');
    expect(planOf(back, 'Bank').input).toEqual(planOf(rows, 'Bank').input);
  });

  it('takes suggestions one by one: a split, a phrase with its term, new words', () => {
    expect(questionsOf(split(rows, 'q3'))?.[2]).toEqual(['Why fence?', [], ['When?']]);
    expect(planOf(phrased(rows, new Set(['q1', 'q2'])), 'Bank').input.sections[0]?.questions[1]).toMatchObject({
      ...{ text: 'What is a mutex?', term: 'Mutex', askPhrase: null },
    });
    expect(questionsOf(reworded(rows, 'q1', 'Why lock?'))?.[0]?.[0]).toBe('Why lock?');
  });

  it('attaches an answer to a standing question instead of making one', () => {
    const { input } = planOf(attached(rows, 'q2', { questionId: 'known', revision: 4, text: 'Mutex?' }), 'Bank');
    expect(input.sections[0]?.questions).toHaveLength(2);
    expect(input.attachments).toEqual([
      { questionId: 'known', expectedRevision: 4, referenceAnswers: [{ dimensionKey: null, text: 'For one.' }] },
    ]);
  });

  it('finds the row that a refusal points at', () => {
    const plan = planOf(rows, 'Bank');
    expect(rowAt(plan, 'sections.0.questions.0.hints.0')).toBe('q1 HINT 0');
    expect(rowAt(plan, 'sections.0.questions.1.referenceAnswers.0.text')).toBe('q2');
    expect(rowAt(plan, 'sections.0.title')).toBe('s1');
    expect(rowAt(plan, 'target.newBankName')).toBeNull();
  });
}); // prettier-ignore
