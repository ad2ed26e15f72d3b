import { clearDesk, follow, lookAt, lookBy, movedOn, refocused, shownQuestion } from './desk.js';
import { emptyDimensions, gapsOf, unopenedGaps } from './room-cells.js';
import { buildInterview, buildQuestion, buildScore } from './room-builders.js';
import { withOwnNote, withOwnScore } from './room-view.js';
import { contentOf } from './room-writes.js';

const interview = buildInterview({
  questions: [buildQuestion({ id: 'q1' }), buildQuestion({ id: 'q2' }), buildQuestion({ id: 'q3' })],
});
const moved = { ...interview, currentQuestionId: 'q3' };

describe('what lies in front of a panelist', () => {
  it('follows the lead unless the panelist looks elsewhere or writes a note', () => {
    expect(shownQuestion(moved, clearDesk)?.id).toBe('q3');
    expect(shownQuestion(moved, lookAt(interview, clearDesk, 'q2'))?.id).toBe('q2');
    expect(shownQuestion(moved, { ...clearDesk, writingOn: 'q1' })?.id).toBe('q1');
    expect(shownQuestion(moved, follow(moved, lookAt(interview, clearDesk, 'q2')))?.id).toBe('q3');
  });

  it("takes a look at the lead's own question as following", () => {
    expect(lookAt(interview, { ...clearDesk, look: 'q2' }, 'q1').look).toBeNull();
  });

  it('stays where it is at either end of the questions', () => {
    expect(lookBy(interview, clearDesk, -1)).toBe(clearDesk);
    expect(lookBy(moved, clearDesk, 1)).toBe(clearDesk);
  });

  it('focuses the first empty dimension on arrival and never leaves the question while scoring', () => {
    const scored = withOwnScore(interview, buildScore({ dimensionId: 'definition' }));
    expect(refocused(scored, clearDesk).dimension).toBe(1);
    expect(movedOn(interview, { ...clearDesk, dimension: 2 }).dimension).toBe(2);
  });
});

describe('what is still to be scored', () => {
  it('lists only the gaps, by question and dimension', () => {
    const scored = withOwnScore(
      interview,
      buildScore({ questionId: 'q2', dimensionId: 'mechanism', level: null, mark: 'NOT_ASKED' }),
    );
    expect(gapsOf(scored).map(({ number, dimensions }) => [number, dimensions.length])).toEqual([
      [1, 3],
      [2, 2],
      [3, 3],
    ]);
  });

  it('counts a withdrawn score as a gap', () => {
    const withdrawn = withOwnScore(interview, buildScore({ level: null, revision: 2 }));
    expect(emptyDimensions(withdrawn, withdrawn.questions[0]!)).toHaveLength(3);
  });

  it('proposes as not asked only what nobody focused, scored or noted', () => {
    const noted = withOwnNote(interview, {
      ...contentOf(undefined),
      questionId: 'q3',
      text: 'Skipped on purpose.',
      revision: 1,
      at: '2026-01-01T10:00:00.000Z',
    });
    expect(unopenedGaps(interview, new Set()).map(({ question }) => question.id)).toEqual(['q2', 'q3']);
    expect(unopenedGaps(noted, new Set()).map(({ question }) => question.id)).toEqual(['q2']);
    expect(unopenedGaps(noted, new Set(['q2']))).toEqual([]);
  });

  it('asks only for the dimensions that apply to a question', () => {
    const narrow = buildInterview({ questions: [buildQuestion({ dimensionKeys: ['mechanism'] })] });
    expect(gapsOf(narrow)).toMatchObject([{ number: 1, dimensions: [{ key: 'mechanism' }] }]);
  });
});
