import { answerWords, slotsOf } from './answer-slots.js';
import type { QuestionDetail } from './question-bank-queries.js';

const dimension = (key: string, name: string, first: string) => ({ key, name, anchors: [{ level: 1, text: first }] });
const rubrics = [
  {
    id: 'r1',
    name: 'System design',
    dimensions: [dimension('depth', 'Depth', 'd'), dimension('trade-offs', 'Trade-offs', 'Of designs')],
  },
  {
    id: 'r2',
    name: 'Three layers',
    dimensions: [
      dimension('definition', 'Definition', 'a'),
      dimension('mechanism', 'Mechanism', 'b'),
      dimension('trade-offs', 'Trade-offs', 'Of answers'),
    ],
  },
];

describe('where a question is answered', () => {
  it('is on the dimensions of its kind’s rubric, with the anchors of the rubric that fits it best', () => {
    const slots = slotsOf({ kind: 'KNOWLEDGE', dimensionKeys: [], answered: [] }, rubrics);
    expect(slots.map(({ name, wanted }) => [name, wanted])).toEqual([
      ['Definition', true],
      ['Mechanism', true],
      ['Trade-offs', true],
    ]);
    expect(slots[2]?.anchors[0]?.text).toBe('Of answers');
  });

  it('keeps an answer in sight that the question does not want', () => {
    const slots = slotsOf({ kind: 'KNOWLEDGE', dimensionKeys: ['mechanism'], answered: ['depth', null, 'gone'] }, rubrics);
    expect(slots.map(({ key, name, wanted }) => [key, name, wanted])).toEqual([
      ['mechanism', 'Mechanism', true],
      ['depth', 'Depth', false],
      ['gone', 'gone', false],
      [null, 'The whole question', false],
    ]);
  });
});

it('how far the answers are is one line', () => {
  const answer = (dimensionKey: string, reviewed: boolean) => ({ dimensionKey, text: 'Yes.', reviewed });
  const question = { kind: 'KNOWLEDGE', dimensionKeys: [], missingAnswers: ['trade-offs'] } as unknown as QuestionDetail;
  const words = (referenceAnswers: QuestionDetail['referenceAnswers']) => answerWords({ ...question, referenceAnswers });
  expect(words([answer('definition', true), answer('mechanism', false)])).toBe('2 of 3 answered, 1 not yet reviewed');
  expect(words([answer('definition', true), answer('mechanism', true)])).toBe('2 of 3 answered');
});
