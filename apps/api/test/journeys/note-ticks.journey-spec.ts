import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { asRole } from '../harness/database.js';
import type { NoteSeen } from '../harness/results.js';
import type { Room } from '../harness/room.js';
import { stage } from '../harness/stage.js';

const { api, cast, house } = await stage();

async function live(): Promise<{ room: Room; questionId: string }> {
  const room = await house.room({ seats: [{ who: cast.ana, lead: true }, { who: cast.ben }] });
  await house.start(cast.ana, room);
  return { room, questionId: room.questionIds[0] ?? '' };
}
const TICKS = { tags: ['CONCERN', 'QUOTE'], followUpsAsked: [0, 1], keyAreasHeard: [1] };
const mine = async (room: Room): Promise<NoteSeen | undefined> => (await house.read(cast.ana, room)).myScorecard?.notes[0];

describe('what is ticked on a note', () => {
  it('is kept with its text, each line once, and a write that leaves it out leaves it as it is', async () => {
    const { room, questionId } = await live();
    await house.note(cast.ana, room, questionId, 'Named the order.', { ...TICKS, followUpsAsked: [1, 0, 1] });
    expect(await mine(room)).toEqual({ questionId, text: 'Named the order.', ...TICKS, revision: 1 });
    await house.note(cast.ana, room, questionId, 'Named no time.');
    expect(await mine(room)).toEqual({ questionId, text: 'Named no time.', ...TICKS, revision: 2 });
    await house.note(cast.ana, room, questionId, '', { tags: [], followUpsAsked: [], keyAreasHeard: [] });
    expect(await mine(room)).toMatchObject({ text: '', tags: [], followUpsAsked: [], keyAreasHeard: [], revision: 3 });
    const kept = await asRole(api.database.ownerUrl, (client) =>
      client.query<{ tags: string[] }>('SELECT tags FROM note_versions WHERE interview_id = $1 ORDER BY revision', [room.id]),
    );
    expect(kept.rows.map(({ tags }) => tags)).toEqual([TICKS.tags, TICKS.tags, []]);
  });

  it('belongs to the write: sent again under its id it changes nothing, with other ticks it is another payload', async () => {
    const { room, questionId } = await live();
    const mutationId = randomUUID();
    const once = await house.note(cast.ana, room, questionId, 'x', { ...TICKS, mutationId });
    expect(await house.note(cast.ana, room, questionId, 'x', { ...TICKS, mutationId })).toEqual(once);
    expect(await house.note(cast.ana, room, questionId, 'x', { ...TICKS, tags: [], mutationId })).toMatchObject({
      path: 'mutationId',
    });
    expect(await mine(room)).toMatchObject({ ...TICKS, revision: 1 });
  });

  it('is a line of its own question, or refused where it stands', async () => {
    const { room, questionId } = await live();
    for (const [path, ticks] of [
      ['followUpsAsked', [2]],
      ['followUpsAsked', [-1]],
      ['keyAreasHeard', [0, 2]],
    ] as const) {
      const refusal = { __typename: 'InvalidInputProblem', path };
      expect(await house.note(cast.ana, room, questionId, 'x', { [path]: ticks })).toMatchObject(refusal);
    }
    expect(await mine(room)).toBeUndefined();
  });

  it('is seen by nobody before the reveal, and with the note after it', async () => {
    const { room, questionId } = await live();
    await house.note(cast.ana, room, questionId, 'Named the order.', TICKS);
    for (const who of [cast.ana, cast.ben]) await house.handIn(who, room, 3);
    expect((await house.read(cast.ben, room)).scorecards).toEqual([]);
    await house.end(cast.ana, room);
    expect((await house.read(cast.ben, room)).scorecards[0]?.notes).toEqual([
      { questionId, text: 'Named the order.', ...TICKS, revision: 1 },
    ]);
  });
});
