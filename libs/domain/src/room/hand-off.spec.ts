import { describe, expect, it } from '@jest/globals';
import { faultOfHandOff, HAND_OFF_LENGTH, hearsHandOff, refusalOfHandOff } from '@strata/domain';

describe('a hand-off', () => {
  it.each([
    ['', null],
    ['Ran out of time on messaging, please probe.', null],
    ['Questions 3 and 4 were not asked. They know HTTP/2; ask about back-pressure 24/7 and 2 of the 3 brokers.', null],
    ['Hire dates were discussed; the highest layer was left out.', null],
    ['I gave mechanism a level 2', 'no level'],
    ['Scored 3 on trade-offs', 'no level'],
    ['A rating of about 4.', 'no level'],
    ['3/4 on design', 'no level'],
    ['2 out of 4 at best', 'no level'],
    ['Strong yes from me', 'no recommendation'],
    ['strong_no', 'no recommendation'],
    ['I would hire, probe messaging', 'no recommendation'],
    ['My recommendation stands', 'no recommendation'],
    ['Leaning no', 'no recommendation'],
    ['x'.repeat(HAND_OFF_LENGTH + 1), 'longer than'],
  ])('“%s”: %s', (text, fault) => {
    if (fault === null) expect(faultOfHandOff(text)).toBeNull();
    else expect(faultOfHandOff(text)).toContain(fault);
  });

  const standing = { seat: { observer: false }, started: true, hasLaterRound: true, hasSeenColleagues: false };
  it.each([
    [{}, null],
    [{ seat: { observer: true } }, 'NOT_ALLOWED'],
    [{ started: false }, 'LOCKED'],
    [{ hasLaterRound: false }, 'LOCKED'],
    [{ hasSeenColleagues: true }, 'LOCKED'],
  ])('is written by %j: %s', (change, kind) => {
    expect(refusalOfHandOff({ ...standing, ...change })?.kind ?? null).toBe(kind);
  });

  it('is told to the later panel alone, and to nobody who still owes a scorecard where it was written', () => {
    const told = [true, false].flatMap((seated) =>
      [true, false].flatMap((conflicted) =>
        [true, false].map((owesThere) => [{ seated, conflicted, owesThere }, hearsHandOff({ seated, conflicted, owesThere })]),
      ),
    );
    expect(told.filter(([, hears]) => hears)).toEqual([[{ seated: true, conflicted: false, owesThere: false }, true]]);
  });
});
