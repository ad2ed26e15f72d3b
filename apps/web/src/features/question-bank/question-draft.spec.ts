import { differencesOf, draftOf, EMPTY_DRAFT, inputOf } from './question-draft.js';

const said = {
  id: 'q1',
  revision: 3,
  text: 'What does a channel guarantee?',
  kind: 'KNOWLEDGE' as const,
  level: 'CORE' as const,
  minutes: 6,
  tags: ['go'],
  hints: ['happens-before', 'close'],
  followUps: ['And without a buffer?'],
  sectionPath: ['Concurrency'],
  dimensionKeys: [],
  referenceAnswers: [{ dimensionKey: 'definition', text: 'A typed conduit.', reviewed: false }],
  anchors: [{ dimensionKey: 'mechanism', level: 4, text: 'Names the lock order.' }],
};
const question = { ...said, estimatedMinutes: 6, minutesEstimated: false, missingAnswers: [] };

describe('the draft of a question', () => {
  it('goes through the form and back unchanged', () => {
    const { id: _id, revision: _revision, sectionPath: _path, referenceAnswers, ...rest } = said;
    expect(inputOf(draftOf(question))).toEqual({
      ...rest,
      referenceAnswers: referenceAnswers.map(({ dimensionKey, text }) => ({ dimensionKey, text })),
    });
  });

  it('drops empty lines and empty answers', () => {
    const draft = { ...EMPTY_DRAFT, text: ' Why? ', hints: 'one\n\n  two ', answers: [{ dimensionKey: null, text: ' ' }] };
    expect(inputOf(draft)).toMatchObject({ text: 'Why?', hints: ['one', 'two'], referenceAnswers: [] });
  });

  it('names each field in which a colleague’s version differs, with both values', () => {
    const mine = { ...draftOf(question), level: 'DEEP' as const, hints: 'close' };
    expect(differencesOf(mine, draftOf(question))).toEqual([
      { field: 'Level', mine: 'DEEP', theirs: 'CORE' },
      { field: 'Hints', mine: 'close', theirs: 'happens-before\nclose' },
    ]);
    expect(differencesOf(mine, mine)).toEqual([]);
  });
});
