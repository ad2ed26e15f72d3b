import { describe, expect, it } from '@jest/globals';
import { showsItem, showsRecommendation, visibilityOf, type RevealPolicy, type Seat, type Visibility } from '@strata/domain';

const seat = (more: Partial<Seat> = {}): Seat => ({
  panelistId: 'own',
  lead: false,
  observer: false,
  training: false,
  submitted: false,
  ...more,
});
const VIEWERS = {
  'submitted here': { seat: seat({ submitted: true }), owesElsewhere: false, conflicted: false },
  'not submitted here': { seat: seat(), owesElsewhere: false, conflicted: false },
  'in training, submitted': { seat: seat({ training: true, submitted: true }), owesElsewhere: false, conflicted: false },
  'in training, not submitted': { seat: seat({ training: true }), owesElsewhere: false, conflicted: false },
  'submitted here, owes elsewhere': { seat: seat({ submitted: true }), owesElsewhere: true, conflicted: false },
  observes: { seat: seat({ observer: true }), owesElsewhere: false, conflicted: false },
  'observes, owes elsewhere': { seat: seat({ observer: true }), owesElsewhere: true, conflicted: false },
  'no seat': { seat: null, owesElsewhere: false, conflicted: false },
  'no seat, owes elsewhere': { seat: null, owesElsewhere: true, conflicted: false },
  'conflicted, submitted': { seat: seat({ submitted: true }), owesElsewhere: false, conflicted: true },
} as const;
type Viewer = keyof typeof VIEWERS;

/** Short for a visibility: `own` are the revealed questions that the viewer has scored, `revealed` all revealed questions. */
const short = (visibility: Visibility): string =>
  visibility.scope === 'REVEALED_QUESTIONS' ? (visibility.scoredOnly ? 'own' : 'revealed') : visibility.scope;

const LAW: [Viewer, Record<string, string>][] = [
  ['submitted here', { before: 'NOTHING', after: 'ALL', questions: 'own', questionsAfter: 'ALL', open: 'ALL_WITH_DRAFTS' }],
  ['not submitted here', { before: 'NOTHING', after: 'NOTHING', questions: 'own', questionsAfter: 'own', open: 'ALL_WITH_DRAFTS' }],
  ['in training, submitted', { before: 'NOTHING', after: 'ALL', questions: 'own', questionsAfter: 'ALL', open: 'ALL_WITH_DRAFTS' }],
  ['in training, not submitted', { before: 'NOTHING', after: 'NOTHING', questions: 'own', questionsAfter: 'own', open: 'ALL_WITH_DRAFTS' }],
  ['submitted here, owes elsewhere', { before: 'NOTHING', after: 'NOTHING', questions: 'own', questionsAfter: 'own', open: 'ALL_WITH_DRAFTS' }],
  ['observes', { before: 'NOTHING', after: 'ALL', questions: 'revealed', questionsAfter: 'ALL', open: 'ALL_WITH_DRAFTS' }],
  ['observes, owes elsewhere', { before: 'NOTHING', after: 'NOTHING', questions: 'NOTHING', questionsAfter: 'NOTHING', open: 'ALL_WITH_DRAFTS' }],
  ['no seat', { before: 'NOTHING', after: 'ALL', questions: 'revealed', questionsAfter: 'ALL', open: 'ALL_WITH_DRAFTS' }],
  ['no seat, owes elsewhere', { before: 'NOTHING', after: 'NOTHING', questions: 'NOTHING', questionsAfter: 'NOTHING', open: 'NOTHING' }],
  ['conflicted, submitted', { before: 'NOTHING', after: 'NOTHING', questions: 'NOTHING', questionsAfter: 'NOTHING', open: 'NOTHING' }],
]; // prettier-ignore

describe('what a viewer sees of a colleague', () => {
  it.each(LAW)('%s', (viewer, law) => {
    const sees = (policy: RevealPolicy, revealed: boolean): string => short(visibilityOf({ policy, revealed }, VIEWERS[viewer]));
    for (const policy of ['ROUND_END', 'LOOP_END'] as const) {
      expect([policy, sees(policy, false), sees(policy, true)]).toEqual([policy, law['before'], law['after']]);
    }
    expect(sees('PER_QUESTION', false)).toBe(law['questions']);
    expect(sees('PER_QUESTION', true)).toBe(law['questionsAfter']);
    expect(sees('OPEN', false)).toBe(law['open']);
  });

  it('what is withheld says why, in plain words', () => {
    for (const policy of ['ROUND_END', 'PER_QUESTION', 'LOOP_END', 'OPEN'] as const) {
      for (const revealed of [false, true]) {
        for (const viewer of Object.values(VIEWERS)) {
          const visibility = visibilityOf({ policy, revealed }, viewer);
          if ('withheldBecause' in visibility) expect(visibility.withheldBecause).toMatch(/^[A-Z].{20,}\.$/);
          else expect(visibility.scope).toMatch(/^ALL/);
        }
      }
    }
  });
});

describe('a broken glass', () => {
  it('shows its breaker what a reveal would, under every policy, and nothing to whoever owes a scorecard or is conflicted', () => {
    for (const policy of ['ROUND_END', 'PER_QUESTION', 'LOOP_END'] as const) {
      for (const [name, viewer] of Object.entries(VIEWERS)) {
        const through = visibilityOf({ policy, revealed: false }, { ...viewer, brokeGlass: true });
        expect([policy, name, through]).toEqual([policy, name, visibilityOf({ policy, revealed: true }, viewer)]);
      }
    }
  });
});

describe('a cell or note of a colleague', () => {
  const ITEM = {
    submitted: false,
    interviewRevealed: false,
    questionRevealed: false,
    questionComplete: false,
    viewerCompletedQuestion: false,
  };
  const ALL: Visibility = { scope: 'ALL' };
  const OWN: Visibility = { scope: 'REVEALED_QUESTIONS', scoredOnly: true, withheldBecause: '' };
  const REVEALED: Visibility = { scope: 'REVEALED_QUESTIONS', scoredOnly: false, withheldBecause: '' };

  it.each([
    ['nothing shows where nothing is visible', { scope: 'NOTHING', withheldBecause: '' }, { submitted: true, interviewRevealed: true, questionRevealed: true, questionComplete: true, viewerCompletedQuestion: true }, false],
    ['a reveal never shows a draft', ALL, { interviewRevealed: true, questionComplete: true }, false],
    ['a reveal shows what is submitted', ALL, { interviewRevealed: true, submitted: true }, true],
    ['a question that was revealed by itself stays shown', ALL, { interviewRevealed: true, questionRevealed: true, questionComplete: true }, true],
    ['half a question is a draft', ALL, { interviewRevealed: true, questionRevealed: true }, false],
    ['an open round shows drafts', { scope: 'ALL_WITH_DRAFTS' }, {}, true],
    ['a question that is not revealed is hidden', OWN, { submitted: true, questionComplete: true, viewerCompletedQuestion: true }, false],
    ['a revealed question is hidden from who has not scored it', OWN, { questionRevealed: true, questionComplete: true }, false],
    ['a revealed question shows to who has scored it', OWN, { questionRevealed: true, questionComplete: true, viewerCompletedQuestion: true }, true],
    ['what a colleague has half done stays hidden', OWN, { questionRevealed: true, viewerCompletedQuestion: true }, false],
    ['the interview’s reveal reveals its questions to who has scored them', OWN, { interviewRevealed: true, submitted: true, viewerCompletedQuestion: true }, true],
    ['and no draft', OWN, { interviewRevealed: true, questionComplete: true, viewerCompletedQuestion: true }, false],
    ['whoever does not score needs to have scored nothing', REVEALED, { questionRevealed: true, questionComplete: true }, true],
  ] as [string, Visibility, Partial<typeof ITEM>, boolean][])('%s', (_, visibility, item, shown) => {
    expect(showsItem(visibility, { ...ITEM, ...item })).toBe(shown);
  }); // prettier-ignore

  it('a recommendation shows with everything else and never before it is submitted', () => {
    for (const visibility of [ALL, { scope: 'ALL_WITH_DRAFTS' } as const]) {
      expect([true, false].map((submitted) => showsRecommendation(visibility, submitted))).toEqual([true, false]);
    }
    for (const visibility of [OWN, REVEALED, { scope: 'NOTHING', withheldBecause: '' } as const])
      expect(showsRecommendation(visibility, true)).toBe(false);
  });
});
