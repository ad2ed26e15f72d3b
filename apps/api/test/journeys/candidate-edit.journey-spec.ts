import { beforeAll, describe, expect, it } from '@jest/globals';
import { asRole } from '../harness/database.js';
import type { Person } from '../harness/people.js';
import type { Room } from '../harness/room.js';
import { stage } from '../harness/stage.js';

const { api, cast, house } = await stage();
let loopId: string;

beforeAll(async () => {
  loopId = await house.loop([{ seats: [{ who: cast.ana, lead: true }] }]);
}, 90_000);

interface Standing {
  candidateName: string;
  candidateEmail: string | null;
  candidateRevision: number;
  pronounced: string | null;
  links: string[];
  externalReference: string | null;
  externalLink: string | null;
  can: { change: boolean };
}
interface Edited {
  __typename: string;
  code?: string;
  path?: string | null;
  message?: string;
  candidacy?: Standing;
  current?: Standing;
}

const WHOLE = {
  candidateName: 'Amara Diallo',
  candidateEmail: 'amara@example.com',
  pronounced: 'ah-MAH-ra',
  links: ['https://amara.example'],
  externalReference: null as string | null,
  externalLink: 'https://ats.example/1',
};

const opened = async (): Promise<Room> => (await house.rooms(loopId))[0] ?? raise();

const edit = async (who: Person, { candidacyId }: Room, change: object, expectedRevision = 1): Promise<Edited> =>
  (await house.act(who, 'editCandidate', {
    input: { candidacyId, expectedRevision, candidateName: 'Robin Example', ...change },
  })) as unknown as Edited;

async function standing(who: Person, { candidacyId }: Room): Promise<Standing> {
  const document = house.operations.document('query', 'candidacy', 2);
  return (await who.client.ask<{ result: Standing }>(document, { id: candidacyId })).result;
}

async function nameInRoom(who: Person, room: Room): Promise<string> {
  const query = 'query($id: ID!) { interview(id: $id) { candidateName } }';
  return (await who.client.ask<{ interview: { candidateName: string } }>(query, { id: room.id })).interview.candidateName;
}

describe('a candidate is edited afterwards', () => {
  it('with all that is known of them, by whoever runs the hiring, and what is left out is taken away', async () => {
    const room = await opened();
    const edited = await edit(cast.coordinator, room, WHOLE);
    expect(edited.candidacy).toMatchObject({ ...WHOLE, candidateRevision: 2 });
    expect(await standing(cast.manager, room)).toMatchObject({ ...WHOLE, candidateRevision: 2 });
    const less = await edit(cast.admin, room, { candidateName: 'Amara Diallo' }, 2);
    expect(less.candidacy).toMatchObject({ candidateEmail: null, pronounced: null, links: [], externalLink: null });
    expect((await edit(cast.ana, room, WHOLE, 3)).__typename).toBe('NotAllowedProblem');
    expect((await standing(cast.ana, room)).can.change).toBe(false);
  });

  it('an address is shown to nobody who may not change it', async () => {
    const room = await opened();
    await edit(cast.coordinator, room, WHOLE);
    expect((await standing(cast.ana, room)).candidateEmail).toBeNull();
    expect((await standing(cast.coordinator, room)).candidateEmail).toBe('amara@example.com');
  });

  it('a stale edit is refused with how the candidate stands and changes nothing; said again the same it is no change', async () => {
    const room = await opened();
    await edit(cast.coordinator, room, WHOLE);
    const stale = await edit(cast.manager, room, { ...WHOLE, candidateName: 'Amara D. Diallo' });
    expect(stale).toMatchObject({ __typename: 'StaleCandidateProblem', code: 'STALE_CANDIDATE' });
    expect(stale.current).toMatchObject({ ...WHOLE, candidateRevision: 2 });
    expect((await edit(cast.coordinator, room, WHOLE)).candidacy).toMatchObject({ candidateRevision: 2 });
    expect(await standing(cast.manager, room)).toMatchObject({ ...WHOLE, candidateRevision: 2 });
  });

  it('of two who save at once on what they both saw, one is kept and the other is told', async () => {
    const room = await opened();
    const both = await Promise.all([
      edit(cast.coordinator, room, { candidateName: 'One' }),
      edit(cast.manager, room, { candidateName: 'Other' }),
    ]);
    expect(both.map(({ __typename }) => __typename).sort()).toEqual(['CandidacyChanged', 'StaleCandidateProblem']);
    const kept = both.find(({ candidacy }) => candidacy)?.candidacy?.candidateName;
    expect((await standing(cast.admin, room)).candidateName).toBe(kept);
    expect(both.find(({ current }) => current)?.current?.candidateName).toBe(kept);
  });

  it.each([
    ['candidateName', { candidateName: ' ' }],
    ['candidateName', { candidateName: 'x'.repeat(201) }],
    ['candidateEmail', { candidateEmail: 'amara-at-example' }],
    ['pronounced', { pronounced: 'a\u202eb' }],
    ['links.1', { links: ['https://amara.example', 'javascript:alert(1)'] }],
    ['externalReference', { externalReference: '' }],
    ['externalLink', { externalLink: 'ats' }],
  ])('a fault of %s is refused at its place and changes nothing', async (path, change) => {
    const room = await opened();
    expect(await edit(cast.coordinator, room, change)).toMatchObject({ __typename: 'InvalidInputProblem', path });
    expect(await standing(cast.coordinator, room)).toMatchObject({ candidateName: 'Robin Example', candidateRevision: 1 });
  });

  it('a reference that another candidacy of the loop has is refused at its place, one’s own is not', async () => {
    const [one, other] = [await opened(), await opened()];
    await edit(cast.coordinator, one, { externalReference: 'R-1' });
    const taken = await edit(cast.coordinator, other, { externalReference: 'R-1' });
    expect(taken).toMatchObject({ __typename: 'InvalidInputProblem', path: 'externalReference' });
    const kept = await edit(cast.coordinator, one, { externalReference: 'R-1', pronounced: 'ROB-in' }, 2);
    expect(kept.candidacy).toMatchObject({ externalReference: 'R-1', pronounced: 'ROB-in' });
  });

  it('whoever is in a room is told to look anew, and sees the mended name', async () => {
    const room = await opened();
    const feed = house.feed(cast.ana, room);
    await edit(cast.coordinator, room, { candidateName: 'Robyn Example' });
    expect((await feed.hears(1)).map(({ __typename }) => __typename)).toEqual(['RoomChanged']);
    expect(await nameInRoom(cast.ana, room)).toBe('Robyn Example');
  });

  it('where candidates are anonymous the initials follow, and neither the name nor the rest is told to a panelist', async () => {
    await house.act(cast.admin, 'changePolicies', { input: { anonymiseCandidates: true } });
    const room = await opened();
    const feed = house.feed(cast.ana, room);
    const before = await nameInRoom(cast.ana, room);
    await edit(cast.coordinator, room, { ...WHOLE, candidateName: 'Zoé Quill', externalReference: 'R-9' });
    await feed.hears(1);
    expect([before, await nameInRoom(cast.ana, room)]).toEqual(['R. E.', 'Z. Q.']);
    const refused = await edit(cast.ana, room, { candidateName: 'Somebody' });
    const told = JSON.stringify([await standing(cast.ana, room), feed.items, refused, await nameInRoom(cast.coordinator, room)]);
    for (const word of ['Zoé', 'Quill', 'amara', 'MAH', 'R-9', 'ats.example']) expect(told).not.toContain(word);
    expect((await standing(cast.coordinator, room)).candidateName).toBe('Zoé Quill');
    await house.act(cast.admin, 'changePolicies', { input: { anonymiseCandidates: false } });
  });

  it('is audited by the names of the fields and none of their texts', async () => {
    const room = await opened();
    await edit(cast.coordinator, room, { candidateName: 'Zoé Quill', pronounced: 'zo-EH' });
    const { rows } = await asRole(api.database.ownerUrl, (client) =>
      client.query<{ member_id: string; detail: object }>(
        `SELECT member_id, detail FROM audit_entries WHERE action = 'candidate edited' AND subject_id = $1`,
        [room.candidacyId],
      ),
    );
    expect(rows).toEqual([{ member_id: cast.coordinator.id, detail: { fields: ['candidateName', 'pronounced'] } }]);
  });

  it('to whoever declared a conflict the candidacy is as missing as one that never was', async () => {
    const room = await opened();
    await house.act(cast.coordinator, 'declareConflict', { candidacyId: room.candidacyId, memberId: cast.otherManager.id });
    const document = house.operations.document('mutation', 'editCandidate', 2);
    const asked = (candidacyId: string) =>
      cast.otherManager.client.refused(document, { input: { candidacyId, expectedRevision: 1, candidateName: 'X' } });
    expect(await asked(room.candidacyId)).toEqual(await asked(loopId));
  });
});

function raise(): never {
  throw new Error('What this journey needs is missing.');
}
