import { beforeAll, describe, expect, it } from '@jest/globals';
import { DEMO_PASSWORD } from '../harness/api.js';
import { asRole } from '../harness/database.js';
import type { Room } from '../harness/room.js';
import { eventually } from '../harness/socket.js';
import { stage } from '../harness/stage.js';
import { cookieOf, post, RawSocket } from '../harness/wire.js';

const { api, cast, house } = await stage({ STRATA_LOG: 'silent' });
const VIEWER = '{ viewer { id } }';
const NOTHING_ANSWERS = 'nothing answers';

let room: Room;
let headers: { cookie: string };

beforeAll(async () => {
  room = await house.room({ seats: [{ who: cast.ana, lead: true }] });
  const { email } = cast.ana;
  const signIn = `mutation { signIn(email: "${email}", password: "${DEMO_PASSWORD}") { __typename } }`;
  headers = { cookie: cookieOf(await post(api.port, signIn)) };
}, 90_000);

/** What the session's holder is told over HTTP: their own id, the code of the error, or that nothing answers. */
async function toldOverHttp(): Promise<unknown> {
  const answer = await post(api.port, VIEWER, headers).catch(() => null);
  if (!answer) return NOTHING_ANSWERS;
  return (answer.data?.['viewer'] as { id: string } | undefined)?.id ?? answer.errors?.[0]?.extensions.code;
}

/** The same over a socket of its own; a socket that is closed instead tells its code. */
async function toldOverSocket(): Promise<unknown> {
  const socket = await RawSocket.open(api.port, { headers }).catch(() => null);
  if (!socket) return NOTHING_ANSWERS;
  const asked = socket.ask(VIEWER).then((answer) => (answer as { data?: { viewer: { id: string } } }).data?.viewer.id);
  const told = await Promise.race([socket.code(), asked.catch(() => NOTHING_ANSWERS)]);
  socket.close();
  return told;
}

const told = (): Promise<unknown[]> => Promise.all([toldOverHttp(), toldOverSocket()]);
const known = (answers: unknown[]): boolean => answers.every((answer) => answer === cast.ana.id);

/** Lets the API's role reach the database, or cuts it off and keeps it out. */
async function mayConnect(may: boolean): Promise<void> {
  const role = decodeURIComponent(new URL(api.database.apiUrl).username);
  await asRole(api.database.ownerUrl, async (owner) => {
    await owner.query(`ALTER ROLE ${owner.escapeIdentifier(role)} ${may ? 'LOGIN' : 'NOLOGIN'}`);
    if (!may) await owner.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = $1', [role]);
  });
}

describe('a session that cannot be looked up has not ended', () => {
  it('while the database is away an answer is a fault of ours, a socket is asked to try again, and a feed goes on afterwards', async () => {
    const [cell] = room.cells;
    if (!cell) throw new Error('The room has no cell.');
    const feed = house.feed(cast.ana, room);
    await house.start(cast.ana, room);
    await feed.hears(1);
    const open = await RawSocket.open(api.port, { headers });
    expect(await open.ask(VIEWER)).toEqual({ data: { viewer: { id: cast.ana.id } } });
    await mayConnect(false);
    try {
      const away = (answers: unknown[]): boolean => answers.includes('INTERNAL') && answers.includes(1013);
      await eventually(told, away, 'the database was missed');
      for (let time = 0; time < 5; time += 1) expect(await told()).toEqual(['INTERNAL', 1013]);
      expect(await open.ask(VIEWER)).toMatchObject([{ extensions: { code: 'INTERNAL' } }]);
    } finally {
      await mayConnect(true);
    }
    await eventually(told, known, 'the session was found again');
    expect(await open.ask(VIEWER)).toEqual({ data: { viewer: { id: cast.ana.id } } });
    open.close();
    await house.score(cast.ana, room, cell, { level: 2 });
    await feed.hears(2, 20_000);
  });

  it('while the API ends and starts nobody is told anything but who they are', async () => {
    const heard = new Set<unknown>();
    let started = false;
    const asking = eventually(
      async () => {
        const answers = await told();
        for (const answer of answers) heard.add(answer);
        return started && known(answers);
      },
      (enough) => enough,
      'the session was found again',
      60_000,
    );
    await api.kill();
    await api.start();
    started = true;
    await asking;
    // A socket that was open when the API was killed ends without a code of its own.
    heard.delete(1006);
    expect([...heard].sort()).toEqual([cast.ana.id, NOTHING_ANSWERS].sort());
  });
});
