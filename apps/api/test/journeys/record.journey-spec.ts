import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { RecordDocument } from '@strata/domain';
import { checkSeal, sealed } from '../../src/platform/seal/seal.js';
import type { Person } from '../harness/people.js';
import type { Room } from '../harness/room.js';
import { stage } from '../harness/stage.js';

const { cast, house } = await stage();

interface File {
  form: 'JSON' | 'MARKDOWN' | 'CSV';
  fileName: string;
  content: string;
  hash: string;
}

async function packet(who: Person, { candidacyId }: Room): Promise<Record<File['form'], File>> {
  const { files } = (await house.act(who, 'makeRecord', { candidacyId })) as unknown as { files: File[] };
  return Object.fromEntries(files.map((file) => [file.form, file])) as Record<File['form'], File>;
}
const recordOf = async (who: Person, room: Room): Promise<RecordDocument> =>
  JSON.parse((await packet(who, room)).JSON.content) as RecordDocument;

const folder = mkdtempSync(join(tmpdir(), 'strata-record-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What the command says of a file as its holder has it, and how it ends. */
function verify({ fileName, content }: File): Promise<{ code: number; said: string }> {
  const path = join(folder, fileName);
  writeFileSync(path, content);
  const script = fileURLToPath(new URL('../../../../tools/record/verify.mjs', import.meta.url));
  return new Promise((resolve) => {
    execFile(process.execPath, [script, path], { env: { ...process.env, NODE_OPTIONS: '' } }, (error, said, complaint) => {
      resolve({ code: Number(error?.code ?? 0), said: said + complaint });
    });
  });
}

/** A room that Ana and Ben scored and Cleo missed, revealed without her, in which Ana then changed a level. */
async function held(): Promise<Room> {
  const { ana, ben, cleo } = cast;
  const room = await house.room({ asks: ['one', 'three'], seats: [{ who: ana, lead: true }, { who: ben }, { who: cleo }] });
  await house.start(ana, room);
  await house.note(ana, room, room.questionIds[0] ?? '', '=HYPERLINK("x")');
  await house.handIn(ana, room, 1);
  await house.handIn(ben, room, 4);
  await house.end(ana, room);
  await house.reveal(ana, room, [room.panelistOf(cleo)], 'She is ill.');
  await house.read(ana, room);
  const [cell] = room.cells;
  if (cell) await house.amend(ana, room, cell, { level: 3 }, 'Ben is right about the costs.');
  return room;
}

describe('the record of a candidacy', () => {
  let room: Room;
  beforeAll(async () => {
    room = await held();
    const input = { candidacyId: room.candidacyId, outcome: 'NO_HIRE', rationale: 'No costs named.', reasonCode: 'BELOW_BAR' };
    await house.act(cast.manager, 'recordDecision', { input });
    await house.act(cast.ben, 'recordDissent', { candidacyId: room.candidacyId, text: 'I would hire.' });
  });

  it('holds versions, weights, reveal, absent panelists, the decision with its ground, dissent and who saw what', async () => {
    const record = await recordOf(cast.manager, room);
    const [round] = record.rounds;
    expect(round).toMatchObject({ revealReason: 'She is ill.', revealedWithout: ['Ewa Nowak'], withheldBecause: null });
    expect(round?.panel.map(({ name, submitted, recommendation }) => [name, submitted, recommendation])).toEqual([
      ['Priya Raman', true, 'YES'],
      ['Tomás Herrera', true, 'YES'],
      ['Ewa Nowak', false, null],
    ]);
    const changed = round?.values.find(({ versions }) => versions.length > 1);
    expect(changed).toMatchObject({ level: 3, independent: false, counted: true });
    expect(changed?.versions.map(({ level, reason, independent }) => [level, reason, independent])).toEqual([
      [1, null, true],
      [3, 'Ben is right about the costs.', false],
    ]);
    expect(record.decisions).toMatchObject([
      { outcome: 'NO_HIRE', reasonCode: 'BELOW_BAR', by: 'Marcus Adeyemi', againstFormula: 0 },
    ]);
    expect(record.dissents).toMatchObject([{ by: 'Tomás Herrera', text: 'I would hire.' }]);
    expect(record.coverage).toEqual({ rated: 8, expected: 12 });
    expect(Object.values(record.formula.weights).reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12);
    const acts = record.access.map(({ act, by }) => `${by}: ${act}`);
    expect(acts).toContain('Priya Raman: first shown a colleague’s value');
    expect(acts).toContain('Priya Raman: values revealed');
    expect(acts).toContain('Marcus Adeyemi: decision recorded');
  });

  it('is found intact by who was handed it, its composite computed again to the last digit, and changed where a byte is', async () => {
    const { JSON: json, CSV: csv, MARKDOWN: markdown } = await packet(cast.manager, room);
    const { composite } = JSON.parse(json.content) as RecordDocument;
    expect(composite.value).not.toBeNull();
    const intact = await verify(json);
    expect(intact.said).toContain(`Its values give ${composite.value} by the formula again`);
    expect(intact.code).toBe(0);
    for (const file of [csv, markdown]) expect(await verify(file)).toMatchObject({ code: 0 });
    const changed = await verify({ ...json, content: json.content.replace('No costs named.', 'Mo costs named.') });
    expect(changed.said).toContain('“N” is now “M”');
    expect(changed.code).toBe(1);
  });

  it('is not taken for sound where it is sealed anew with another composite', async () => {
    const { JSON: json } = await packet(cast.manager, room);
    const { composite } = JSON.parse(json.content) as RecordDocument;
    const [body = ''] = json.content.split(/,\n {2}"seal"/);
    const forged = sealed('json', `${body.replace(`"value": ${composite.value}`, '"value": 4')}\n}\n`);
    const found = await verify({ ...json, ...forged });
    expect(found.said).toContain(`its values give ${composite.value} by the formula and not 4`);
    expect(found.code).toBe(1);
  });

  it('is sealed in every form, its CSV holds no formula, and what was made is remembered by its hash', async () => {
    const files = await packet(cast.manager, room);
    for (const { content, hash } of Object.values(files))
      expect(checkSeal(Buffer.from(content))).toMatchObject({ intact: true, hash });
    expect(files.CSV.content).toContain(`"'=HYPERLINK(""x"")"`);
    expect(files.CSV.content.split('\r\n').some((row) => /(^|,)"?[=+@]/.test(row))).toBe(false);
    expect(files.MARKDOWN.content).toContain('# Record: Robin Example');
    const { debrief } = await cast.manager.client.ask<{ debrief: { records: { hash: string }[] } }>(
      'query($id: ID!) { debrief(candidacyId: $id) { records { hash } } }',
      { id: room.candidacyId },
    );
    expect(debrief.records.map(({ hash }) => hash)).toEqual(expect.arrayContaining(Object.values(files).map(({ hash }) => hash)));
  });

  it('keeps what a round handed on, who looked before the reveal and why, and the must-haves', async () => {
    const { admin, ana, manager } = cast;
    const seats = [{ who: ana, lead: true }];
    const [first, next] = await house.rooms(await house.loop([{ seats }, { seats }]));
    if (!first || !next) throw new Error('The loop has two rounds.');
    await house.start(ana, first);
    await house.handOff(ana, first, 'Ran out of time on queues.');
    await house.handIn(ana, first, 3);
    await house.act(admin, 'breakGlass', { interviewId: first.id, reason: 'The candidate complains.' });
    const before = await recordOf(manager, first);
    expect(before.rounds[0]?.handOffs).toEqual([]);
    await house.end(ana, first);
    await house.start(ana, next);
    await house.handIn(ana, next, 2);
    await house.end(ana, next);
    const files = await packet(manager, first);
    const { rounds, mustHaves } = JSON.parse(files.JSON.content) as RecordDocument;
    expect(rounds[0]).toMatchObject({
      handOffs: [{ panelistId: first.panelistOf(ana), label: 'PLEASE_PROBE', text: 'Ran out of time on queues.' }],
      glassBroken: [{ by: admin.name, reason: 'The candidate complains.' }],
    });
    expect(mustHaves).toEqual([]);
    expect(files.MARKDOWN.content).toMatch(/handed on, .*Ran out of time on queues\./);
    expect(files.MARKDOWN.content).toMatch(/looked before the reveal, .*The candidate complains\./);
  });

  it('holds nothing that its maker may not see, and says why', async () => {
    const { ana, ben, manager } = cast;
    const [blind] = await house.rooms(await house.loop([{ seats: [{ who: ana, lead: true }, { who: ben }] }]));
    if (!blind) throw new Error('The loop has no round.');
    await house.start(ana, blind);
    await house.note(ana, blind, blind.questionIds[0] ?? '', 'A hidden note.');
    await house.handIn(ana, blind, 1, 'STRONG_NO');
    const files = await packet(manager, blind);
    const { rounds, composite } = JSON.parse(files.JSON.content) as RecordDocument;
    expect(rounds[0]).toMatchObject({ values: [], notes: [], withheldBecause: expect.stringContaining('Scores show when') });
    expect(composite.value).toBeNull();
    for (const { content } of Object.values(files)) expect(content).not.toMatch(/hidden note|STRONG_NO/);
  });
});

describe('a decision against the formula’s order', () => {
  it('is counted: who is turned down though somebody below them was hired, and the other way round', async () => {
    const { ana, ben, manager } = cast;
    const loop = await house.loop([{ asks: ['one', 'one'], seats: [{ who: ana, lead: true }, { who: ben }] }]);
    const through = async (level: number): Promise<Room> => {
      const [room] = await house.rooms(loop);
      if (!room) throw new Error('The loop has no round.');
      await house.start(ana, room);
      for (const who of [ana, ben]) await house.handIn(who, room, level);
      await house.end(ana, room);
      return room;
    };
    const [low, high] = [await through(2), await through(4)];
    const decide = async ({ candidacyId }: Room, outcome: string): Promise<unknown> =>
      ((await house.act(manager, 'recordDecision', { input: { candidacyId, outcome, rationale: 'So.' } })) as unknown as { decision: { againstFormula: number } }).decision.againstFormula; // prettier-ignore
    expect(await decide(low, 'HIRE')).toBe(1);
    expect(await decide(high, 'NO_HIRE')).toBe(1);
    expect(await decide(low, 'HOLD')).toBe(0);
    expect(await decide(high, 'HIRE')).toBe(0);
  });
});
