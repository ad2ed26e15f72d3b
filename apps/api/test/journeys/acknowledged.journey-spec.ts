import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Person } from '../harness/people.js';
import type { Result, ScoreSeen } from '../harness/results.js';
import type { Cell, Room } from '../harness/room.js';
import { eventually, overSocket } from '../harness/socket.js';
import { stage } from '../harness/stage.js';

const KILLS = 3;
const WRITES_BEFORE_A_KILL = 30;

const { api, cast, house } = await stage();
let room: Room;

interface Write {
  who: Person;
  input: Cell & { mutationId: string; interviewId: string; level: number };
}
type Acknowledged = Write & { result: Result & { score: ScoreSeen } };

beforeAll(async () => {
  const seats = [{ who: cast.ana, lead: true }, { who: cast.ben }, { who: cast.cleo }];
  room = await house.room({ asks: ['three', 'three', 'three'], seats });
  await house.start(cast.ana, room);
}, 90_000);

const send = ({ who, input }: Write): Promise<Result> =>
  overSocket<{ result: Result }>(who.client.socket(), house.operations.document('mutation', 'setScore', 3), { input }).then(
    ({ result }) => result,
  );

function nextWrite(who: Person): Write {
  const cell = room.cells[Math.floor(Math.random() * room.cells.length)];
  if (!cell) throw new Error('The room has no cell.');
  const level = 1 + Math.floor(Math.random() * 4);
  return { who, input: { mutationId: randomUUID(), interviewId: room.id, ...cell, level } };
}

/** One panelist scores over the socket until it breaks, two writes at a time; what has no answer then is in doubt. */
async function scoreUntilCut(who: Person, acknowledged: Acknowledged[], doubtful: Write[]): Promise<void> {
  for (;;) {
    const writes = [nextWrite(who), nextWrite(who)];
    const answers = await Promise.allSettled(writes.map(send));
    writes.forEach((write, place) => {
      const answer = answers[place];
      if (answer?.status !== 'fulfilled') doubtful.push(write);
      else if (answer.value.score) acknowledged.push({ ...write, result: { ...answer.value, score: answer.value.score } });
      else throw new Error(`A score was refused: ${JSON.stringify(answer.value)}`);
    });
    if (answers.some((answer) => answer.status === 'rejected')) return;
  }
}

/** Everybody scores, the process is killed in the middle of it, and starts again. */
async function scoreThroughAKill(acknowledged: Acknowledged[], doubtful: Write[]): Promise<void> {
  const before = acknowledged.length;
  const people = [cast.ana, cast.ben, cast.cleo];
  const scoring = Promise.all(people.map((who) => scoreUntilCut(who, acknowledged, doubtful)));
  const enough = (): Promise<number> => Promise.resolve(acknowledged.length - before);
  await eventually(enough, (count) => count >= WRITES_BEFORE_A_KILL, 'enough was acknowledged', 20_000);
  await api.kill();
  await scoring;
  await api.start();
}

const keyOf = ({ questionId, dimensionId }: Cell): string => `${questionId} ${dimensionId}`;

async function cardOf(who: Person): Promise<Map<string, ScoreSeen>> {
  const { myScorecard } = await house.read(who, room);
  expect(myScorecard?.scores.length).toBe(new Set(myScorecard?.scores.map(keyOf)).size);
  return new Map(myScorecard?.scores.map((score) => [keyOf(score), score]));
}

/** The last acknowledged write of every cell: the one with the highest revision. */
function lastOf(writes: Acknowledged[], who: Person): Acknowledged[] {
  const last = new Map<string, Acknowledged>();
  for (const write of writes.filter((each) => each.who === who)) {
    const known = last.get(keyOf(write.input));
    if (!known || known.result.score.revision < write.result.score.revision) last.set(keyOf(write.input), write);
  }
  return [...last.values()];
}

describe('acknowledged means durable', () => {
  it('a killed API loses and doubles no acknowledged score, and a write in doubt is made once by sending it again', async () => {
    const acknowledged: Acknowledged[] = [];
    for (let kill = 1; kill <= KILLS; kill += 1) {
      const doubtful: Write[] = [];
      await scoreThroughAKill(acknowledged, doubtful);
      expect(doubtful.length).toBeGreaterThan(0);
      for (const write of doubtful) {
        const [first, again] = [await send(write), await send(write)];
        expect(first.score?.level).toBe(write.input.level);
        expect(again).toEqual(first);
        acknowledged.push({ ...write, result: { ...first, score: first.score ?? raise() } });
      }
      for (const who of [cast.ana, cast.ben, cast.cleo]) {
        const card = await cardOf(who);
        for (const { input, result } of lastOf(acknowledged, who)) {
          expect(card.get(keyOf(input))).toMatchObject({ level: input.level, revision: result.score.revision });
        }
      }
    }
    const revisions = acknowledged.map(({ who, input, result }) => `${who.id} ${keyOf(input)} ${result.score.revision}`);
    expect(new Set(revisions).size).toBe(revisions.length);
    // Every version there is was acknowledged: none was written twice or by nobody.
    const cards = await Promise.all([cast.ana, cast.ben, cast.cleo].map(cardOf));
    const versions = cards.flatMap((card) => [...card.values()]).reduce((sum, score) => sum + score.revision, 0);
    expect(versions).toBe(acknowledged.length);
  }, 120_000);

  it('a write that is sent again answers what is stored and changes nothing', async () => {
    const [cell] = room.cells;
    const write = { who: cast.ana, input: { mutationId: randomUUID(), interviewId: room.id, ...(cell ?? raise()), level: 3 } };
    const first = await send(write);
    const between = await send({ ...write, input: { ...write.input, mutationId: randomUUID(), level: 1 } });
    expect(between.score?.revision).toBe((first.score?.revision ?? 0) + 1);
    const before = await house.look(cast.ana, room);
    expect(await send(write)).toEqual(first);
    expect((await house.look(cast.ana, room)).lastSeq).toBe(before.lastSeq);
    expect((await cardOf(cast.ana)).get(keyOf(write.input))).toMatchObject({ level: 1, revision: between.score?.revision });
  });

  it('a mutation id with another payload is refused at its place, whatever kind of write it was used for', async () => {
    const [cell, other] = [room.cells[0] ?? raise(), room.cells[1] ?? raise()];
    const mutationId = randomUUID();
    await house.score(cast.ben, room, cell, { level: 2 }, { mutationId });
    const refused = { __typename: 'InvalidInputProblem', path: 'mutationId' };
    expect(await house.score(cast.ben, room, cell, { level: 3 }, { mutationId })).toMatchObject(refused);
    expect(await house.score(cast.ben, room, other, { level: 2 }, { mutationId })).toMatchObject(refused);
    expect(await house.score(cast.ben, room, cell, { level: 2 }, { mutationId, expectedRevision: 0 })).toMatchObject(refused);
    expect(await house.note(cast.ben, room, cell.questionId, 'A note', { mutationId })).toMatchObject(refused);
    expect(await house.amend(cast.ben, room, cell, { level: 2 }, 'I think so', { mutationId })).toMatchObject(refused);
    // Another panelist's ids are their own.
    expect(await house.score(cast.cleo, room, cell, { level: 3 }, { mutationId })).toMatchObject({ __typename: 'ScoreSet' });
  });

  it('a refusal of content is stored: sent again it answers the same, even when the value would stand now', async () => {
    const [cell] = [room.cells[2] ?? raise()];
    const standing = (await cardOf(cast.cleo)).get(keyOf(cell))?.revision ?? 0;
    const [stale, outside] = [randomUUID(), randomUUID()];
    const tooHigh = await house.score(cast.cleo, room, cell, { level: 9 }, { mutationId: outside });
    expect(tooHigh).toMatchObject({ __typename: 'InvalidInputProblem', path: 'level' });
    const refused = await house.score(cast.cleo, room, cell, { level: 4 }, { mutationId: stale, expectedRevision: standing + 1 });
    expect(refused.__typename).toBe('StaleWriteProblem');
    await house.score(cast.cleo, room, cell, { level: 1 });
    expect(await house.score(cast.cleo, room, cell, { level: 9 }, { mutationId: outside })).toEqual(tooHigh);
    const again = await house.score(cast.cleo, room, cell, { level: 4 }, { mutationId: stale, expectedRevision: standing + 1 });
    expect(again).toEqual(refused);
    expect((await cardOf(cast.cleo)).get(keyOf(cell))).toMatchObject({ level: 1, revision: standing + 1 });
  });
});

function raise(): never {
  throw new Error('The room has no cell.');
}
