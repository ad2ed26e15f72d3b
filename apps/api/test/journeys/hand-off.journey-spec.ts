import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { asRole } from '../harness/database.js';
import type { Person } from '../harness/people.js';
import type { Room } from '../harness/room.js';
import { stage } from '../harness/stage.js';

const TEXT = 'Ran out of time on messaging, please probe.';

const { api, cast, house } = await stage();

/** Two rounds: Ana, Ben, Cleo in training and an observer in the first, Dora, Ben and an observing coordinator in the second; the first is live. */
async function rounds(): Promise<[Room, Room]> {
  const { ana, ben, cleo, dora, observer, coordinator } = cast;
  const first = [{ who: ana, lead: true }, { who: ben }, { who: cleo, training: true }, { who: observer, observer: true }];
  const second = [{ who: dora, lead: true }, { who: ben }, { who: coordinator, observer: true }];
  const [one = raise(), two = raise()] = await house.rooms(await house.loop([{ seats: first }, { seats: second }]));
  await house.start(ana, one);
  return [one, two];
}

const told = async (who: Person, room: Room): Promise<string[]> => (await house.look(who, room)).handOffs.map(({ text }) => text);
const given = async (who: Person, room: Room): Promise<string[]> =>
  (await house.look(who, room)).handOffsGiven.map(({ text }) => text);

describe('a hand-off to the next round', () => {
  it('is told to the next round’s panel before any reveal, with its label, its author and its round, and to nobody beside its author', async () => {
    const [one, two] = await rounds();
    const before = await house.look(cast.dora, two);
    const { handOff } = await house.handOff(cast.ana, one, TEXT, { label: 'RAN_OUT_OF_TIME' });
    expect(handOff).toMatchObject({ interviewId: one.id, label: 'RAN_OUT_OF_TIME', text: TEXT, revision: 1 });
    const { handOffs, lastSeq } = await house.look(cast.dora, two);
    expect(handOffs).toEqual([
      { interviewId: one.id, roundTitle: 'Round 1', panelistId: one.panelistOf(cast.ana), author: { name: cast.ana.name }, label: 'RAN_OUT_OF_TIME', text: TEXT, revision: 1 },
    ]); // prettier-ignore
    // Whoever is in the next round hears that something changed.
    expect(lastSeq).toBe(before.lastSeq + 1);
    expect((await house.feed(cast.dora, two, before.lastSeq).hears(1))[0]).toMatchObject({
      __typename: 'RoomChanged',
      panelistId: null,
    });
    expect(await told(cast.coordinator, two)).toEqual([TEXT]);
    // Ben sits in both rounds and owes his scorecard in the first: nothing of its panel reaches him.
    for (const who of [cast.ben, cast.admin, cast.manager]) expect([who.name, await told(who, two)]).toEqual([who.name, []]);
    for (const who of [cast.ben, cast.cleo, cast.observer, cast.admin, cast.manager])
      expect([who.name, await told(who, one), await given(who, one)]).toEqual([who.name, [], []]);
    expect(await given(cast.ana, one)).toEqual([TEXT]);
    await house.handIn(cast.ben, one, 3);
    expect(await told(cast.ben, two)).toEqual([TEXT]);
    expect(await given(cast.ben, one)).toEqual([]);
  });

  it('carries no level and no recommendation, and a refused one changes nothing', async () => {
    const [one, two] = await rounds();
    for (const text of ['Mechanism was a level 2', 'Scored 3', '3/4', 'Strong yes from me', 'I would hire']) {
      const refusal = { __typename: 'InvalidInputProblem', path: 'text' };
      expect([text, await house.handOff(cast.ana, one, text)]).toEqual([text, expect.objectContaining(refusal)]);
    }
    expect(await told(cast.dora, two)).toEqual([]);
    expect((await house.look(cast.dora, two)).lastSeq).toBe(0);
  });

  it('is written once under its id, refused where it is stale, and taken back by an empty text; every revision is kept', async () => {
    const [one, two] = await rounds();
    const mutationId = randomUUID();
    const once = await house.handOff(cast.ana, one, TEXT, { mutationId });
    const { lastSeq } = await house.look(cast.ana, one);
    expect(await house.handOff(cast.ana, one, TEXT, { mutationId })).toEqual(once);
    expect((await house.look(cast.ana, one)).lastSeq).toBe(lastSeq);
    expect(await house.handOff(cast.ana, one, 'Other', { mutationId })).toMatchObject({
      __typename: 'InvalidInputProblem',
      path: 'mutationId',
    });
    expect(await house.handOff(cast.ana, one, 'Other', { expectedRevision: 0 })).toMatchObject({
      __typename: 'StaleWriteProblem',
      currentHandOff: { text: TEXT, revision: 1 },
      attemptedText: 'Other',
    });
    await house.handOff(cast.ana, one, '', { expectedRevision: 1 });
    expect(await told(cast.dora, two)).toEqual([]);
    const kept = await asRole(api.database.ownerUrl, (client) =>
      client.query<{ text: string }>('SELECT text FROM hand_off_versions WHERE interview_id = $1 ORDER BY revision', [one.id]),
    );
    expect(kept.rows.map(({ text }) => text)).toEqual([TEXT, '']);
  });

  it('stays as it is once its author has seen a colleague’s value, and stands in the record for everybody who sees the values', async () => {
    const [one, two] = await rounds();
    await house.handOff(cast.ana, one, TEXT);
    for (const who of [cast.ana, cast.ben, cast.cleo]) await house.handIn(who, one, 3);
    expect((await house.look(cast.ana, one)).can['handOff']).toBe(true);
    await house.end(cast.ana, one);
    await house.read(cast.ana, one);
    expect((await house.look(cast.ana, one)).can['handOff']).toBe(false);
    expect(await house.handOff(cast.ana, one, 'Later')).toMatchObject({ __typename: 'LockedProblem' });
    for (const who of [cast.ana, cast.cleo, cast.observer, cast.manager, cast.admin])
      expect([who.name, await given(who, one)]).toEqual([who.name, [TEXT]]);
    // Ben owes a scorecard in the second round, so the first shows him nothing yet; what was handed on he is told.
    expect(await given(cast.ben, one)).toEqual([]);
    expect(await told(cast.ben, two)).toEqual([TEXT]);
  });

  it('waits for nothing where no round follows: it is refused, and the room says so beforehand', async () => {
    const room = await house.room({ seats: [{ who: cast.ana, lead: true }] });
    await house.start(cast.ana, room);
    expect((await house.look(cast.ana, room)).can['handOff']).toBe(false);
    expect(await house.handOff(cast.ana, room, TEXT)).toMatchObject({ __typename: 'LockedProblem' });
  });
});

function raise(): never {
  throw new Error('What this journey needs is missing.');
}
