import { describe, expect, it } from '@jest/globals';
import type { Summary } from './summary-query.js';
import { summaryText } from './summary-text.js';

const round = (id: string, more: Partial<Summary['interviews'][number]> = {}): Summary['interviews'][number] => ({
  id,
  title: `Round ${id}`,
  state: 'ENDED',
  valuesVisible: true,
  questions: [{ id: 'q', text: `Why ${'so '.repeat(40)}long?` }],
  panel: [{ id: 'p', member: { id: 'm', name: 'Ana' } }],
  myScorecard: null,
  scorecards: [{ panelistId: 'p', submitted: true, notes: [{ questionId: 'q', text: 'Said\nwhy.' }] }],
  ...more,
});

describe('the summary to paste', () => {
  it('says recommendations, evidence and where the debrief stands, round by round', () => {
    const summary: Summary = {
      candidateName: 'Amara Diallo',
      decision: { outcome: 'NO_HIRE', rationale: 'Later.' },
      recommendations: [{ interviewId: '1', recommendation: 'STRONG_YES', training: false, member: { id: 'm', name: 'Ana' } }],
      interviews: [
        round('1'),
        round('2', { valuesVisible: false, scorecards: [] }),
        round('3', { state: 'NOT_HELD' }),
        round('4', {
          scorecards: [],
          myScorecard: { panelistId: 'p', submitted: false, notes: [{ questionId: 'q', text: 'A draft' }] },
        }),
      ],
    };
    const text = summaryText(summary, 'https://strata.example/candidacies/1/debrief');
    expect(text).toContain('Decision: no hire. Later.');
    expect(text).toContain('Round 1\n- Ana: Strong yes\n  Ana on “Why so so');
    expect(text).toContain('…”: Said why.');
    expect(text).toContain('Round 2\nNot shown to me yet.');
    expect(text).not.toContain('Round 3');
    expect(text).not.toContain('A draft');
    expect(text.split('\n').at(-1)).toBe('Debrief: https://strata.example/candidacies/1/debrief');
  });
});
