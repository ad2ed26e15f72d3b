import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { freePort } from '@strata/testkit';
import { startApi } from '../harness/api.js';
import { asRole } from '../harness/database.js';
import { MailServer } from '../harness/mail-server.js';
import { castOf, type Person } from '../harness/people.js';
import { House, type Room } from '../harness/room.js';
import { eventually } from '../harness/socket.js';
import { stage } from '../harness/stage.js';

const server = new MailServer(await freePort());
const { api, cast, house } = await stage({
  SMTP_URL: server.url,
  SMTP_FROM: 'Hiring <hiring@example.com>',
  STRATA_PUBLIC_URL: 'https://strata.example.com',
  STRATA_LOG: 'silent',
});
jest.setTimeout(90_000);

beforeAll(() => server.open());
afterEach(async () => {
  server.mails.length = 0;
  server.begun = 0;
});
afterAll(() => server.close());

/** A live room of two, both of whom owe a scorecard. */
async function owed(): Promise<Room> {
  const room = await house.room({ asks: ['one', 'three'], seats: [{ who: cast.ana, lead: true }, { who: cast.ben }] });
  await house.start(cast.ana, room);
  return room;
}

const remind = (room: Room): Promise<unknown> => house.act(cast.manager, 'remindOwing', { candidacyId: room.candidacyId });

interface Standing {
  waiting: number;
  givenUp: number;
  lastSentAt: string | null;
  lastFailure: string | null;
  lastFailedAt: string | null;
}

const STANDING = '{ mailStanding { waiting givenUp lastSentAt lastFailure lastFailedAt } }';

const standing = async (): Promise<Standing> => (await cast.admin.client.ask<{ mailStanding: Standing }>(STANDING)).mailStanding;

const nothingWaits = (): Promise<Standing> =>
  eventually(standing, ({ waiting }) => waiting === 0, 'no mail waited any more', 20_000);

describe('a reminder goes by mail too', () => {
  it('to whoever owes a scorecard, once, with the way to it and no candidate, question or value', async () => {
    const room = await owed();
    await house.score(cast.ana, room, room.cells[0] ?? raise(), { level: 4 });
    await house.note(cast.ana, room, room.questionIds[0] ?? raise(), 'Hidden: walrus');
    await remind(room);
    const [mail = raise()] = await server.arrived(cast.ana, 1);
    await server.arrived(cast.ben, 1);
    expect(mail.subject).toBe('Your scorecard is asked for');
    expect(mail.text).toContain(`https://strata.example.com/interviews/${room.id}`);
    expect(mail.text).toContain(`${cast.manager.name} asks for your scorecard of “Round 1”.`);
    expect(mail.text).toContain('From: Hiring <hiring@example.com>');
    for (const word of ['Robin', 'Example,', 'R. E.', 'What is one', 'walrus', 'level']) expect(mail.text).not.toContain(word);
    await nothingWaits();
    expect([server.to(cast.ana).length, server.to(cast.ben).length, server.mails.length]).toEqual([1, 1, 2]);
  });

  it('again when somebody asks again, and not to whoever has handed in', async () => {
    const room = await owed();
    await house.handIn(cast.ben, room, 2);
    await remind(room);
    await server.arrived(cast.ana, 1);
    await nothingWaits();
    await remind(room);
    await server.arrived(cast.ana, 2);
    await nothingWaits();
    expect(server.mails.map(({ to }) => to)).toEqual([cast.ana.email, cast.ana.email]);
  });

  it('arrives once the mail server is back, once for however many asked meanwhile, and an administrator reads why it waits', async () => {
    const room = await owed();
    await server.close();
    await remind(room);
    await remind(room);
    const waits = await eventually(standing, ({ lastFailure }) => lastFailure !== null, 'a failure was told', 20_000);
    expect(waits).toMatchObject({
      waiting: 2,
      lastFailure: expect.stringMatching(/^The mail server could not be reached \(E\w+\)\.$/),
    });
    await server.open();
    await server.arrived(cast.ana, 1, 40_000);
    await server.arrived(cast.ben, 1, 40_000);
    expect(await nothingWaits()).toMatchObject({ waiting: 0, givenUp: 0, lastFailure: null });
    expect(server.mails.length).toBe(2);
  });

  it('is not sent to whoever handed in, or has a conflict of interest, by the time it leaves', async () => {
    const room = await owed();
    await server.close();
    await remind(room);
    await eventually(standing, ({ lastFailure }) => lastFailure !== null, 'a failure was told', 20_000);
    await house.act(cast.coordinator, 'declareConflict', { candidacyId: room.candidacyId, memberId: cast.ben.id });
    await house.handIn(cast.ana, room, 3);
    await server.open();
    await eventually(standing, ({ waiting }) => waiting === 0, 'no mail waited any more', 40_000);
    expect(server.mails).toEqual([]);
  });

  it('survives a kill in the middle of being handed over, and arrives', async () => {
    const room = await owed();
    await house.handIn(cast.ben, room, 2);
    await server.close();
    await server.open({ silent: true });
    await remind(room);
    await eventually(() => Promise.resolve(server.begun), (begun) => begun > 0, 'the mail was begun', 20_000); // prettier-ignore
    await api.kill();
    await server.close();
    await server.open();
    await api.start();
    await server.arrived(cast.ana, 1, 40_000);
    await nothingWaits();
    expect(server.mails.length).toBe(1);
  });

  it('is sent once, however many processes look for it', async () => {
    await api.another();
    const rooms = [await owed(), await owed(), await owed(), await owed()];
    await Promise.all(rooms.map(remind));
    await server.arrived(cast.ana, 4);
    await server.arrived(cast.ben, 4);
    await nothingWaits();
    expect([server.to(cast.ana).length, server.to(cast.ben).length]).toEqual([4, 4]);
  });

  it('how mail stands is an administrator’s to know', async () => {
    for (const who of [cast.manager, cast.coordinator, cast.ana])
      expect(await who.client.refused(STANDING)).toMatchObject({ code: 'FORBIDDEN' });
  });
});

describe('an interview that begins within the hour', () => {
  const inMinutes = (minutes: number): string => new Date(Date.now() + minutes * 60_000).toISOString();
  const schedule = (room: Room, startsAt: string): Promise<unknown> =>
    house.act(cast.coordinator, 'scheduleInterview', { input: { interviewId: room.id, startsAt } });

  it('reminds each of its seats once for each time, and nobody who has a conflict of interest', async () => {
    const seats: { who: Person; lead?: boolean }[] = [{ who: cast.ana, lead: true }, { who: cast.ben }, { who: cast.cleo }];
    const [room, later] = [await house.room({ seats }), await house.room({ seats })];
    await house.act(cast.coordinator, 'declareConflict', { candidacyId: room.candidacyId, memberId: cast.cleo.id });
    const at = inMinutes(30);
    await schedule(later, inMinutes(300));
    await schedule(room, at);
    const [mail = raise()] = await server.arrived(cast.ana, 1);
    await server.arrived(cast.ben, 1);
    expect(mail.subject).toBe('Your interview begins soon');
    expect(mail.text).toContain(`${at.slice(0, 16).replace('T', ' ')} UTC`);
    expect(mail.text).toContain(`https://strata.example.com/interviews/${room.id}`);
    expect(mail.text).not.toContain('Robin');
    await schedule(room, inMinutes(40));
    await server.arrived(cast.ana, 2);
    await server.arrived(cast.ben, 2);
    await nothingWaits();
    expect([server.to(cast.ana).length, server.to(cast.ben).length, server.to(cast.cleo).length]).toEqual([2, 2, 0]);
    expect(server.mails.some(({ text }) => text.includes(later.id))).toBe(false);
  });
});

describe('without a mail server', () => {
  it('nothing is queued, and reminders work as ever', async () => {
    const bare = await startApi();
    try {
      const people = await castOf(bare);
      const its = await House.of(people);
      const room = await its.room({ seats: [{ who: people.ana, lead: true }] });
      await its.start(people.ana, room);
      expect(await its.act(people.manager, 'remindOwing', { candidacyId: room.candidacyId })).toMatchObject({ reminded: 1 });
      const { rows } = await asRole(bare.database.ownerUrl, (client) => client.query('SELECT 1 FROM mails'));
      expect(rows).toEqual([]);
      expect(await people.admin.client.ask(STANDING)).toEqual({ mailStanding: null });
    } finally {
      await bare.close();
    }
  });

  it('a setting that names none refuses to start, in one plain message and without its text', async () => {
    const environment = { ...process.env, DATABASE_URL: api.database.ownerUrl, SMTP_URL: 'smpt://name:secret@mail.example.com' };
    const child = spawn(process.execPath, ['apps/api/dist/main.js'], { env: environment, stdio: ['ignore', 'ignore', 'pipe'] });
    let said = '';
    child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
    const [code] = (await once(child, 'close')) as [number];
    expect(code).toBe(1);
    expect(said).toMatch(/^Strata cannot start with this environment:\n {2}SMTP_URL: Write it like smtp:\/\//);
    expect(said).not.toContain('secret');
  });
});

function raise(): never {
  throw new Error('What this journey needs is missing.');
}
