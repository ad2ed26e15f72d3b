import { describe, expect, it } from '@jest/globals';
import type { Room } from '../harness/room.js';
import { stage } from '../harness/stage.js';

const { cast, house } = await stage();

async function live(): Promise<Room> {
  const room = await house.room({ asks: ['one', 'one'], seats: [{ who: cast.ana, lead: true }, { who: cast.ben }] });
  await house.start(cast.ana, room);
  return room;
}
const clockOf = async (room: Room) => (await house.look(cast.ben, room)).clock;
const turn = (name: 'pauseClock' | 'resumeClock', room: Room) => house.act(cast.ana, name, { interviewId: room.id });

describe('the clock of a room', () => {
  it('stands still and goes on for everybody, each with one number; repeated it changes nothing and takes none', async () => {
    const room = await live();
    const feed = house.feed(cast.ben, room);
    for (const name of ['pauseClock', 'pauseClock'] as const) await turn(name, room);
    const { pausedAt } = await clockOf(room);
    expect(pausedAt).not.toBeNull();
    for (const name of ['resumeClock', 'resumeClock'] as const) await turn(name, room);
    expect(await clockOf(room)).toMatchObject({ pausedAt: null });
    expect((await clockOf(room)).pausedMs).toBeGreaterThan(0);
    const events = await feed.hears(3);
    expect(events.map(({ __typename, seq }) => [__typename, seq])).toEqual([
      ['RoomStarted', 1],
      ['ClockPaused', 2],
      ['ClockResumed', 3],
    ]);
    expect((await house.look(cast.ben, room)).lastSeq).toBe(3);
    feed.stop();
  });

  it('begins anew for the question that the lead asks, with the pauses until then left out', async () => {
    const room = await live();
    const before = await clockOf(room);
    expect(before.questionSince).not.toBeNull();
    await turn('pauseClock', room);
    await house.act(cast.ana, 'moveToQuestion', { interviewId: room.id, questionId: room.questionIds[1] });
    const during = await clockOf(room);
    expect(during.questionPausedMs).toBeGreaterThan(0);
    expect(Date.parse(during.questionSince ?? '')).toBeGreaterThan(Date.parse(before.questionSince ?? ''));
  });

  it('ends and locks nothing: a paused room is scored, submitted and ended, and its pause ends with it', async () => {
    const room = await live();
    await turn('pauseClock', room);
    expect(await house.handIn(cast.ana, room, 2)).toMatchObject({ __typename: 'ScorecardSubmitted' });
    await house.end(cast.ana, room);
    const clock = await clockOf(room);
    expect(clock.pausedAt).toBeNull();
    expect(clock.pausedMs).toBeGreaterThan(0);
    expect(await turn('resumeClock', room)).toMatchObject({ __typename: 'LockedProblem' });
  });
});
