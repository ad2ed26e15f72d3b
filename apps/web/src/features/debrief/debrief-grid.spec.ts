import type { Debrief } from './debrief-queries.js';
import { cellSign, cellWords, gridsOf, heightOf, noteOf, unseenRecommendations, withheld } from './debrief-grid.js';

const at = '2026-01-01T10:00:00.000Z';
const anchors = [1, 2, 3, 4].map((level) => ({ level, text: `Level ${level}` }));
const dimension = { id: 'd1', key: 'definition', name: 'Definition', anchors };
const seat = (id: string, name: string) => ({
  id,
  observer: false,
  training: false,
  submitted: false,
  replaced: false,
  member: { id: `m-${id}`, name },
});
const interview: Debrief['interviews'][number] = {
  id: 'i1',
  title: 'Depth',
  state: 'ENDED',
  valuesVisible: true,
  withheldBecause: null,
  myPanelistId: null,
  can: { amend: false },
  unplannedQuestionIds: ['q2'],
  questions: [
    { id: 'q1', text: 'One?', dimensionKeys: [], anchors: [] },
    { id: 'q2', text: 'Two?', dimensionKeys: ['mechanism'], anchors: [] },
  ],
  rubric: { dimensions: [dimension, { ...dimension, id: 'd2', key: 'mechanism', name: 'Mechanism' }] },
  panel: [seat('p1', 'Ada'), seat('p2', 'Billie'), seat('p3', 'Observer')],
  myScorecard: null,
  scorecards: [{ panelistId: 'p2', notes: [{ questionId: 'q1', text: 'Named the roots.', at }] }],
};
const cell = {
  interviewId: 'i1',
  questionId: 'q1',
  dimensionId: 'd1',
  mark: null,
  revision: 1,
  at,
  independent: true,
  late: false,
  history: [],
};
const debrief: Debrief = {
  candidacyId: 'c',
  candidateName: 'Robin',
  loopId: 'l',
  loopVersion: 1,
  adjusted: null,
  summary: '',
  chance: null,
  composite: null,
  gates: [],
  can: { decide: false, remind: false, facilitate: false, dissent: false, makeRecord: false },
  dissents: [],
  discussion: null,
  recommendations: [],
  owing: [],
  agenda: [],
  agreement: [],
  decision: null,
  cells: [
    { ...cell, panelistId: 'p2', level: 4 },
    { ...cell, panelistId: 'p1', level: null, mark: 'NOT_ASKED' },
  ],
  interviews: [
    interview,
    { ...interview, id: 'i2', title: 'Hidden', valuesVisible: false, withheldBecause: 'You still owe a scorecard.' },
  ],
};

describe('the heat map', () => {
  it('has a column for everyone who gave something and a row for every dimension that applies', () => {
    const [grid, ...others] = gridsOf(debrief);
    expect(others).toEqual([]);
    expect(grid?.columns.map(({ name }) => name)).toEqual(['Ada', 'Billie']);
    expect(grid?.rows.map(({ number, dimension: { name }, cells }) => [number, name, ...cells.map(cellSign)])).toEqual([
      [1, 'Definition', '–', '4'],
      [1, 'Mechanism', '·', '·'],
      [2, 'Mechanism', '·', '·'],
    ]);
  });

  it('says every cell in words too, and never shows a mark as a low level', () => {
    expect(cellWords({ level: null, mark: 'NOT_ASKED' })).toBe('Not asked');
    expect(cellWords({ level: null, mark: 'NOT_ENOUGH_EVIDENCE' })).toBe('Not enough evidence');
    expect(cellWords(undefined)).toBe('Nothing given');
    expect([1, 4].map((level) => heightOf(level, dimension))).toEqual([0, 1]);
  });

  it('finds the note under a number and says why a round shows none', () => {
    expect(noteOf(interview, 'p2', 'q1')?.text).toBe('Named the roots.');
    expect(noteOf(interview, 'p1', 'q1')).toBeUndefined();
    expect(withheld(debrief)).toEqual([{ id: 'i2', title: 'Hidden', why: 'You still owe a scorecard.' }]);
  });
});

describe('the recommendations', () => {
  it('count those that were given and are not shown to the viewer', () => {
    const panel = interview.panel.map((panelist) => ({ ...panelist, submitted: panelist.id !== 'p3' }));
    const seen = {
      interviewId: 'i1',
      interviewTitle: 'Depth',
      panelistId: 'p1',
      recommendation: 'YES' as const,
      late: false,
      training: false,
      member: { id: 'm-p1', name: 'Ada' },
    };
    const interviews = [{ ...interview, panel }];
    expect(unseenRecommendations({ interviews, recommendations: [seen] })).toBe(1);
    expect(unseenRecommendations({ interviews, recommendations: [seen, { ...seen, panelistId: 'p2' }] })).toBe(0);
    const replaced = panel.map((panelist) => ({ ...panelist, replaced: panelist.id === 'p2' }));
    expect(unseenRecommendations({ interviews: [{ ...interview, panel: replaced }], recommendations: [seen] })).toBe(0);
  });
});
