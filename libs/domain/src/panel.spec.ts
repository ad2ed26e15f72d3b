import { describe, expect, it } from '@jest/globals';
import { isHeavyLoad, lackingSkills, plainSkills, skillsAmong } from './panel.js';

const seat = (skills: string[], more: object = {}) => ({ observer: false, training: false, skills, ...more });

describe('skills', () => {
  it('stand once, as they were written first, whatever their case and spaces', () => {
    expect(plainSkills([' Go ', 'go', 'System   design', 'system design', ''])).toEqual(['Go', 'System design']);
  });

  it('are found whatever their case', () => {
    expect(skillsAmong(['Go', 'SQL'], ['go', 'Kafka'])).toEqual(['Go']);
  });

  it('are lacking where only an observer or one in training has them', () => {
    expect(lackingSkills(['Go', 'SQL'], [seat(['go']), seat(['SQL'])])).toEqual([]);
    expect(lackingSkills(['Go', 'SQL'], [seat(['go'], { observer: true }), seat(['SQL'], { training: true })])).toEqual([
      'Go',
      'SQL',
    ]);
    expect(lackingSkills(['Go'], [])).toEqual(['Go']);
    expect(lackingSkills([], [])).toEqual([]);
  });
});

describe('a load', () => {
  it.each([
    [0, 0, false],
    [4, 2, false],
    [5, 0, true],
    [0, 3, true],
  ])('of %i interviews and %i scorecards is heavy: %s', (interviewsThisWeek, scorecardsOwed, heavy) => {
    expect(isHeavyLoad({ interviewsThisWeek, scorecardsOwed })).toBe(heavy);
  });
});
