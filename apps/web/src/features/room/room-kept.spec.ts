import { buildInterview, buildScore } from './room-builders.js';
import { keptForm } from './room-kept.js';

const card = (panelistId: string, text: string) => ({
  id: `card of ${panelistId}`,
  panelistId,
  submitted: true,
  late: false,
  recommendation: 'NO' as const,
  scores: [buildScore({ panelistId, level: 4 })],
  notes: [
    { questionId: 'q1', text, tags: [], followUpsAsked: [], keyAreasHeard: [], revision: 1, at: '2026-01-01T10:00:00.000Z' },
  ],
});

describe('the room as a device keeps it', () => {
  const interview = {
    ...buildInterview(),
    revealed: true,
    valuesVisible: true,
    myPanelistId: 'p1',
    myScorecard: card('p1', 'My own words'),
    scorecards: [card('p1', 'My own words'), card('p2', 'A colleague’s words')],
  };
  const kept = keptForm({ interview, recent: [], recentFrom: 0, clockOffsetMs: 0 });

  it('holds one’s own values, and of a colleague no value, no note and no recommendation, also after the reveal', () => {
    expect(kept.interview.myScorecard).toEqual(interview.myScorecard);
    expect(JSON.stringify(kept)).not.toContain('A colleague');
    expect(JSON.stringify(kept)).not.toContain('card of p2');
    expect(kept.interview).toMatchObject({ scorecards: [], valuesVisible: false });
  });

  it('says that it was kept, and shows no events that it has not heard', () => {
    expect(kept).toMatchObject({ recent: [], recentFrom: interview.lastSeq });
    expect(Date.parse(kept.keptAt ?? '')).toBeGreaterThan(0);
  });
});
