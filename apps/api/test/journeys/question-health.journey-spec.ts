import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import { asRole } from '../harness/database.js';
import type { Person } from '../harness/people.js';
import { QuestionLife, type Health } from '../harness/question-life.js';
import type { Room } from '../harness/room.js';
import { stage } from '../harness/stage.js';

const { api, cast, house } = await stage();
const life = new QuestionLife(cast, house);
jest.setTimeout(120_000);

describe('the health of a question', () => {
  let loopId: string;
  let item: string;
  let waiting: { room: Room; second: Room };
  const blind = () => ({
    'who still owes a scorecard there': cast.dora,
    'who declared a conflict there': cast.coordinator,
    'who scored there and was shown nothing yet': cast.ben,
    'who was shown its values and owes a scorecard anew': cast.otherManager,
  });

  /** What each of them reads, exactly. */
  async function asRead(people: Record<string, Person>): Promise<Record<string, Health>> {
    const read = Object.entries(people).map(async ([name, who]) => [name, await life.health(who, item)] as const);
    return Object.fromEntries(await Promise.all(read));
  }

  beforeAll(async () => {
    loopId = await life.loop();
    for (const levels of [
      [1, 2],
      [2, 1],
      [3, 3],
      [4, 3],
    ] as [number, number][]) {
      const { room, second } = await life.heldRound(loopId, levels);
      await life.callOff(second);
      item = (await life.sources(room))[0] ?? raise();
      for (const who of [cast.ana, cast.ben]) await house.read(who, room);
      await life.decide(room);
    }
    waiting = await life.heldRound(loopId, [4, 4]);
    await house.read(cast.ana, waiting.room);
    await cast.otherManager.client.ask('query($id: ID!) { debrief(candidacyId: $id) { cells { level } } }', {
      id: waiting.room.candidacyId,
    });
    const seat = { interviewId: waiting.second.id, memberId: cast.otherManager.id };
    expect((await house.act(cast.manager, 'seatPanelist', { input: seat })).__typename).toBe('InterviewChanged');
    await asRole(api.database.ownerUrl, (client) =>
      client.query('INSERT INTO conflicts SELECT organization_id, id, $2 FROM candidacies WHERE id = $1', [
        waiting.room.candidacyId,
        cast.coordinator.id,
      ]),
    );
  });

  it('shows nothing below five decided candidacies, and says so', async () => {
    expect(await life.health(cast.outsider, item)).toMatchObject({
      candidacies: 0,
      withheldBecause: 'Too few decided candidacies (4 of 5).',
      mean: { value: null, low: null, high: null },
      separation: { value: null },
    });
  });

  it('does not change for whoever owes, is conflicted or may still change their scores in silence, when a fifth is decided', async () => {
    const before = await asRead(blind());
    expect((await life.decide(waiting.room)).__typename).toBe('DecisionRecorded');
    expect(await asRead(blind())).toEqual(before);
    for (const read of Object.values(before)) expect(read).toMatchObject({ candidacies: 0, mean: { value: null } });
  });

  it('is there for everybody else, with intervals', async () => {
    for (const who of [cast.outsider, cast.admin, cast.manager, cast.ana, cast.observer]) {
      const { candidacies, withheldBecause, mean, spread, separation } = await life.health(who, item);
      expect({ candidacies, withheldBecause }).toEqual({ candidacies: 5, withheldBecause: null });
      // Shares 0, 1/3, 2/3, 1, 1 of the scale; the other question's 1/3, 0, 2/3, 2/3, 1.
      expect(mean.value).toBeCloseTo(0.6, 10);
      expect(spread.value).toBeCloseTo(Math.sqrt(34 / 45 / 4), 10);
      for (const { value, low, high } of [mean, spread, separation]) {
        expect(low).toBeLessThanOrEqual(value ?? raise());
        expect(high).toBeGreaterThanOrEqual(value ?? raise());
      }
    }
  });

  it('tells nothing of one more candidacy: the sixth to the ninth change no figure for anybody, the tenth does', async () => {
    const everybody = { outsider: cast.outsider, admin: cast.admin, ana: cast.ana, ...blind() };
    const before = await asRead({ outsider: cast.outsider, admin: cast.admin });
    const rooms: Room[] = [];
    for (const levels of [
      [1, 1],
      [4, 1],
      [1, 4],
      [2, 2],
    ] as [number, number][]) {
      const { room, second } = await life.heldRound(loopId, levels);
      await life.callOff(second);
      await life.decide(room, 'NO_HIRE');
      rooms.push(room);
      expect(await asRead({ outsider: cast.outsider, admin: cast.admin })).toEqual(before);
    }
    const { room, second } = await life.heldRound(loopId, [3, 2]);
    await life.callOff(second);
    await life.decide(room);
    const after = await asRead(everybody);
    expect(after['outsider']).toMatchObject({ candidacies: 10 });
    // Ana was shown five of the ten; for Dora and the coordinator nine count, none of them the one they are blind to.
    expect(after['ana']).toEqual(before['outsider']);
    for (const name of ['who still owes a scorecard there', 'who declared a conflict there'])
      expect(after[name]).toMatchObject({ candidacies: 5 });
    expect(after['who scored there and was shown nothing yet']).toMatchObject({ candidacies: 0 });
  });

  it('is written once: amendments and a second decision change nothing', async () => {
    const before = await life.health(cast.outsider, item);
    const [cell = raise()] = waiting.room.cells;
    expect((await house.amend(cast.ana, waiting.room, cell, { level: 1 }, 'Heard it again.')).__typename).toBe('ScoreAmended');
    await life.decide(waiting.room, 'HOLD');
    expect(await life.health(cast.outsider, item)).toEqual(before);
  });

  it('takes nothing from an interview that is not revealed when it is decided', async () => {
    const lone = await house.loop([{ asks: ['three'], seats: [{ who: cast.ana, lead: true }, { who: cast.ben }] }]);
    const [room = raise()] = await house.rooms(lone);
    await house.start(cast.ana, room);
    await house.handIn(cast.ana, room, 4);
    await life.decide(room);
    await house.handIn(cast.ben, room, 4);
    await house.end(cast.ana, room);
    const [id = raise()] = await life.sources(room);
    expect(await life.health(cast.outsider, id)).toMatchObject({ withheldBecause: 'Too few decided candidacies (0 of 5).' });
  });
});

function raise(): never {
  throw new Error('What this journey needs is missing.');
}
