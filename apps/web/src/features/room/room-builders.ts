import type { Dimension, Interview, Panelist, Question, Score } from './room-queries.js';

/** Rooms for specs: two questions, three dimensions, a lead and a colleague; the viewer is the lead and may score. */
export function buildInterview(change: Partial<Interview> = {}): Interview {
  return {
    id: 'interview',
    candidacyId: 'candidacy',
    title: 'Backend depth',
    minutes: 60,
    candidateName: 'Robin Sample',
    candidatePronounced: null,
    attachments: [],
    state: 'LIVE',
    startedAt: '2026-01-01T10:00:00.000Z',
    endedAt: null,
    windowEndsAt: null,
    readAt: '2026-01-01T10:10:00.000Z',
    notHeldReason: null,
    cutShortReason: null,
    startsAt: null,
    revealPolicy: 'ROUND_END',
    revealed: false,
    revealedQuestionIds: [],
    unplannedQuestionIds: [],
    valuesVisible: false,
    withheldBecause: 'Nothing is revealed before the round ends.',
    currentQuestionId: 'q1',
    lastSeq: 0,
    myPanelistId: 'p1',
    can: { ...noRights, move: true, score: true, end: true },
    questions: [buildQuestion({ id: 'q1', text: 'What does a mutex protect?' }), buildQuestion({ id: 'q2' })],
    rubric: { id: 'rubric', name: 'Three layers', dimensions: ['Definition', 'Mechanism', 'Trade-offs'].map(buildDimension) },
    panel: [buildPanelist({ id: 'p1', lead: true }), buildPanelist({ id: 'p2', member: { id: 'm2', name: 'Billie' } })],
    myScorecard: { id: 'card', panelistId: 'p1', submitted: false, late: false, recommendation: null, scores: [], notes: [] },
    scorecards: [],
    clock: { pausedAt: null, pausedMs: 0, questionSince: '2026-01-01T10:00:00.000Z', questionPausedMs: 0 },
    glassBreaks: [],
    askers: [],
    handOffs: [],
    handOffsGiven: [],
    ...change,
  };
}

export const noRights: Interview['can'] = {
  start: false,
  move: false,
  takeLead: false,
  score: false,
  submit: false,
  reopen: false,
  amend: false,
  end: false,
  reveal: false,
  revealQuestion: false,
  handOff: false,
  handOver: false,
  addQuestion: false,
  pause: false,
  breakGlass: false,
};

export function buildQuestion(change: Partial<Question> = {}): Question {
  return {
    id: 'q2',
    sourceId: 'q2 of a bank',
    text: 'How does a garbage collector find what to keep?',
    kind: 'KNOWLEDGE',
    level: 'CORE',
    minutes: 8,
    hints: ['Names the invariant'],
    followUps: [],
    tags: [],
    sectionPath: ['Runtime'],
    sectionGuidance: null,
    sectionKeyAreas: [],
    dimensionKeys: [],
    referenceAnswers: [{ dimensionKey: null, text: 'A shared invariant.', reviewed: true }],
    anchors: [],
    ...change,
  };
}

function buildDimension(name: string): Dimension {
  const anchors = [1, 2, 3, 4].map((level) => ({ level, text: `${name} at level ${level}` }));
  return { id: name.toLowerCase(), key: name.toLowerCase(), name, anchors };
}

export function buildPanelist(change: Partial<Panelist> = {}): Panelist {
  const member = { id: 'm1', name: 'Ada' };
  return {
    id: 'p1',
    lead: false,
    observer: false,
    training: false,
    committed: 0,
    submitted: false,
    replaced: false,
    member,
    ...change,
  };
}

export function buildScore(change: Partial<Score> = {}): Score {
  return {
    interviewId: 'interview',
    panelistId: 'p1',
    questionId: 'q1',
    dimensionId: 'definition',
    level: 3,
    mark: null,
    revision: 1,
    at: '2026-01-01T10:05:00.000Z',
    independent: true,
    late: false,
    history: [],
    ...change,
  };
}
