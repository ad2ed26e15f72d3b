import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { asRole } from '../harness/database.js';
import type { Person } from '../harness/people.js';
import type { Room } from '../harness/room.js';
import { stage } from '../harness/stage.js';

const { api, cast, house } = await stage();

interface Figure {
  value: number | null;
  low: number | null;
  high: number | null;
  withheldBecause: string | null;
}
interface Compared {
  candidacyId: string;
  composite: Figure;
  rated: number;
  expected: number;
  adjusted: Figure | null;
  gates: { passed: boolean | null }[];
}
interface Comparison {
  version: number | null;
  comparableShare: number;
  order: string;
  candidacies: Compared[];
  pairs: { firstId: string; secondId: string; share: number; comparable: boolean; above: number | null; words: string }[];
  models: { assumes: string; guard: string[] } | null;
}

const FIGURE = '{ value low high withheldBecause }';
const COMPARISON = `query($id: ID!, $version: Int) { loopComparison(loopId: $id, version: $version) { version comparableShare order
  candidacies { candidacyId candidateName composite ${FIGURE} rated expected adjusted ${FIGURE} gates { passed } }
  pairs { firstId secondId share comparable above words } models { assumes guard } } }`;
const comparisonOf = async (who: Person, id: string): Promise<Comparison> =>
  (await who.client.ask<{ loopComparison: Comparison }>(COMPARISON, { id })).loopComparison;
const models = (showModels: boolean) => house.act(cast.admin, 'changePolicies', { input: { showModels } });

type Levels = [ana: number | null, ben: number, cleo: number];

/** A candidacy of the loop, held by those who have a level and revealed without the others. */
async function held(loopId: string, [ana, ben, cleo]: Levels): Promise<Room> {
  const [room = raise()] = await house.rooms(loopId);
  await house.start(cast.ben, room);
  if (ana !== null) await house.handIn(cast.ana, room, ana);
  await house.handIn(cast.ben, room, ben);
  await house.handIn(cast.cleo, room, cleo);
  await house.end(cast.ben, room);
  if (ana === null) await house.reveal(cast.ben, room, [room.panelistOf(cast.ana)]);
  return room;
}

let loopId: string;
beforeEach(async () => {
  const seats = [{ who: cast.ben, lead: true }, { who: cast.ana }, { who: cast.cleo }];
  loopId = await house.loop([{ asks: ['one', 'one'], seats }]);
});

describe('before values may be seen', () => {
  beforeAll(() => models(true));

  it('a candidacy in which the viewer owes a scorecard does not appear and moves no figure, whatever was given there', async () => {
    for (const levels of [[3, 3, 4], [2, 1, 2]] as Levels[]) await held(loopId, levels); // prettier-ignore
    const before = await comparisonOf(cast.ana, loopId);
    expect(before.candidacies).toHaveLength(2);
    const low = await held(loopId, [null, 1, 1]);
    expect(await comparisonOf(cast.ana, loopId)).toEqual(before);
    const high = await held(loopId, [null, 4, 4]);
    expect(await comparisonOf(cast.ana, loopId)).toEqual(before);
    expect((await comparisonOf(cast.manager, loopId)).candidacies).toHaveLength(4);
    for (const room of [low, high]) await house.handIn(cast.ana, room, 2);
    const after = await comparisonOf(cast.ana, loopId);
    expect(after.candidacies.map(({ candidacyId }) => candidacyId)).toEqual(expect.arrayContaining([low.candidacyId, high.candidacyId])); // prettier-ignore
    expect(after.candidacies[0]?.adjusted).not.toEqual(before.candidacies[0]?.adjusted);
  });

  it('nothing is told of what is not revealed, of a conflict, or of a round in which the viewer still owes', async () => {
    const seats = [{ who: cast.ben, lead: true }, { who: cast.cleo }];
    const twice = await house.loop([{ asks: ['one', 'one'], seats }, { asks: ['one', 'one'], seats: [{ who: cast.ana, lead: true }, { who: cast.dora }] }]); // prettier-ignore
    const [first = raise(), second = raise()] = await house.rooms(twice);
    await house.start(cast.ben, first);
    await house.handIn(cast.ben, first, 4);
    expect((await comparisonOf(cast.manager, twice)).candidacies).toEqual([]);
    await house.handIn(cast.cleo, first, 4);
    await house.end(cast.ben, first);
    expect((await comparisonOf(cast.manager, twice)).candidacies).toHaveLength(1);
    expect((await comparisonOf(cast.ana, twice)).candidacies).toEqual([]);
    await house.start(cast.ana, second);
    await house.handIn(cast.ana, second, 3);
    expect((await comparisonOf(cast.ana, twice)).candidacies).toHaveLength(1);
    await asRole(
      api.database.ownerUrl,
      (client) =>
      client.query('INSERT INTO conflicts (organization_id, candidacy_id, member_id) SELECT organization_id, id, $2 FROM candidacies WHERE id = $1', [first.candidacyId, cast.manager.id]), // prettier-ignore
    );
    expect((await comparisonOf(cast.manager, twice)).candidacies).toEqual([]);
  });

  it('those outside learn nothing: no seat, an observer, another organization', async () => {
    await held(loopId, [3, 3, 4]);
    expect((await comparisonOf(cast.outsider, loopId)).candidacies).toEqual([]);
    const refused = async (who: Person) => (await who.client.send(COMPARISON, { id: loopId })).errors?.[0]?.extensions?.code;
    expect(await refused(cast.observer)).toBe('FORBIDDEN');
    expect(await refused(cast.stranger)).toBe('NOT_FOUND');
  });

  it('whoever was shown colleagues’ values here changes their own only with a reason', async () => {
    const room = await held(loopId, [3, 3, 4]);
    expect((await house.look(cast.ana, room)).can).toMatchObject({ reopen: true });
    await comparisonOf(cast.ana, loopId);
    expect((await house.look(cast.ana, room)).can).toMatchObject({ reopen: false, amend: true });
  });
});

describe('candidates of a loop side by side', () => {
  beforeAll(() => models(false));

  it('stand by the frozen formula with interval and coverage, and the order says whether it hangs on the weights', async () => {
    const better = await held(loopId, [4, 3, 4]);
    const worse = await held(loopId, [null, 1, 2]);
    const { candidacies, order, version, models: none, pairs } = await comparisonOf(cast.manager, loopId);
    expect([version, none]).toEqual([1, null]);
    expect(candidacies.map(({ candidacyId, rated, expected }) => [candidacyId, rated, expected])).toEqual([
      [better.candidacyId, 6, 6],
      [worse.candidacyId, 4, 6],
    ]);
    expect(candidacies[0]?.composite).toMatchObject({ value: 11 / 3, withheldBecause: null });
    expect(candidacies[0]?.composite.low).toBeLessThan(11 / 3);
    expect(candidacies.map(({ adjusted }) => adjusted)).toEqual([null, null]);
    expect(order).toMatch(/^The order does not depend on the weights: /);
    expect(pairs).toEqual([
      expect.objectContaining({ firstId: better.candidacyId, secondId: worse.candidacyId, share: 100, comparable: true, above: null }), // prettier-ignore
    ]);
  });

  it('the order is said to depend on the weights where equal weights turn it round', async () => {
    const seats = [{ who: cast.ben, lead: true }, { who: cast.cleo }];
    const twice = await house.loop([
      { asks: ['one', 'one'], seats },
      { asks: ['one', 'one'], seats },
    ]);
    const { loop } = await cast.manager.client.ask<{ loop: { rounds: { id: string }[] } }>(
      'query($id: ID!) { loop(id: $id) { rounds { id } } }',
      { id: twice },
    );
    const input = { loopId: twice, rounds: [{ roundId: loop.rounds[1]?.id, weight: 3 }], reason: 'Design decides.' };
    await house.act(cast.manager, 'setLoopFormula', { input });
    await house.act(cast.manager, 'publishLoop', { loopId: twice });
    for (const levels of [
      [4, 2],
      [1, 4],
    ])
      // prettier-ignore
      for (const [at, room] of (await house.rooms(twice)).entries()) {
        await house.start(cast.ben, room);
        for (const who of [cast.ben, cast.cleo]) await house.handIn(who, room, levels[at] ?? 0);
        await house.end(cast.ben, room);
      }
    const { order, candidacies } = await comparisonOf(cast.manager, twice);
    expect(candidacies.map(({ composite }) => composite.value)).toEqual([3.25, 2.5]);
    expect(order).toMatch(/^The order depends on the weights: .+ and .+ change places under equal weights\.$/);
  });

  it('two who were asked too little in common are not comparable, and the organization sets how much is enough', async () => {
    const seats = [{ who: cast.ben, lead: true }, { who: cast.ana }, { who: cast.cleo }];
    const three = await house.loop([{ asks: ['one', 'one', 'one'], seats }]);
    await held(three, [3, 3, 3]);
    const [room = raise()] = await house.rooms(three);
    await house.start(cast.ben, room);
    for (const who of [cast.ana, cast.ben, cast.cleo]) {
      for (const [at, cell] of room.cells.entries())
        await house.score(who, room, cell, at === 0 ? { mark: 'NOT_ASKED' } : { level: 4 });
      await house.submit(who, room);
    }
    await house.end(cast.ben, room);
    const share = (comparableShare: number) => house.act(cast.admin, 'changePolicies', { input: { comparableShare } });
    expect((await comparisonOf(cast.manager, three)).pairs).toMatchObject([{ share: 66, comparable: true }]);
    await share(70);
    const { pairs, comparableShare, order } = await comparisonOf(cast.manager, three);
    expect(comparableShare).toBe(70);
    expect(pairs).toMatchObject([{ share: 66, comparable: false, above: null, words: 'Not comparable: 66 % of the questions asked of either were asked of both.' }]); // prettier-ignore
    expect(order).toBe('There is no order: no two candidates with a result are comparable.');
    await share(50);
  });
});

describe('what rests on a model', () => {
  beforeEach(() => models(true));

  it('stands in the debrief of one candidate only where the organization wants it, moved by nothing that is hidden', async () => {
    const ask = `query($id: ID!) { debrief(candidacyId: $id) { adjusted { score ${FIGURE} candidacies assumes } } }`;
    const adjusted = async (who: Person, { candidacyId }: Room) =>
      (await who.client.ask<{ debrief: { adjusted: { score: Figure; candidacies: number } | null } }>(ask, { id: candidacyId })).debrief.adjusted; // prettier-ignore
    const room = await held(loopId, [4, 4, 4]);
    expect((await adjusted(cast.ana, room))?.score).toMatchObject({ value: null, withheldBecause: expect.stringContaining('several candidates') }); // prettier-ignore
    await held(loopId, [2, 1, 2]);
    const before = await adjusted(cast.ana, room);
    expect(before).toMatchObject({ candidacies: 2, score: { withheldBecause: null } });
    expect(before?.score.value).toBeLessThan(4);
    const hidden = await held(loopId, [null, 1, 1]);
    expect(await adjusted(cast.ana, room)).toEqual(before);
    expect((await adjusted(cast.ana, hidden))?.score).toMatchObject({ value: null });
    expect(await adjusted(cast.manager, room)).toMatchObject({ candidacies: 3 });
    await models(false);
    expect(await adjusted(cast.ana, room)).toBeNull();
  });

  it('stands beside the result with what it assumes, and says in words who is likelier above', async () => {
    const better = await held(loopId, [4, 4, 4]);
    await held(loopId, [1, 1, 2]);
    const { candidacies, pairs, models: shown } = await comparisonOf(cast.manager, loopId);
    expect(candidacies[0]?.adjusted?.value).toBeGreaterThan(candidacies[1]?.adjusted?.value ?? 4);
    expect(pairs[0]).toMatchObject({ firstId: better.candidacyId, words: expect.stringMatching(/ above .+: .+10+\.$/) });
    expect(pairs[0]?.above).toBeGreaterThan(0.9);
    expect(shown?.assumes).toMatch(/fewer than 5 candidates and fewer than 4 interviewers: usual variances are assumed/);
    expect(shown?.guard).toEqual([expect.stringContaining('fewer than 5 candidates')]);
  });

  it('is withheld with the reason where no interviewer links the candidates', async () => {
    const seats = [{ who: cast.ben, lead: true }, { who: cast.ana }, { who: cast.cleo }, { who: cast.dora }];
    const four = await house.loop([{ asks: ['one', 'one'], seats }]);
    const panels: [Person, Person][] = [[cast.ben, cast.ana], [cast.cleo, cast.dora]]; // prettier-ignore
    for (const panel of panels) {
      const [room = raise()] = await house.rooms(four);
      await house.start(panel[0], room);
      await house.act(panel[0], 'takeLead', { interviewId: room.id });
      for (const who of panel) await house.handIn(who, room, 3);
      await house.end(panel[0], room);
      await house.reveal(cast.manager, room, seats.filter(({ who }) => !panel.includes(who)).map(({ who }) => room.panelistOf(who))); // prettier-ignore
    }
    const { candidacies, pairs } = await comparisonOf(cast.manager, four);
    expect(candidacies.map(({ adjusted }) => [adjusted?.value, adjusted?.withheldBecause])).toEqual(
      [1, 2].map(() => [null, expect.stringContaining('share no interviewer')]),
    );
    expect(pairs[0]?.above).toBeNull();
    expect(pairs[0]?.words).toContain('share no interviewer');
  });
});

function raise(): never {
  throw new Error('The journey lacks a part of its stage.');
}
