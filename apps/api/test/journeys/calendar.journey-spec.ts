import { describe, expect, it } from '@jest/globals';
import { asRole } from '../harness/database.js';
import type { Person } from '../harness/people.js';
import type { Room } from '../harness/room.js';
import { stage } from '../harness/stage.js';

const MONDAY = '2030-01-07T09:30:00.000Z';

const { api, cast, house } = await stage();

/** What any program without a session reads under an address. */
async function read(path: string): Promise<{ status: number; body: string }> {
  const response = await fetch(`http://127.0.0.1:${api.port}${path}`, { headers: { accept: 'text/html,*/*' } });
  return { status: response.status, body: (await response.text()).replaceAll('\r\n ', '') };
}

async function feedOf(who: Person): Promise<string> {
  return ((await house.act(who, 'makeCalendarFeed', {})) as unknown as { feedPath: string }).feedPath;
}

async function planned(seats: Person[], startsAt: string | null = MONDAY): Promise<Room> {
  const room = await house.room({ asks: ['one', 'three'], seats: seats.map((who, place) => ({ who, lead: place === 0 })) });
  await house.act(cast.coordinator, 'scheduleInterview', { input: { interviewId: room.id, startsAt } });
  return room;
}

const invitation = async (who: Person, room: Room): Promise<string | undefined> => {
  const query = 'query($id: ID!) { interview(id: $id) { invitation { content } } }';
  const { interview } = await who.client.ask<{ interview: { invitation: { content: string } | null } }>(query, { id: room.id });
  return interview.invitation?.content.replaceAll('\r\n ', '');
};

describe('the calendar that a member’s program reads', () => {
  it('holds the member’s own interviews that have a time, and no question, hint or other person', async () => {
    const [mine, others, open] = [await planned([cast.ana]), await planned([cast.ben]), await planned([cast.ana], null)];
    const { status, body } = await read(await feedOf(cast.ana));
    expect(status).toBe(200);
    expect(body).toContain(`UID:${mine.id}@strata`);
    expect(body).toContain('DTSTART:20300107T093000Z');
    expect(body).toContain('Robin Example');
    for (const { id } of [others, open]) expect(body).not.toContain(id);
    for (const word of ['What is one', 'What is three', 'ORGANIZER', 'ATTENDEE', cast.ana.email])
      expect(body).not.toContain(word);
  });

  it('follows a move with a higher number, a call-off, and a seat that is taken away', async () => {
    const room = await planned([cast.dora, cast.ben]);
    const path = await feedOf(cast.dora);
    const numberIn = (body: string): number => Number(/SEQUENCE:(\d+)/.exec(body)?.[1]);
    const before = numberIn((await read(path)).body);
    await house.act(cast.coordinator, 'scheduleInterview', {
      input: { interviewId: room.id, startsAt: '2030-02-01T10:00:00.000Z' },
    });
    const moved = (await read(path)).body;
    expect(moved).toContain('DTSTART:20300201T100000Z');
    expect(numberIn(moved)).toBeGreaterThan(before);
    await house.act(cast.coordinator, 'markNotHeld', { interviewId: room.id, reason: 'Ill' });
    expect((await read(path)).body).toContain('STATUS:CANCELLED');
    await house.act(cast.coordinator, 'scheduleInterview', { input: { interviewId: room.id, startsAt: MONDAY } });
    await house.act(cast.coordinator, 'unseatPanelist', { interviewId: room.id, memberId: cast.dora.id });
    expect((await read(path)).body).not.toContain(room.id);
  });

  it('ends when it is taken back or made anew, and then answers like one that never was', async () => {
    const first = await feedOf(cast.cleo);
    const second = await feedOf(cast.cleo);
    const never = await read('/feeds/calendar/never.ics');
    expect(never.status).toBe(404);
    expect(await read(first)).toEqual(never);
    expect((await read(second)).status).toBe(200);
    const { calendarFeed } = await cast.cleo.client.ask<{ calendarFeed: { lastReadAt: string } }>(
      '{ calendarFeed { lastReadAt } }',
    );
    expect(calendarFeed.lastReadAt).toEqual(expect.any(String));
    await house.act(cast.cleo, 'revokeCalendarFeed', {});
    expect(await read(second)).toEqual(never);
  });

  it('has an address of which the database keeps a hash alone, and which is no session', async () => {
    const token = (await feedOf(cast.ben)).split('/').at(-1)?.replace('.ics', '') ?? '';
    expect(token.length).toBeGreaterThanOrEqual(43);
    const rows = await asRole(api.database.ownerUrl, async (client) => (await client.query('SELECT * FROM calendar_feeds')).rows);
    expect(JSON.stringify(rows)).not.toContain(token);
    const response = await fetch(`http://127.0.0.1:${api.port}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query: '{ viewer { id } }' }),
    });
    expect(await response.text()).toContain('UNAUTHENTICATED');
  });

  it('tells a member with a conflict of interest nothing of that candidacy', async () => {
    const room = await planned([cast.otherManager]);
    const path = await feedOf(cast.otherManager);
    expect((await read(path)).body).toContain(room.id);
    await asRole(api.database.ownerUrl, (client) =>
      client.query('INSERT INTO conflicts SELECT organization_id, id, $2 FROM candidacies WHERE id = $1', [
        room.candidacyId,
        cast.otherManager.id,
      ]),
    );
    expect((await read(path)).body).not.toContain(room.id);
  });
});

describe('the invitation of an interview', () => {
  it('is sent by its lead to its panel, in moments, and leads to the room', async () => {
    const room = await planned([cast.ana, cast.ben]);
    const file = (await invitation(cast.coordinator, room)) ?? '';
    expect(file).toContain('METHOD:REQUEST');
    expect(file).toContain(`mailto:${cast.ben.email}`);
    expect(file).toContain('DTEND:20300107T101500Z');
    expect(file).toContain(`/interviews/${room.id}`);
    expect(file).not.toContain('What is one');
    await house.act(cast.coordinator, 'markNotHeld', { interviewId: room.id, reason: 'Ill' });
    expect(await invitation(cast.coordinator, room)).toContain('METHOD:CANCEL');
    expect(await invitation(cast.coordinator, await planned([cast.ana], null))).toBeUndefined();
  });
});

describe('candidates who are kept anonymous', () => {
  it('are initials in rooms, debriefs and calendars, and a name only to whoever runs the hiring', async () => {
    const room = await planned([cast.ana]);
    const path = await feedOf(cast.ana);
    await house.act(cast.admin, 'changePolicies', { input: { anonymiseCandidates: true } });
    expect((await read(path)).body).not.toContain('Robin');
    expect((await read(path)).body).toContain('R. E.');
    expect(await invitation(cast.admin, room)).not.toContain('Robin');
    for (const who of [cast.ana, cast.admin]) {
      const data = await who.client.ask(
        'query($room: ID!, $id: ID!) { interview(id: $room) { candidateName } debrief(candidacyId: $id) { candidateName } myInterviews { candidateName } }',
        { room: room.id, id: room.candidacyId },
      );
      expect(JSON.stringify(data)).not.toContain('Robin');
    }
    const named = async (who: Person): Promise<unknown> =>
      who.client.ask('query($id: ID!) { candidacy(id: $id) { candidateName } }', { id: room.candidacyId });
    expect(await named(cast.ana)).toEqual({ candidacy: { candidateName: 'R. E.' } });
    expect(await named(cast.coordinator)).toEqual({ candidacy: { candidateName: 'Robin Example' } });
    await house.act(cast.admin, 'changePolicies', { input: { anonymiseCandidates: false } });
  });
});
