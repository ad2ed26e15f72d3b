import { describe, expect, it } from '@jest/globals';
import type { Room, RoundWish } from '../harness/room.js';
import { stage } from '../harness/stage.js';

const { cast, house } = await stage();

async function liveRoom(policy: RoundWish['policy']): Promise<Room> {
  const room = await house.room({ policy, asks: ['one'], seats: [{ who: cast.ana, lead: true }, { who: cast.ben }] });
  await house.start(cast.ana, room);
  return room;
}

const cell = (room: Room): Room['cells'][number] => {
  const [first] = room.cells;
  if (!first) throw new Error('The room has no cell.');
  return first;
};

describe('what was scored', () => {
  it('keeps its place in the comparison: whoever has scored is neither unseated nor made an observer or a trainee', async () => {
    const room = await liveRoom('ROUND_END');
    for (const who of [cast.ana, cast.ben]) await house.handIn(who, room, 3);
    await house.end(cast.ana, room);
    const place = { interviewId: room.id, memberId: cast.ben.id };
    expect(await house.act(cast.coordinator, 'unseatPanelist', place)).toMatchObject({ __typename: 'LockedProblem' });
    for (const seat of [{ observer: true }, { training: true }]) {
      const result = await house.act(cast.coordinator, 'seatPanelist', { input: { ...place, ...seat } });
      expect(result).toMatchObject({ __typename: 'LockedProblem' });
    }
    const { scorecards } = await house.read(cast.ana, room);
    expect(scorecards).toMatchObject([{ panelistId: room.panelistOf(cast.ben), scores: [{ level: 3 }] }]);
  });

  it('keeps the value given before seeing, also where the amendment came before the reveal', async () => {
    const room = await liveRoom('OPEN');
    await house.score(cast.ana, room, cell(room), { level: 4 });
    await house.score(cast.ben, room, cell(room), { level: 1 });
    await house.read(cast.ana, room);
    await house.amend(cast.ana, room, cell(room), { level: 2 }, 'Ben heard it better');
    for (const who of [cast.ana, cast.ben]) await house.submit(who, room);
    await house.end(cast.ana, room);
    const card = (await house.read(cast.ben, room)).scorecards[0];
    expect(card?.scores[0]).toMatchObject({
      level: 2,
      history: [
        { level: 4, reason: null },
        { level: 2, reason: 'Ben heard it better' },
      ],
    });
  });

  it('holds no seat that nobody has scored from', async () => {
    const room = await liveRoom('ROUND_END');
    const place = { interviewId: room.id, memberId: cast.ben.id };
    expect(await house.act(cast.coordinator, 'unseatPanelist', place)).toMatchObject({ __typename: 'InterviewChanged' });
    expect((await house.look(cast.ana, room)).panel.map(({ member }) => member.id)).toEqual([cast.ana.id]);
  });
});
