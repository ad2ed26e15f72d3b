import { describe, expect, it, jest } from '@jest/globals';
import type { RecordDocument } from '@strata/domain';
import { resultCheck } from '../../../../tools/record/record-check.mjs';
import { asRole } from '../harness/database.js';
import type { Room } from '../harness/room.js';
import { stage } from '../harness/stage.js';

const { api, cast, house } = await stage();
const { ana, ben, cleo, manager } = cast;
jest.setTimeout(90_000);

const seats = [{ who: ana, lead: true }, { who: ben }, { who: cleo, observer: true }];
const THIRD = house.questionNumbered('one', 3);

interface Debriefed {
  composite: object;
  agreement: object[];
  agenda: { unplanned: boolean; weight: number; effect: number; questionId: string | null }[];
  cells: { questionId: string }[];
}
const DEBRIEF = `query($id: ID!) { debrief(candidacyId: $id) { composite { value low high withheldBecause } agreement { dimensionKey equal withinOne apart words alpha { value } }
  agenda { questionId unplanned weight effect } cells { questionId } } }`;
const debriefOf = async ({ candidacyId }: Room): Promise<Debriefed> =>
  (await manager.client.ask<{ debrief: Debriefed }>(DEBRIEF, { id: candidacyId })).debrief;

describe('an unplanned question is left out of every comparison', () => {
  /** A candidacy of the loop, scored alike; the unplanned question, where there is one, split and lower. */
  async function held(loopId: string, unplanned: boolean): Promise<Room> {
    const [room = raise()] = await house.rooms(loopId);
    await house.start(ana, room);
    if (unplanned) {
      await house.addUnplanned(ana, room, THIRD);
      const { last } = await house.withLast(room);
      await house.score(ana, room, last, { level: 1 });
      await house.score(ben, room, last, { level: 3 });
    }
    await house.handIn(ana, room, 3);
    await house.handIn(ben, room, 2);
    await house.end(ana, room);
    return room;
  }
  const pairsIn = async (): Promise<number> => {
    const { calibration } = await manager.client.ask<{ calibration: { agreement: { equal: number; withinOne: number; apart: number }[] } }>('{ calibration { agreement { equal withinOne apart } } }'); // prettier-ignore
    return calibration.agreement.reduce((sum, { equal, withinOne, apart }) => sum + equal + withinOne + apart, 0);
  };

  it('result, coverage, agreement, shared questions, calibration and health are what they are without it; the debrief shows it, marked', async () => {
    const loopId = await house.loop([{ asks: ['one', 'one'], seats }]);
    const counted = [await pairsIn()];
    const without = await held(loopId, false);
    counted.push(await pairsIn());
    const plain = await debriefOf(without);
    const added = await held(loopId, true);
    counted.push(await pairsIn());
    const { last } = await house.withLast(added);
    const shown = await debriefOf(added);
    expect(shown.composite).toEqual(plain.composite);
    expect(shown.agreement.map((each) => ({ ...each, alpha: null }))).toEqual(plain.agreement.map((each) => ({ ...each, alpha: null }))); // prettier-ignore
    expect(counted.map((sum, at) => sum - (counted[at - 1] ?? sum))).toEqual([0, 2, 2]);
    expect(shown.cells.filter(({ questionId }) => questionId === last.questionId)).toHaveLength(2);
    const [first, ...planned] = shown.agenda;
    expect(first).toEqual({ questionId: last.questionId, unplanned: true, weight: 0, effect: 0 });
    expect(planned.map(({ effect }) => effect)).toEqual(plain.agenda.map(({ effect }) => effect));
    const { loopComparison } = await manager.client.ask<{ loopComparison: { candidacies: object[]; pairs: object[] } }>(
      'query($id: ID!) { loopComparison(loopId: $id) { candidacies { candidacyId composite { value } rated expected leftOut } pairs { share comparable } } }',
      { id: loopId },
    );
    const same = { composite: { value: 2.5 }, rated: 4, expected: 4 };
    expect(loopComparison.candidacies).toEqual(
      expect.arrayContaining([
        { candidacyId: without.candidacyId, ...same, leftOut: 0 },
        { candidacyId: added.candidacyId, ...same, leftOut: 2 },
      ]),
    );
    expect(loopComparison.pairs).toEqual([{ share: 100, comparable: true }]);
    for (const { candidacyId } of [without, added])
      await house.act(manager, 'recordDecision', { input: { candidacyId, outcome: 'HOLD', rationale: 'Later.' } });
    const ratings = await asRole(api.database.ownerUrl, (client) =>
      client.query('SELECT question_id, share, rest FROM question_ratings WHERE candidacy_id = ANY ($1) ORDER BY 1, 2', [
        [without.candidacyId, added.candidacyId],
      ]),
    );
    const [one, two] = [1, 2].map((number) => house.questionNumbered('one', number));
    expect(new Set(ratings.rows.map((row: { question_id: string }) => row.question_id))).toEqual(new Set([one, two]));
    for (const { share, rest } of ratings.rows as { share: number; rest: number }[]) expect([share, rest]).toEqual([0.5, 0.5]);
  });

  it('its record shows it marked and not counted, and the composite comes out of it again to the last digit', async () => {
    const room = await held(await house.loop([{ asks: ['one', 'one'], seats }]), true);
    const { files } = (await house.act(manager, 'makeRecord', { candidacyId: room.candidacyId })) as unknown as { files: { form: string; content: string }[] }; // prettier-ignore
    const written = (form: string): string => files.find((file) => file.form === form)?.content ?? '';
    const record = JSON.parse(written('JSON')) as RecordDocument;
    const { last } = await house.withLast(room);
    expect(record.rounds[0]?.questions.map(({ unplanned }) => unplanned)).toEqual([false, false, true]);
    expect(
      record.rounds[0]?.values.filter(({ counted }) => !counted).map(({ questionId, level }) => [questionId, level]),
    ).toEqual([
      [last.questionId, 1],
      [last.questionId, 3],
    ]);
    expect(record.coverage).toEqual({ rated: 4, expected: 4 });
    expect(record.composite.value).toBe(2.5);
    expect(resultCheck(record)).toEqual({ holds: true, words: expect.stringContaining('to the last digit') });
    expect(record.access.map(({ act, by }) => `${by}: ${act}`)).toContain(`${ana.name}: unplanned question added`);
    expect(written('MARKDOWN')).toMatch(/### 3\. .* \(revision 1, unplanned: left out of the result\)/);
    expect(
      written('CSV')
        .split('\r\n')
        .filter((row) => /What is one 3\?"?,"?yes/.test(row)),
    ).toHaveLength(2);
  });

  it('it alone gives no result, and the debrief says why', async () => {
    const loopId = await house.loop([{ asks: ['one'], seats }]);
    const [room = raise()] = await house.rooms(loopId);
    await house.start(ana, room);
    await house.addUnplanned(ana, room, THIRD);
    const { last } = await house.withLast(room);
    for (const who of [ana, ben]) {
      await house.score(who, room, room.cells[0] ?? raise(), { mark: 'NOT_ASKED' });
      await house.score(who, room, last, { level: 3 });
      await house.submit(who, room);
    }
    await house.end(ana, room);
    const { composite } = await debriefOf(room);
    expect(composite).toMatchObject({ value: null, withheldBecause: expect.stringContaining('unplanned questions alone') });
  });
});

function raise(): never {
  throw new Error('What this journey needs is missing.');
}
