import { beforeAll, describe, expect, it } from '@jest/globals';
import { DEMO_PASSWORD } from '../harness/api.js';
import { invite, type Person } from '../harness/people.js';
import type { Room } from '../harness/room.js';
import { codeOfEnding, Feed } from '../harness/socket.js';
import { stage } from '../harness/stage.js';
import { cookieOf, post, RawSocket, type WireAnswer } from '../harness/wire.js';

const { api, cast, house } = await stage();
let room: Room;

beforeAll(async () => {
  room = await house.room({ seats: [{ who: cast.ana, lead: true }, { who: cast.ben }] });
}, 90_000);

const VIEWER = '{ viewer { id email } }';
const UNAUTHENTICATED = [{ extensions: { code: 'UNAUTHENTICATED' } }];

const signIn = (email: string, headers: Record<string, string> = {}, password = DEMO_PASSWORD): Promise<WireAnswer> =>
  post(
    api.port,
    `mutation { signIn(email: "${email}", password: "${password}") { __typename ... on SignedIn { viewer { id } } ... on Problem { message } } }`,
    headers,
  );
const ask = (query: string, headers: Record<string, string> = {}): Promise<WireAnswer> => post(api.port, query, headers);

/** Somebody new, with a feed and a presence open in the room and a bare socket beside them. */
async function inTheRoom(name: string): Promise<{ who: Person; feeds: Feed<unknown>[] }> {
  const who = await invite(api, cast.admin, name, 'COORDINATOR');
  const presence = new Feed<unknown>(who.client.socket(), 'subscription($id: ID!) { result: roomPresence(interviewId: $id) { member { id } } }', {
    id: room.id,
  }); // prettier-ignore
  const events = house.feed(who, room);
  await Promise.all([presence.hears(1), house.start(cast.ana, room).then(() => events.hears(1))]);
  return { who, feeds: [presence, events] };
}

describe('nobody is served unasked', () => {
  it('without a session every operation but the public ones is UNAUTHENTICATED', async () => {
    const open = new Set([
      'installation',
      'invitation',
      'candidateBrief',
      'signIn',
      'signInAsDemoMember',
      'setUp',
      'acceptInvitation',
    ]);
    const nobody = await api.client();
    for (const kind of ['query', 'mutation'] as const) {
      for (const name of house.operations.names(kind)) {
        const args = house.operations.arguments(kind, name, {});
        const { errors } = await nobody.send(house.operations.document(kind, name, 2), args);
        expect({ name, closed: errors?.[0]?.extensions.code === 'UNAUTHENTICATED' }).toEqual({ name, closed: !open.has(name) });
      }
    }
  });

  it('a socket without a session is closed with 4401, before it is asked anything', async () => {
    expect(await (await RawSocket.open(api.port)).code()).toBe(4401);
    expect(await (await RawSocket.open(api.port, { headers: { cookie: 'strata_session=made-up' } })).code()).toBe(4401);
    expect(await (await RawSocket.open(api.port, { params: { Authorization: 'Bearer made-up' } })).code()).toBe(4401);
  });

  it('the session’s cookie is HttpOnly and SameSite, and signing out takes it and ends it', async () => {
    const signedIn = await signIn(cast.ben.email);
    const [cookie = ''] = signedIn.cookies;
    expect(cookie).toMatch(/HttpOnly/i);
    expect(cookie).toMatch(/SameSite=(Strict|Lax)/i);
    const headers = { cookie: cookieOf(signedIn) };
    expect((await ask(VIEWER, headers)).data).toMatchObject({ viewer: { id: cast.ben.id } });
    const out = await ask('mutation { signOut }', headers);
    expect(out.cookies[0]).toMatch(/Max-Age=0|Expires=Thu, 01 Jan 1970/i);
    expect((await ask(VIEWER, headers)).errors).toMatchObject(UNAUTHENTICATED);
  });

  it('failed sign-ins are counted per account, and the right password waits too', async () => {
    const { email } = cast.outsider;
    for (let attempt = 0; attempt < 10; attempt += 1) {
      const { data } = await signIn(email, {}, 'wrong password');
      expect(data).toMatchObject({ signIn: { __typename: 'InvalidInputProblem' } });
    }
    expect((await signIn(email)).errors).toMatchObject([{ extensions: { code: 'RATE_LIMITED' } }]);
    expect((await signIn(cast.ana.email)).data).toMatchObject({ signIn: { __typename: 'SignedIn' } });
  });

  it('an unknown address and a wrong password answer alike', async () => {
    const [unknown, wrong] = [await signIn('nobody@demo.example'), await signIn(cast.cleo.email, {}, 'wrong password')];
    expect(unknown.data).toEqual(wrong.data);
  });
});

describe('rights are checked again in open sockets', () => {
  it('signing out closes the socket and ends its subscriptions within 5 s', async () => {
    const { who, feeds } = await inTheRoom('leaver');
    await who.client.ask('mutation { signOut }');
    for (const feed of feeds) {
      const ending = await feed.ended(5_000);
      expect([4401, 'UNAUTHENTICATED']).toContain(codeOfEnding(ending));
    }
    const headers = { cookie: cookieOf(await signIn(cast.cleo.email)) };
    const [socket, beside] = [await RawSocket.open(api.port, { headers }), await RawSocket.open(api.port, { headers })];
    await Promise.all([socket.ask(VIEWER), beside.ask(VIEWER)]);
    await ask('mutation { signOut }', headers);
    expect([await socket.code(5_000), await beside.code(5_000)]).toEqual([4401, 4401]);
  });

  it('a role that is taken ends the subscriptions that it allowed within 5 s', async () => {
    const { who, feeds } = await inTheRoom('demoted');
    await house.act(cast.admin, 'changeRole', { memberId: who.id, role: 'INTERVIEWER' });
    for (const feed of feeds) expect(await feed.ended(5_000)).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
    const again = house.feed(who, room);
    expect(await again.ended(5_000)).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
  });

  it('a seat that is taken ends the subscriptions that it allowed within 5 s', async () => {
    const who = await invite(api, cast.admin, 'replaced', 'INTERVIEWER');
    await house.act(cast.admin, 'seatPanelist', { input: { interviewId: room.id, memberId: who.id } });
    await house.start(cast.ana, room);
    const feed = house.feed(who, room);
    await feed.hears(1);
    await house.act(cast.admin, 'unseatPanelist', { interviewId: room.id, memberId: who.id });
    expect(await feed.ended(5_000)).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
  });
});

describe('requests come from Strata’s own address', () => {
  const strange = ['http://evil.example', 'https://evil.example:3000', 'null', 'http://127.0.0.1.evil.example'];

  it('another origin is refused over HTTP and over the socket', async () => {
    const headers = { cookie: cookieOf(await signIn(cast.ana.email)) };
    for (const origin of [...strange, `http://localhost:${api.port + 1}`]) {
      const answer = await ask(VIEWER, { ...headers, origin });
      expect({ origin, status: answer.status }).toEqual({ origin, status: 403 });
      await expect(RawSocket.open(api.port, { headers: { ...headers, origin } })).rejects.toThrow('403');
    }
  });

  it('any loopback name on the port is its own', async () => {
    const headers = { cookie: cookieOf(await signIn(cast.ana.email)) };
    for (const name of ['localhost', '127.0.0.1', '127.0.0.2', '[::1]', 'strata.localhost']) {
      const origin = `http://${name}:${api.port}`;
      expect((await ask(VIEWER, { ...headers, origin })).data).toMatchObject({ viewer: { id: cast.ana.id } });
      const socket = await RawSocket.open(api.port, { headers: { ...headers, origin } });
      expect(await socket.ask(VIEWER)).toMatchObject({ data: { viewer: { id: cast.ana.id } } });
      socket.close();
    }
  });
});

describe('several people in one browser', () => {
  it('a slot has a session of its own, over HTTP and over the socket', async () => {
    const first = await signIn(cast.ana.email);
    const second = await signIn(cast.ben.email, { 'x-strata-slot': '2' });
    const cookie = `${cookieOf(first)}; ${cookieOf(second)}`;
    expect(cookieOf(first).split('=')[0]).not.toBe(cookieOf(second).split('=')[0]);
    const viewerIn = async (slot?: string): Promise<unknown> => {
      const socket = await RawSocket.open(api.port, { headers: { cookie }, slot });
      const overSocket = await socket.ask(VIEWER);
      socket.close();
      const { data } = await ask(VIEWER, { cookie, ...(slot && { 'x-strata-slot': slot }) });
      expect({ data }).toEqual(overSocket);
      return data?.['viewer'];
    };
    expect(await viewerIn()).toMatchObject({ id: cast.ana.id });
    expect(await viewerIn('2')).toMatchObject({ id: cast.ben.id });
    expect((await ask(VIEWER, { cookie, 'x-strata-slot': '3' })).errors).toMatchObject(UNAUTHENTICATED);
    await ask('mutation { signOut }', { cookie, 'x-strata-slot': '2' });
    expect(await viewerIn()).toMatchObject({ id: cast.ana.id });
  });

  it('a write from a page of another member is refused as SessionChangedProblem and changes nothing', async () => {
    const cookie = cookieOf(await signIn(cast.ana.email));
    const before = await house.look(cast.ana, room);
    const cell = room.cells[0];
    const score = `mutation { setScore(input: { mutationId: "m1", interviewId: "${room.id}", questionId: "${cell?.questionId}",
      dimensionId: "${cell?.dimensionId}", level: 1 }) { __typename } }`;
    const other = await ask(score, { cookie, 'x-strata-member': cast.ben.id });
    expect(other.data).toEqual({ setScore: { __typename: 'SessionChangedProblem' } });
    const socket = await RawSocket.open(api.port, { headers: { cookie }, params: { member: cast.ben.id } });
    expect(await socket.ask(score)).toMatchObject({ data: { setScore: { __typename: 'SessionChangedProblem' } } });
    socket.close();
    // What answers no union is refused all the same: such a page ends nobody else's session.
    for (const write of [`mutation { lookAt(interviewId: "${room.id}") }`, 'mutation { signOut }']) {
      const { errors } = await ask(write, { cookie, 'x-strata-member': cast.ben.id });
      expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    }
    expect((await signIn(cast.ben.email, { cookie, 'x-strata-member': cast.ben.id })).data).toMatchObject({
      signIn: { __typename: 'SignedIn' },
    });
    expect((await house.look(cast.ana, room)).lastSeq).toBe(before.lastSeq);
    const same = await ask(score, { cookie, 'x-strata-member': cast.ana.id });
    expect(same.data).toEqual({ setScore: { __typename: 'ScoreSet' } });
  });
});

describe('tokens', () => {
  it('a token speaks for who made it, by Bearer over HTTP and over the socket, in the header or the first message', async () => {
    const { token } = (await house.act(cast.admin, 'createApiToken', { name: 'Script' })) as unknown as { token: string };
    const authorization = `Bearer ${token}`;
    const expected = { viewer: { id: cast.admin.id } };
    expect((await ask(VIEWER, { authorization })).data).toMatchObject(expected);
    for (const opening of [{ headers: { authorization } }, { params: { Authorization: authorization } }]) {
      const socket = await RawSocket.open(api.port, opening);
      expect(await socket.ask(VIEWER)).toMatchObject({ data: expected });
      socket.close();
    }
    expect((await ask(VIEWER, { authorization: `${authorization}x` })).errors).toMatchObject(UNAUTHENTICATED);
  });
});
