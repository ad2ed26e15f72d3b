import { beforeAll, describe, expect, it } from '@jest/globals';
import { asRole } from '../harness/database.js';
import { invite, type Person } from '../harness/people.js';
import type { Room } from '../harness/room.js';
import { stage } from '../harness/stage.js';

const { api, cast, house } = await stage();
let conflicted: Person;

beforeAll(async () => {
  conflicted = await invite(api, cast.admin, 'conflicted', 'COORDINATOR');
}, 90_000);

/**
 * What each sees of Ana's scorecard (Ana herself: of Cleo's): nothing, the first question alone, all of it, drafts too, or
 * hidden where the room itself is not theirs to see.
 */
type Sight = 'nothing' | 'first' | 'all' | 'hidden';
const WHO = [
  'ana',
  'ben',
  'cleo',
  'dora',
  'observer',
  'admin',
  'manager',
  'coordinator',
  'otherManager',
  'outsider',
  'conflicted',
] as const;
type Sights = Partial<Record<(typeof WHO)[number], Sight>>;

const NOT_THEIRS: Sights = { otherManager: 'hidden', outsider: 'hidden', conflicted: 'hidden' };
const NOBODY: Sights = { ...NOT_THEIRS, ...each('nothing', ['ana', 'ben', 'cleo', 'dora', 'observer', 'admin', 'manager', 'coordinator']) }; // prettier-ignore

function each(sight: Sight, who: (typeof WHO)[number][]): Sights {
  return Object.fromEntries(who.map((name) => [name, sight]));
}

const person = (name: (typeof WHO)[number]): Person => (name === 'conflicted' ? conflicted : cast[name]);

async function sightOf(who: Person, room: Room): Promise<Sight> {
  const answer = await who.client.send('query($id: ID!) { interview(id: $id) { id } }', { id: room.id });
  if (answer.errors) return answer.errors[0]?.extensions.code === 'NOT_FOUND' ? 'hidden' : 'nothing';
  const seen = await house.read(who, room);
  const author = room.panelistOf(who === cast.ana ? cast.cleo : cast.ana);
  const card = seen.scorecards.find((each) => each.panelistId === author);
  const questions = new Set(card?.scores.map((score) => score.questionId));
  const sight: Sight = questions.size === 0 ? 'nothing' : questions.size === room.questionIds.length ? 'all' : 'first';
  expect(seen.valuesVisible).toBe(sight !== 'nothing');
  if (sight !== 'all') expect(seen.withheldBecause === null).toBe(sight === 'first');
  if (sight === 'first') expect(card?.scores.every((score) => score.questionId === room.questionIds[0])).toBe(true);
  if (sight !== 'all') expect(card?.recommendation ?? null).toBeNull();
  return sight;
}

async function sights(room: Room): Promise<Sights> {
  const seen: Sights = {};
  for (const name of WHO) seen[name] = await sightOf(person(name), room);
  return seen;
}

/** Two rounds: the looked-at one, with Ben who will be missing and Dora in training, and one that Cleo owes a scorecard in. */
async function twoRounds(policy: 'ROUND_END' | 'PER_QUESTION' | 'LOOP_END' | 'OPEN'): Promise<[Room, Room]> {
  const { ana, ben, cleo, dora, observer } = cast;
  const seats = [
    { who: ana, lead: true },
    { who: ben },
    { who: cleo },
    { who: dora, training: true },
    { who: observer, observer: true },
  ];
  const second = policy === 'LOOP_END' ? 'LOOP_END' : 'ROUND_END';
  const loopId = await house.loop([
    { policy, asks: ['one', 'one'], seats },
    { policy: second, seats: [{ who: cleo, lead: true }] },
  ]);
  const [first, next] = await house.rooms(loopId);
  if (!first || !next) throw new Error('The loop lacks a round.');
  await asRole(api.database.ownerUrl, (client) =>
    client.query('INSERT INTO conflicts SELECT organization_id, id, $2 FROM candidacies WHERE id = $1', [
      first.candidacyId,
      conflicted.id,
    ]),
  );
  return [first, next];
}

describe('when values become visible', () => {
  it('ROUND_END: to nobody before the reveal, then to whoever submitted here and owes nothing elsewhere', async () => {
    const { ana, ben, cleo, dora } = cast;
    const [room, owed] = await twoRounds('ROUND_END');
    expect(await sights(room)).toEqual(NOBODY);
    await house.start(ana, room);
    for (const who of [ana, cleo, dora]) await house.handIn(who, room, 3);
    expect(await sights(room)).toEqual(NOBODY);
    await house.end(ana, room);
    expect(await sights(room)).toEqual(NOBODY);
    await house.reveal(ana, room, [room.panelistOf(ben)]);
    const revealed = { ...NOT_THEIRS, ...each('all', ['ana', 'dora', 'observer', 'admin', 'manager', 'coordinator']), ...each('nothing', ['ben', 'cleo']) }; // prettier-ignore
    expect(await sights(room)).toEqual(revealed);
    await house.handIn(ben, room, 2);
    expect(await sights(room)).toEqual({ ...revealed, ben: 'all' });
    await house.start(cleo, owed);
    await house.handIn(cleo, owed, 2);
    expect(await sights(room)).toEqual({ ...revealed, ben: 'all', cleo: 'all' });
  });

  it('ROUND_END: one in training who has not submitted sees nothing, and what they hand in is seen', async () => {
    const { ana, ben, cleo, dora } = cast;
    const [room] = await twoRounds('ROUND_END');
    await house.start(ana, room);
    for (const who of [ana, ben, cleo]) await house.handIn(who, room, 3);
    await house.end(ana, room);
    expect((await house.look(ana, room)).revealed).toBe(true);
    expect(await sightOf(dora, room)).toBe('nothing');
    await house.handIn(dora, room, 1);
    expect(await sightOf(dora, room)).toBe('all');
    const seen = await house.read(ana, room);
    expect(seen.scorecards.map((card) => card.panelistId)).toContain(room.panelistOf(dora));
  });

  it('PER_QUESTION: a question is seen once it is revealed, inside the own interview by whoever has scored it', async () => {
    const { ana, ben, cleo } = cast;
    const [room] = await twoRounds('PER_QUESTION');
    await house.start(ana, room);
    const [first, second] = room.cells;
    if (!first || !second) throw new Error('The room has too few cells.');
    // Who wrote is present, so the first question waits for all three of them.
    for (const who of [ana, cleo, ben]) await house.note(who, room, first.questionId, 'Here.');
    for (const who of [ana, cleo]) await house.score(who, room, first, { level: 3 });
    expect(await sights(room)).toEqual(NOBODY);
    await house.score(ben, room, first, { level: 2 });
    const revealed = { ...NOT_THEIRS, ...each('first', ['ana', 'ben', 'cleo', 'observer', 'admin', 'manager', 'coordinator']), dora: 'nothing' as const }; // prettier-ignore
    expect(await sights(room)).toEqual(revealed);
    await house.score(cast.dora, room, first, { level: 1 });
    expect(await sights(room)).toEqual({ ...revealed, dora: 'first' });
    for (const who of [ana, cleo]) {
      await house.score(who, room, second, { level: 4 });
      await house.submit(who, room);
    }
    expect(await sights(room)).toEqual({ ...revealed, dora: 'first' });
    await house.end(ana, room);
    await house.reveal(ana, room, [room.panelistOf(ben)]);
    // Ben and Dora scored the first question and have not submitted; Cleo owes elsewhere, and keeps what was revealed to her.
    const all = each('all', ['ana', 'observer', 'admin', 'manager', 'coordinator', 'cleo']);
    expect(await sights(room)).toEqual({ ...revealed, ...all, dora: 'first', ben: 'first' });
  });

  it('LOOP_END: to nobody until every round is over, one not held among them', async () => {
    const { ana, ben, cleo, dora, coordinator } = cast;
    const [room, other] = await twoRounds('LOOP_END');
    await house.start(ana, room);
    for (const who of [ana, ben, cleo, dora]) await house.handIn(who, room, 3);
    await house.end(ana, room);
    expect(await sights(room)).toEqual(NOBODY);
    const refused = await house.reveal(ana, room, []);
    expect(refused.__typename).toBe('LockedProblem');
    const marked = await house.act(coordinator, 'markNotHeld', { interviewId: other.id, reason: 'The candidate was ill.' });
    expect(marked.__typename).toBe('InterviewChanged');
    const all = each('all', ['ana', 'ben', 'cleo', 'dora', 'observer', 'admin', 'manager', 'coordinator']);
    expect(await sights(room)).toEqual({ ...NOT_THEIRS, ...all });
  });

  it('LOOP_END: two rounds are revealed together, by whichever is over last', async () => {
    const { ana, ben, cleo, dora } = cast;
    const [room, other] = await twoRounds('LOOP_END');
    await house.start(ana, room);
    for (const who of [ana, ben, cleo, dora]) await house.handIn(who, room, 3);
    await house.end(ana, room);
    await house.start(cleo, other);
    await house.end(cleo, other);
    expect([(await house.look(ana, room)).revealed, (await house.look(cleo, other)).revealed]).toEqual([false, false]);
    await house.handIn(cleo, other, 2);
    expect([(await house.look(ana, room)).revealed, (await house.look(cleo, other)).revealed]).toEqual([true, true]);
    expect(await sightOf(cleo, room)).toBe('all');
  });

  it('OPEN: everything in the interview is visible at once, drafts too', async () => {
    const { ana, cleo, ben } = cast;
    const [room] = await twoRounds('OPEN');
    await house.start(ana, room);
    for (const who of [ana, cleo]) for (const cell of room.cells) await house.score(who, room, cell, { level: 3 });
    const all = each('all', ['ana', 'ben', 'cleo', 'dora', 'observer', 'admin', 'manager', 'coordinator']);
    expect(await sights(room)).toEqual({ ...NOT_THEIRS, ...all });
    const feed = house.feed(ben, room);
    const events = await feed.until((heard) => heard.some((event) => event.score), 'a value was heard');
    feed.stop();
    expect(events.find((event) => event.score)?.panelistId).toBe(room.panelistOf(ana));
  });

  it('events carry a value to its owner alone, before the reveal, after it and for late scores', async () => {
    const { ana, ben, cleo, dora } = cast;
    const [room] = await twoRounds('ROUND_END');
    await house.start(ana, room);
    const live = house.feed(ben, room);
    for (const who of [ana, cleo, dora]) await house.handIn(who, room, 3);
    await house.end(ana, room);
    await house.reveal(ana, room, [room.panelistOf(ben)]);
    await house.handIn(ben, room, 2);
    const last = (await house.look(ana, room)).lastSeq;
    for (const who of [ana, ben, cleo, dora, cast.observer, cast.admin]) {
      const replay = who === ben ? live : house.feed(who, room);
      const scores = (await replay.hears(last)).filter((event) => event.__typename === 'ScoreCommitted');
      replay.stop();
      expect(scores.length).toBe(8);
      for (const event of scores) expect(event.score !== null).toBe(event.panelistId === room.panelistOf(who));
    }
  });
});
