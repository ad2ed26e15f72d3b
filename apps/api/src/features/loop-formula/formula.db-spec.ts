import { describe, expect, it } from '@jest/globals';
import type { Person } from '../../../test/harness/people.js';
import { stage } from '../../../test/harness/stage.js';

interface Formula {
  rounds: { roundId: string; weight: number }[];
  gates: { roundId: string; dimensionKey: string; minimum: number }[];
  reason: string | null;
  shares: { share: number }[];
  words: string[];
}
interface Seen {
  revision: number | null;
  draftChanged: boolean;
  rounds: { id: string }[];
  formula: Formula;
}
interface Answer {
  __typename: string;
  path?: string | null;
  loop: { id: string };
}

const { cast, house } = await stage();

const LOOP = 'revision draftChanged rounds { id } formula { rounds { roundId weight } gates { roundId dimensionKey minimum } reason shares { share } words }'; // prettier-ignore
const did = async (name: string, args: Record<string, unknown>, who: Person = cast.manager): Promise<Answer> =>
  (await who.client.ask<{ result: Answer }>(house.operations.document('mutation', name, 2), args)).result;
const read = async (id: string): Promise<Seen> =>
  (await cast.manager.client.ask<{ loop: Seen }>(`query($id: ID!) { loop(id: $id) { ${LOOP} } }`, { id })).loop;
const set = (loopId: string, formula: object) => did('setLoopFormula', { input: { loopId, ...formula } });
const EQUAL = ['Rounds weigh the same, dimensions as their rubric says; there is no must-have.'];

function panel(): { who: Person; lead?: boolean }[] {
  return [{ who: cast.ana, lead: true }, { who: cast.ben }];
}
const planned = () => house.loop([{ asks: ['one', 'one'], seats: panel() }, { asks: ['one', 'one'], seats: panel() }]); // prettier-ignore

describe('the formula of a loop', () => {
  it('is equal unless somebody says otherwise with a reason, changes the draft, and is taken back', async () => {
    const loopId = await planned();
    const { rounds, formula } = await read(loopId);
    expect(formula).toMatchObject({ rounds: [], gates: [], reason: null, words: EQUAL });
    const weights = [{ roundId: rounds[1]?.id, weight: 3 }];
    expect(await set(loopId, { rounds: weights })).toMatchObject({ __typename: 'InvalidInputProblem', path: 'reason' });
    expect((await read(loopId)).draftChanged).toBe(false);
    await set(loopId, { rounds: weights, reason: 'Design decides.' });
    const changed = await read(loopId);
    expect(changed).toMatchObject({ draftChanged: true, formula: { rounds: weights, reason: 'Design decides.' } });
    expect(changed.formula.shares.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12);
    await set(loopId, {});
    expect(await read(loopId)).toMatchObject({ draftChanged: false, formula: { words: EQUAL } });
  });

  it('refuses what the rounds do not have, and a stale write', async () => {
    const loopId = await planned();
    const { rounds, revision } = await read(loopId);
    const [round] = rounds;
    const [other] = (await read(await planned())).rounds;
    const at = { roundId: round?.id, dimensionKey: 'definition' };
    expect(await set(loopId, { gates: [{ ...at, minimum: 9 }] })).toMatchObject({ path: 'gates.0.minimum' });
    expect(await set(loopId, { gates: [{ ...at, dimensionKey: 'x', minimum: 2 }] })).toMatchObject({
      path: 'gates.0.dimensionKey',
    });
    expect(await set(loopId, { rounds: [{ roundId: other?.id, weight: 2 }], reason: 'x' })).toMatchObject({
      path: 'rounds.0.roundId',
    });
    await set(loopId, { gates: [{ ...at, minimum: 2 }], expectedRevision: revision });
    expect(await set(loopId, { expectedRevision: revision })).toMatchObject({ __typename: 'StaleLoopProblem' });
    expect((await read(loopId)).formula.gates).toEqual([{ ...at, minimum: 2 }]);
  });

  it('freezes with the version that a candidate goes through, goes along with a copy, and is told among the differences', async () => {
    const loopId = await planned();
    const { rounds } = await read(loopId);
    await set(loopId, { rounds: [{ roundId: rounds[0]?.id, weight: 2 }], reason: 'It is longer.' });
    await did('publishLoop', { loopId });
    const [{ candidacyId } = raise()] = await house.rooms(loopId);
    await set(loopId, {});
    const frozen = await cast.manager.client.ask<{ candidacy: { loop: Seen } }>(
      `query($id: ID!) { candidacy(id: $id) { loop { ${LOOP} } } }`,
      { id: candidacyId },
    );
    expect(frozen.candidacy.loop.formula).toMatchObject({
      rounds: [{ roundId: rounds[0]?.id, weight: 2 }],
      reason: 'It is longer.',
    });
    await set(loopId, { rounds: [{ roundId: rounds[1]?.id, weight: 4 }], reason: 'It is harder.' });
    const { loop } = await did('copyLoop', { input: { loopId, title: 'Copy' } });
    const copy = await read(loop.id);
    expect(copy.formula.rounds).toEqual([{ roundId: copy.rounds[1]?.id, weight: 4 }]);
    const { loopDifferences } = await cast.manager.client.ask<{ loopDifferences: { words: string }[] }>(
      'query($id: ID!) { loopDifferences(loopId: $id, before: 2, after: null) { words } }',
      { id: loopId },
    );
    expect(loopDifferences.map(({ words }) => words)).toEqual([
      'The formula says now: “Round 2” weighs 4 times as much as a usual round. The reason: It is harder.',
    ]);
  });
});

describe('the result of a candidacy', () => {
  const result = async (id: string) =>
    (
      await cast.manager.client.ask<{
        debrief: { composite: { value: number | null }; gates: { interviewTitle: string; reached: number | null; passed: boolean | null }[] };
      }>('query($id: ID!) { debrief(candidacyId: $id) { composite { value } gates { interviewTitle dimensionName minimum reached passed } } }', { id })
    ).debrief; // prettier-ignore

  async function held(loopId: string): Promise<string> {
    const rooms = await house.rooms(loopId);
    for (const [at, room] of rooms.entries()) {
      await house.start(cast.ana, room);
      for (const who of [cast.ana, cast.ben]) await house.handIn(who, room, at === 0 ? 4 : 2);
      await house.end(cast.ana, room);
    }
    return rooms[0]?.candidacyId ?? '';
  }

  it('follows the formula that was frozen, and no mean hides a must-have that is missed', async () => {
    const loopId = await planned();
    const equal = await held(loopId);
    const { rounds } = await read(loopId);
    const gate = (roundId = '', minimum = 3) => ({ roundId, dimensionKey: 'definition', minimum });
    await set(loopId, {
      rounds: [{ roundId: rounds[1]?.id, weight: 3 }],
      gates: [gate(rounds[0]?.id), gate(rounds[1]?.id)],
      reason: 'Design decides.',
    });
    await did('publishLoop', { loopId });
    const weighed = await held(loopId);
    expect(await result(equal)).toEqual({ composite: { value: 3 }, gates: [] });
    const { composite, gates } = await result(weighed);
    expect(composite.value).toBeCloseTo(2.5, 12);
    expect(gates).toEqual([
      { interviewTitle: 'Round 1', dimensionName: 'Definition', minimum: 3, reached: 4, passed: true },
      { interviewTitle: 'Round 2', dimensionName: 'Definition', minimum: 3, reached: 2, passed: false },
    ]);
  });

  it('puts a split of a round that weighs more before the same split of another', async () => {
    const loopId = await planned();
    const { rounds } = await read(loopId);
    await set(loopId, { rounds: [{ roundId: rounds[1]?.id, weight: 3 }], reason: 'Design decides.' });
    await did('publishLoop', { loopId });
    const rooms = await house.rooms(loopId);
    for (const room of rooms) {
      await house.start(cast.ana, room);
      await house.handIn(cast.ana, room, 1);
      await house.handIn(cast.ben, room, 4);
      await house.end(cast.ana, room);
    }
    const { debrief } = await cast.manager.client.ask<{ debrief: { agenda: { interviewId: string; weight: number }[] } }>(
      'query($id: ID!) { debrief(candidacyId: $id) { agenda { interviewId weight } } }',
      { id: rooms[0]?.candidacyId },
    );
    expect(debrief.agenda.map(({ interviewId }) => interviewId)).toEqual([1, 1, 0, 0].map((at) => rooms[at]?.id));
    expect(debrief.agenda[0]?.weight).toBeCloseTo(3 * (debrief.agenda.at(-1)?.weight ?? 0), 12);
  });

  it('tells nothing of a must-have before anything is revealed', async () => {
    const loopId = await planned();
    const { rounds } = await read(loopId);
    await set(loopId, { gates: [{ roundId: rounds[0]?.id, dimensionKey: 'definition', minimum: 3 }] });
    await did('publishLoop', { loopId });
    const [room = raise()] = await house.rooms(loopId);
    await house.start(cast.ana, room);
    await house.handIn(cast.ana, room, 4);
    expect((await result(room.candidacyId)).gates).toEqual([expect.objectContaining({ reached: null, passed: null })]);
  });
});

function raise(): never {
  throw new Error('What this needs is missing.');
}
