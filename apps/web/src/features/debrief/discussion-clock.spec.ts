import { discussionClock } from './discussion-clock.js';

const startedAt = '2026-01-01T10:00:00.000Z';
const after = (seconds: number) => Date.parse(startedAt) + seconds * 1000;

describe('the clock of a discussion', () => {
  it('runs against what the discussion was given, and says when that is over', () => {
    const running = { startedAt, endedAt: null, minutes: 15 };
    expect(discussionClock(running, after(65))).toEqual({ words: '1:05 of 15 min', over: false });
    expect(discussionClock(running, after(901))).toEqual({ words: '15:01 of 15 min', over: true });
  });

  it('stands still once it ended, and never before its start', () => {
    const ended = { startedAt, endedAt: '2026-01-01T10:02:00.000Z', minutes: 15 };
    expect(discussionClock(ended, after(5000)).words).toBe('2:00 of 15 min');
    expect(discussionClock({ ...ended, endedAt: null }, after(-5)).words).toBe('0:00 of 15 min');
  });
});
