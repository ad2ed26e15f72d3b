import { questionClock, roundClock } from './round-clock.js';

const startedAt = '2026-01-01T10:00:00.000Z';
const after = (minutes: number, seconds = 0) => Date.parse(startedAt) + (minutes * 60 + seconds) * 1000;
const clock = { pausedAt: null, pausedMs: 0, questionSince: null, questionPausedMs: 0 };
const round = { startedAt, endedAt: null, minutes: 60, clock };

describe("the round's clock", () => {
  it('says the time against the box and informs at its end, without ending anything', () => {
    expect(roundClock(round, after(12, 5))).toMatchObject({ words: '12:05 of 60 min', hint: null });
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

  it('leaves its pauses out, and says so while it stands still', () => {
    const paused = { ...clock, pausedAt: '2026-01-01T10:20:00.000Z', pausedMs: 5 * 60_000 };
    expect(roundClock({ ...round, clock: paused }, after(40))).toMatchObject({ words: '15:00 of 60 min', hint: 'Paused' });
    expect(roundClock({ ...round, clock: { ...paused, pausedAt: null } }, after(63))).toMatchObject({
      words: '58:00 of 60 min',
      hint: "Time for the candidate's own questions",
    });
  });
});

describe("the question's clock", () => {
  const asked = {
    clock: { ...clock, questionSince: '2026-01-01T10:10:00.000Z', pausedMs: 3 * 60_000, questionPausedMs: 2 * 60_000 },
  };

  it('counts from the asking, without the pauses since, against the box of the question', () => {
    expect(questionClock(asked, 8, after(15))).toMatchObject({ words: '4:00 of 8 min', hint: null });
    expect(questionClock(asked, 8, after(19))).toMatchObject({ words: '8:00 of 8 min', hint: 'Time is up' });
    expect(questionClock(asked, 8, after(22))?.hint).toBe('3 min over');
    expect(questionClock(asked, null, after(15))).toMatchObject({ words: '4:00', hint: null });
    expect(questionClock({ clock }, 8, after(15))).toBeNull();
  });
});
