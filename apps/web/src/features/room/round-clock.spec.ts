import { roundClock } from './round-clock.js';

const startedAt = '2026-01-01T10:00:00.000Z';
const after = (minutes: number, seconds = 0) => Date.parse(startedAt) + (minutes * 60 + seconds) * 1000;
const round = { startedAt, endedAt: null, minutes: 60 };

describe("the round's clock", () => {
  it('says the time against the box and informs at its end, without ending anything', () => {
    expect(roundClock(round, after(12, 5))).toEqual({ words: '12:05 of 60 min', hint: null });
    expect(roundClock(round, after(55))?.hint).toBe("Time for the candidate's own questions");
    expect(roundClock(round, after(60))?.hint).toBe('Time is up');
    expect(roundClock(round, after(63))).toMatchObject({ hint: '3 min over' });
  });

  it('stands still once the round has ended and is not there before it starts', () => {
    expect(roundClock({ ...round, endedAt: '2026-01-01T10:40:00.000Z' }, after(300))).toMatchObject({
      words: '40:00 of 60 min',
      hint: null,
    });
    expect(roundClock({ ...round, startedAt: null }, after(0))).toBeNull();
  });
});
