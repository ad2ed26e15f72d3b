import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import { crawl } from '../harness/crawl.js';
import { asRole } from '../harness/database.js';
import type { Person } from '../harness/people.js';
import type { Room } from '../harness/room.js';
import { stage } from '../harness/stage.js';

const { api, cast, house } = await stage();
jest.setTimeout(120_000);
let loopId: string;

beforeAll(async () => {
  loopId = await house.loop([
    {
      seats: [
        { who: cast.ana, lead: true },
        { who: cast.observer, observer: true },
      ],
    },
  ]);
}, 90_000);

const PDF = '%PDF-1.7\n1 0 obj\n<< /Secret (walrus) >>\nendobj\n%%EOF\n';
const NAME = 'Amara Diallo CV.pdf';
const MOST = 10 * 1024 * 1024;

interface Seen {
  id: string;
  fileName: string;
  mediaType: string;
  size: number;
  shown: boolean;
  path: string;
}

const ATTACHMENT = 'id fileName mediaType size shown path';
const opened = async (): Promise<Room> => (await house.rooms(loopId))[0] ?? raise();

async function attached(room: Room, name = NAME, bytes: string | Uint8Array = PDF): Promise<string> {
  const { attachmentId } = await cast.coordinator.client.attach(room.candidacyId, name, bytes);
  return attachmentId ?? raise();
}

const show = (attachmentId: string, shown = true) => house.act(cast.coordinator, 'showAttachment', { attachmentId, shown });

async function beside(who: Person, room: Room): Promise<Seen[]> {
  const query = `query($id: ID!) { candidacy(id: $id) { attachments { ${ATTACHMENT} } } }`;
  return (await who.client.ask<{ candidacy: { attachments: Seen[] } }>(query, { id: room.candidacyId })).candidacy.attachments;
}

async function inRoom(who: Person, room: Room): Promise<Seen[]> {
  const query = `query($id: ID!) { interview(id: $id) { attachments { ${ATTACHMENT} } } }`;
  return (await who.client.ask<{ interview: { attachments: Seen[] } }>(query, { id: room.id })).interview.attachments;
}

/** What is answered to whoever wants the bytes, whole. */
async function read(who: Person, id: string): Promise<{ status: number; body: string; headers: Headers }> {
  const response = await who.client.fetch(`/files/attachments/${id}`);
  return { status: response.status, body: await response.text(), headers: response.headers };
}

describe('an attachment of a candidacy', () => {
  it('is added by whoever runs the hiring, listed, and read as a file and never as a page', async () => {
    const room = await opened();
    const id = await attached(room);
    expect(await beside(cast.manager, room)).toEqual([
      { id, fileName: NAME, mediaType: 'application/pdf', size: PDF.length, shown: false, path: `/files/attachments/${id}` },
    ]);
    const { status, body, headers } = await read(cast.admin, id);
    expect({ status, body }).toEqual({ status: 200, body: PDF });
    expect(headers.get('content-disposition')).toBe(`attachment; filename="${NAME}"`);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-security-policy')).toBe("default-src 'none'; sandbox");
    expect(headers.get('cache-control')).toBe('private, no-store');
  });

  it('comes back byte for byte, the largest that is kept too, and with a name of any script', async () => {
    const room = await opened();
    const bytes = new Uint8Array(MOST).map((_, at) => at % 251);
    bytes.set(Buffer.from('%PDF-1.7\n'));
    const id = await attached(room, '履歴書 “é”.pdf', bytes);
    const response = await cast.coordinator.client.fetch(`/files/attachments/${id}`);
    expect(Buffer.from(await response.arrayBuffer()).equals(Buffer.from(bytes))).toBe(true);
    expect(response.headers.get('content-disposition')).toContain(encodeURIComponent('履歴書 “é”.pdf'));
  });

  it('is nothing to the panel: no list, no bytes, no word in any operation', async () => {
    const room = await opened();
    const id = await attached(room);
    const feed = house.feed(cast.ana, room);
    await house.start(cast.ana, room);
    expect((await feed.hears(1)).length).toBe(1);
    for (const who of [cast.ana, cast.observer]) {
      expect([await beside(who, room), await inRoom(who, room)]).toEqual([[], []]);
      const [hidden, missing] = [await read(who, id), await read(who, randomUUID())];
      expect([hidden.status, hidden.body]).toEqual([404, missing.body]);
      const known = { candidacyId: room.candidacyId, interviewId: room.id, attachmentId: id, loopId };
      const ids = { 'candidacy.id': room.candidacyId, 'interview.id': room.id, 'loop.id': loopId };
      const heard = JSON.stringify(await crawl(house.operations, who, { known: { ...known, ...ids }, numbers: 1 }));
      for (const word of [NAME, 'walrus', '/files/attachments/']) expect(heard).not.toContain(word);
    }
    expect((await beside(cast.admin, room)).map((each) => each.id)).toEqual([id]);
  });

  it('that is shown to the panel is seen there at once, in the room too, and hidden again it is gone', async () => {
    const room = await opened();
    const [id, other] = [await attached(room), await attached(room, 'task.md', '# The task')];
    const feed = house.feed(cast.ana, room);
    expect(await show(id)).toMatchObject({ __typename: 'AttachmentChanged' });
    expect((await feed.hears(1))[0]?.__typename).toBe('RoomChanged');
    for (const seen of [await beside(cast.ana, room), await inRoom(cast.ana, room), await inRoom(cast.manager, room)])
      expect(seen).toMatchObject([{ id, fileName: NAME, shown: true }]);
    expect((await read(cast.ana, id)).body).toBe(PDF);
    expect((await read(cast.ana, other)).status).toBe(404);
    expect(await house.act(cast.ana, 'removeAttachment', { attachmentId: id })).toMatchObject({
      __typename: 'NotAllowedProblem',
    });
    await show(id, false);
    await feed.hears(2);
    expect([await beside(cast.ana, room), await inRoom(cast.ana, room), (await read(cast.ana, id)).status]).toEqual([
      [],
      [],
      404,
    ]);
  });

  it('tells no name where candidates are anonymous, and not how many are hidden', async () => {
    await house.act(cast.admin, 'changePolicies', { input: { anonymiseCandidates: true } });
    const room = await opened();
    await attached(room, 'task.md', '# The task');
    const id = await attached(room);
    expect(await beside(cast.ana, room)).toEqual([]);
    await show(id);
    const told = [await beside(cast.ana, room), await inRoom(cast.ana, room)];
    expect(told).toMatchObject([[{ fileName: 'Attachment 1.pdf' }], [{ fileName: 'Attachment 1.pdf' }]]);
    expect((await read(cast.ana, id)).headers.get('content-disposition')).toBe('attachment; filename="Attachment 1.pdf"');
    expect((await read(cast.coordinator, id)).headers.get('content-disposition')).toContain('Amara');
    await house.act(cast.admin, 'changePolicies', { input: { anonymiseCandidates: false } });
  });

  it('is as missing as one that never was to whoever has a conflict of interest, another organization and nobody', async () => {
    const room = await opened();
    const id = await attached(room);
    await show(id);
    for (const who of [cast.ana, cast.otherManager])
      await house.act(cast.coordinator, 'declareConflict', { candidacyId: room.candidacyId, memberId: who.id });
    const missing = await read(cast.otherManager, randomUUID());
    for (const who of [cast.ana, cast.otherManager, cast.stranger, cast.outsider]) {
      expect({ who: who.name, status: (await read(who, id)).status, body: (await read(who, id)).body }).toEqual({
        ...{ who: who.name, status: 404, body: missing.body },
      });
      const document = house.operations.document('mutation', 'showAttachment', 2);
      expect(await who.client.refused(document, { attachmentId: id, shown: true })).toMatchObject({ code: 'NOT_FOUND' });
      expect(await who.client.attach(room.candidacyId, NAME, PDF)).toEqual(await who.client.attach(randomUUID(), NAME, PDF));
    }
    const nobody = await api.client();
    expect((await nobody.fetch(`/files/attachments/${id}`)).status).toBe(401);
    expect((await nobody.attach(room.candidacyId, NAME, PDF)).status).toBe(401);
  });

  it('is removed for good, and a panel that never saw it is told nothing', async () => {
    const room = await opened();
    const id = await attached(room);
    const feed = house.feed(cast.ana, room);
    expect(await house.act(cast.manager, 'removeAttachment', { attachmentId: id })).toMatchObject({
      __typename: 'AttachmentRemoved',
    });
    expect([await beside(cast.admin, room), (await read(cast.admin, id)).status]).toEqual([[], 404]);
    await house.start(cast.ana, room);
    expect((await feed.hears(1))[0]?.__typename).toBe('RoomStarted');
    const { rows } = await asRole(api.database.ownerUrl, (client) =>
      client.query<{ action: string; detail: object }>(
        `SELECT action, detail FROM audit_entries WHERE subject_id = $1 AND action LIKE 'attachment%' ORDER BY at`,
        [room.candidacyId],
      ),
    );
    expect(rows).toEqual(['attachment added', 'attachment removed'].map((action) => ({ action, detail: { attachmentId: id } })));
  });
});

describe('a file that is sent', () => {
  it('again is there once, and a candidacy keeps twenty', async () => {
    const room = await opened();
    expect(await attached(room)).toBe(await attached(room));
    const more = Array.from({ length: 22 }, (_, at) =>
      cast.coordinator.client.attach(room.candidacyId, `${at}.txt`, `Text ${at}`),
    );
    const refused = (await Promise.all(more)).filter(({ status }) => status !== 201);
    expect((await beside(cast.coordinator, room)).length).toBe(20);
    expect(refused.length).toBe(3);
    for (const each of refused) expect(each).toMatchObject({ status: 422, __typename: 'InvalidInputProblem', path: 'file' });
  });

  it.each([
    ['a page', 'page.html', '<script>alert(1)</script>'],
    ['a picture that runs scripts', 'face.svg', '<svg onload="alert(1)"/>'],
    ['a program under another name', 'cv.pdf', 'MZ\u0090\u0000\u0003'],
    ['a picture that says it is a document', 'cv.pdf', '\u0089PNG\r\n\u001a\n'],
    ['a document that says it is a text', 'cv.txt', PDF],
    ['a text with what cannot be kept', 'cv.txt', 'a\u0000b'],
    ['nothing', 'cv.pdf', ''],
    ['one without a name', '', PDF],
    ['a name that turns its end around', 'cv\u202efdp.pdf', PDF],
  ])('as %s is refused in plain words and nothing is kept', async (_, name, content) => {
    const room = await opened();
    const answer = await cast.coordinator.client.attach(room.candidacyId, name, Buffer.from(content, 'latin1'));
    expect(answer).toMatchObject({
      status: 422,
      __typename: 'InvalidInputProblem',
      path: 'file',
      message: expect.stringMatching(/\.$/),
    });
    expect(await beside(cast.coordinator, room)).toEqual([]);
  });

  it('larger than what is kept is refused, whether its length is told or not', async () => {
    const room = await opened();
    const large = new Uint8Array(MOST + 1);
    const told = await cast.coordinator.client.attach(room.candidacyId, 'cv.pdf', large);
    expect(told).toMatchObject({ status: 422, message: 'This file is larger than 10 MB. Attach a smaller one.' });
    const chunks = new ReadableStream({
      start: (stream) => {
        for (let at = 0; at < 11; at += 1) stream.enqueue(new Uint8Array(1024 * 1024));
        stream.close();
      },
    });
    const path = `/files/candidacies/${room.candidacyId}/attachments?name=cv.pdf`;
    const headers = { 'content-type': 'application/octet-stream' };
    const init = { method: 'POST', headers, body: chunks, duplex: 'half' };
    expect((await cast.coordinator.client.fetch(path, init as RequestInit)).status).toBe(422);
    expect(await beside(cast.coordinator, room)).toEqual([]);
  });

  it('by whoever may not, from another page, as a form or for another member is refused and nothing is kept', async () => {
    const room = await opened();
    const by = async (who: Person, headers: Record<string, string> = {}) =>
      (await who.client.attach(room.candidacyId, NAME, PDF, headers)).status;
    expect(await by(cast.ana)).toBe(403);
    expect(await by(cast.observer)).toBe(403);
    expect(await by(cast.coordinator, { origin: 'https://evil.example' })).toBe(403);
    expect(await by(cast.coordinator, { 'content-type': 'text/plain' })).toBe(400);
    expect(await by(cast.coordinator, { 'content-type': 'multipart/form-data; boundary=x' })).toBe(400);
    expect(await by(cast.coordinator, { 'x-strata-member': cast.ana.id })).toBe(409);
    expect(await by(cast.coordinator, { 'x-strata-slot': '7' })).toBe(401);
    expect(await beside(cast.coordinator, room)).toEqual([]);
    expect(await by(cast.coordinator, { origin: `http://localhost:${api.port}`, 'x-strata-member': cast.coordinator.id })).toBe(
      201,
    );
  });
});

function raise(): never {
  throw new Error('What this journey needs is missing.');
}
