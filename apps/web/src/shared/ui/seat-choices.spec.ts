import { describe, expect, it } from '@jest/globals';
import { loadWords, seatChoices, skillWords } from './seat-choices.js';

const member = (id: string, skills: string[]) => ({ id, name: id, role: 'INTERVIEWER' as const, skills });
const [ana, ben, cleo] = [member('Ana', []), member('Ben', ['go']), member('Cleo', ['SQL', 'Go'])];

describe('whom to seat', () => {
  it('begins with those who have most of what the round asks for', () => {
    const [skilled, others] = seatChoices([ana, ben, cleo], ['Go', 'SQL']) as { group: string; items: { value: string }[] }[];
    expect([skilled?.group, skilled?.items.map(({ value }) => value)]).toEqual(['Has Go or SQL', ['Cleo', 'Ben']]);
    expect(others?.items.map(({ value }) => value)).toEqual(['Ana']);
  });

  it('is one list where the round asks for nothing, or nobody has it', () => {
    for (const required of [[], ['Rust']])
      expect(seatChoices([ana, ben], required)).toEqual([
        { value: 'Ana', label: 'Ana (interviewer)' },
        { value: 'Ben', label: 'Ben (interviewer)' },
      ]);
  });

  it('says what they bring and what they have on their hands', () => {
    expect(skillWords(cleo, ['Go'])).toBe('Go');
    expect(skillWords(cleo, [])).toBe('SQL, Go');
    expect(loadWords({ interviewsThisWeek: 1, scorecardsOwed: 2 })).toBe('1 interview this week, owes 2 scorecards');
    expect(loadWords({ interviewsThisWeek: 0, scorecardsOwed: 0 })).toBe('0 interviews this week');
    expect(loadWords(undefined)).toBe('');
  });
});
