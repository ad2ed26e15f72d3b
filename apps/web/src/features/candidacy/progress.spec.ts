import type { CandidacyInterview } from './candidacy-queries.js';
import { isReadyForDebrief, owingIn, progressWords, stageWords } from './progress.js';

const panelist = (name: string, rest: Partial<CandidacyInterview['panel'][number]> = {}) => ({
  id: name,
  lead: false,
  observer: false,
  training: false,
  committed: 4,
  submitted: false,
  replaced: false,
  conflicted: null,
  member: { id: name, name },
  ...rest,
});

const interview = (state: CandidacyInterview['state'], panel = [panelist('Ana')]): CandidacyInterview => ({
  id: 'i1',
  title: 'Runtime',
  minutes: 60,
  state,
  notHeldReason: null,
  cutShortReason: null,
  startsAt: null,
  startedAt: null,
  endedAt: null,
  windowEndsAt: null,
  revealed: false,
  revealPolicy: 'ROUND_END',
  myPanelistId: null,
  questions: [
    { id: 'q1', sourceId: 'b1', dimensionKeys: [] },
    { id: 'q2', sourceId: 'b2', dimensionKeys: ['definition'] },
  ],
  unplannedQuestionIds: [],
  rubric: {
    id: 'r1',
    dimensions: [
      { id: 'd1', key: 'definition' },
      { id: 'd2', key: 'mechanism' },
    ],
  },
  panel,
  can: { changePanel: false, markNotHeld: false, schedule: false, cutShort: false, addQuestion: false },
});

describe('the progress of a candidacy', () => {
  it('counts the cells that a panelist has committed, only on dimensions that apply', () => {
    expect(progressWords(panelist('Ana', { committed: 2 }), interview('LIVE'))).toBe('2 of 3');
    expect(progressWords(panelist('Ana'), interview('SCHEDULED'))).toBe('');
    expect(progressWords(panelist('Ana', { submitted: true }), interview('ENDED'))).toBe('submitted');
    expect(progressWords(panelist('Ana', { observer: true }), interview('ENDED'))).toBe('');
  });

  it('names who owes a scorecard once the round has ended, never an observer or one who was replaced', () => {
    const replaced = panelist('Dan', { replaced: true });
    const panel = [panelist('Ana'), panelist('Ben', { submitted: true }), panelist('Cem', { observer: true }), replaced];
    expect(owingIn(interview('ENDED', panel))).toEqual(['Ana']);
    expect(owingIn(interview('LIVE', panel))).toEqual([]);
  });

  it('is ready for its debrief when every round is over and one was held', () => {
    const can = { openDebrief: true, changePanels: false };
    const of = (...states: CandidacyInterview['state'][]) => states.map((state) => ({ id: state, title: state, state }));
    expect(isReadyForDebrief({ can, interviews: of('ENDED', 'NOT_HELD') })).toBe(true);
    expect(isReadyForDebrief({ can, interviews: of('NOT_HELD') })).toBe(false);
    expect(isReadyForDebrief({ can, interviews: of('ENDED', 'LIVE') })).toBe(false);
    expect(stageWords(of('ENDED', 'SCHEDULED'))).toBe('1 of 2 rounds over');
    expect(stageWords(of('ENDED', 'LIVE'))).toBe('LIVE is live now');
  });
});
