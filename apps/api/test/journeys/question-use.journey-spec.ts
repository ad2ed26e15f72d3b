import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import { asRole } from '../harness/database.js';
import type { Person } from '../harness/people.js';
import type { Room } from '../harness/room.js';
import { stage } from '../harness/stage.js';

const { api, cast, house } = await stage();
jest.setTimeout(120_000);
let loopId: string;

beforeAll(async () => {
  loopId = await house.loop([
    { asks: ['one', 'one'], seats: [{ who: cast.ana, lead: true }, { who: cast.ben }] },
    { asks: ['three'], seats: [{ who: cast.dora, lead: true }] },
  ]);
}, 90_000);

interface Estimate {
  value: number | null;
  low: number | null;
  high: number | null;
}
interface Health {
  candidacies: number;
  withheldBecause: string | null;
  mean: Estimate;
  spread: Estimate;
  separation: Estimate;
}
interface Question {
  id: string;
  revision: number;
  text: string;
  referenceAnswers: { dimensionKey: string | null; text: string; reviewed: boolean }[];
  anchors: { dimensionKey: string; level: number; text: string }[];
  missingAnswers: string[];
  revisions: { revision: number; reason: string | null; text: string; interviewsHeld: number; member: { name: string } }[];
  use: {
    timesAsked: number;
    candidates: number;
    lastAskedAt: string | null;
    loops: { id: string; inDraft: boolean; versions: number[] }[];
  };
  health: Health;
}

const QUESTION = `id revision text referenceAnswers { dimensionKey text reviewed } anchors { dimensionKey level text } missingAnswers
  revisions { revision reason text interviewsHeld member { name } }
  use { timesAsked candidates lastAskedAt loops { id inDraft versions } }`;
const ESTIMATE = '{ value low high withheldBecause }';

async function question(id: string): Promise<Question> {
  const document = `query($id: ID!) { question(id: $id) { ${QUESTION} } }`;
  return (await cast.ana.client.ask<{ question: Question }>(document, { id })).question;
}

/** Every figure of a question's health, as one member reads it. */
async function health(who: Person, id: string): Promise<Health> {
  const figures = `mean ${ESTIMATE} spread ${ESTIMATE} separation ${ESTIMATE}`;
  const document = `query($id: ID!) { question(id: $id) { health { candidacies withheldBecause ${figures} } } }`;
  return (await who.client.ask<{ question: { health: Health } }>(document, { id })).question.health;
}

const ANSWERED = `# Locks

## Locks

### What is a lock?

Kind: Knowledge · Level: Core

**Answer: Definition**

Mutual exclusion.
`;

const edit = (id: string, expectedRevision: number, content: object, reason: string | null = null, who = cast.ana) =>
  house.act(who, 'editQuestion', {
    input: { questionId: id, expectedRevision, reason, question: { text: 'Edited?', kind: 'KNOWLEDGE', ...content } },
  });

const sources = async (room: Room): Promise<string[]> => {
  const document = 'query($id: ID!) { interview(id: $id) { questions { sourceId } } }';
  const { interview } = await cast.manager.client.ask<{ interview: { questions: { sourceId: string }[] } }>(document, {
    id: room.id,
  });
  return interview.questions.map(({ sourceId }) => sourceId);
};

/** A candidacy whose first round was held: what was given on its two questions; its second round waits for Dora. */
async function heldRound(levels: [number, number]): Promise<{ room: Room; second: Room }> {
  const [room = raise(), second = raise()] = await house.rooms(loopId);
  await house.start(cast.ana, room);
  for (const who of [cast.ana, cast.ben]) {
    for (const [place, cell] of room.cells.entries()) await house.score(who, room, cell, { level: levels[place] ?? 1 });
    await house.submit(who, room);
  }
  await house.end(cast.ana, room);
  return { room, second };
}

const callOff = (room: Room) => house.act(cast.manager, 'markNotHeld', { interviewId: room.id, reason: 'Not needed.' });
const decide = (room: Room, outcome = 'HIRE') =>
  house.act(cast.manager, 'recordDecision', { input: { candidacyId: room.candidacyId, outcome, rationale: 'As scored.' } });

describe('what a question has been through', () => {
  let id: string;
  beforeAll(async () => {
    const [room = raise()] = await house.rooms(loopId);
    [id = raise()] = await sources(room);
  });

  it('every edit is a revision with who and why, and restoring one adds another', async () => {
    const before = await question(id);
    expect((await edit(id, before.revision, { text: 'Edited?' }, 'Clearer')).__typename).toBe('QuestionEdited');
    const restore = (expectedRevision: number) =>
      house.act(cast.ben, 'restoreQuestionRevision', {
        input: { questionId: id, revision: before.revision, expectedRevision, reason: 'The old words were better' },
      });
    expect((await restore(before.revision)).__typename).toBe('StaleQuestionProblem');
    expect((await restore(before.revision + 1)).__typename).toBe('QuestionEdited');
    const after = await question(id);
    expect(after).toMatchObject({ text: before.text, revision: before.revision + 2 });
    expect(after.revisions.slice(0, 3)).toMatchObject([
      { revision: before.revision + 2, reason: 'The old words were better', text: before.text, member: { name: cast.ben.name } },
      { revision: before.revision + 1, reason: 'Clearer', text: 'Edited?', member: { name: cast.ana.name } },
      { revision: before.revision, reason: null, text: before.text },
    ]);
    const missing = { questionId: id, revision: 99, expectedRevision: after.revision };
    expect(await house.act(cast.ana, 'restoreQuestionRevision', { input: missing })).toMatchObject({
      __typename: 'InvalidInputProblem',
      path: 'revision',
    });
  });

  it('an answer is confirmed once, as a revision that changes nothing else', async () => {
    const { bank } = await cast.ana.client.mutate<{ bank: { sections: { questions: { id: string }[] }[] } }>(
      'importQuestionBank(input: $input)',
      'QuestionBankImported',
      'bank { sections { questions { id } } }',
      {
        input: ['ImportQuestionBankInput!', { name: 'Answers', fileName: 'a.md', content: ANSWERED }],
      },
    );
    const imported = await question(bank.sections[0]?.questions[0]?.id ?? raise());
    expect(imported.referenceAnswers).toMatchObject([{ dimensionKey: 'definition', reviewed: false }]);
    expect(imported.missingAnswers).toEqual(['mechanism', 'trade-offs']);
    const confirm = (dimensionKeys: (string | null)[], expectedRevision = 1) =>
      house.act(cast.ben, 'confirmAnswers', { input: { questionId: imported.id, expectedRevision, dimensionKeys } });
    for (const keys of [[], ['mechanism'], [null]]) {
      expect(await confirm(keys)).toMatchObject({ __typename: 'InvalidInputProblem', path: 'dimensionKeys' });
    }
    expect((await confirm(['definition'])).__typename).toBe('QuestionEdited');
    const confirmed = await question(imported.id);
    expect(confirmed.referenceAnswers).toEqual([{ dimensionKey: 'definition', text: 'Mutual exclusion.', reviewed: true }]);
    expect(confirmed.revisions[0]).toMatchObject({ revision: 2, reason: 'Answer reviewed', member: { name: cast.ben.name } });
    expect((await confirm(['definition'], 2)).__typename).toBe('InvalidInputProblem');
  });

  it('an interview keeps the anchors that its question had, and what is planned later has the new ones', async () => {
    const own = [{ dimensionKey: 'definition', level: 4, text: 'Names the race detector.' }];
    const anchorsIn = async (room: Room): Promise<Question['anchors']> => {
      const document = 'query($id: ID!) { interview(id: $id) { questions { anchors { dimensionKey level text } } } }';
      const { interview } = await cast.ana.client.ask<{ interview: { questions: Question[] } }>(document, { id: room.id });
      return interview.questions[0]?.anchors ?? raise();
    };
    const [unanchored = raise()] = await house.rooms(loopId);
    const { revision } = await question(id);
    const dimensionKeys = ['definition'];
    expect((await edit(id, revision, { anchors: own, dimensionKeys })).__typename).toBe('QuestionEdited');
    await house.act(cast.manager, 'publishLoop', { loopId });
    const [anchored = raise()] = await house.rooms(loopId);
    expect((await edit(id, revision + 1, { dimensionKeys })).__typename).toBe('QuestionEdited');
    expect((await question(id)).anchors).toEqual(own);
    const changed = [{ dimensionKey: 'definition', level: 4, text: 'Something else.' }];
    expect((await edit(id, revision + 2, { anchors: changed, dimensionKeys })).__typename).toBe('QuestionEdited');
    expect(await anchorsIn(unanchored)).toEqual([]);
    expect(await anchorsIn(anchored)).toEqual(own);
    await house.act(cast.ana, 'restoreQuestionRevision', {
      input: { questionId: id, revision: revision + 1, expectedRevision: revision + 3 },
    });
    expect((await question(id)).anchors).toEqual(own);
    await edit(id, revision + 4, { anchors: [], dimensionKeys });
    expect((await question(id)).anchors).toEqual([]);
  });

  it.each([
    [{ dimensionKey: 'definition', level: 0, text: 'Too low' }, 'question.anchors.0.level'],
    [{ dimensionKey: 'definition', level: 6, text: 'Too high' }, 'question.anchors.0.level'],
    [{ dimensionKey: 'definition', level: 2, text: '  ' }, 'question.anchors.0.text'],
    [{ dimensionKey: ' ', level: 2, text: 'Of nothing' }, 'question.anchors.0.dimensionKey'],
  ])('refuses the anchor %j and says where', async (anchor, path) => {
    const { revision } = await question(id);
    expect(await edit(id, revision, { anchors: [anchor] })).toMatchObject({ __typename: 'InvalidInputProblem', path });
    const twice = { dimensionKey: 'definition', level: 2, text: 'One' };
    expect(await edit(id, revision, { anchors: [twice, { ...twice, text: 'Two' }] })).toMatchObject({ path: 'question.anchors' });
    expect((await question(id)).revision).toBe(revision);
  });

  it('says where it is planned, and how often and to how many candidates it was asked once rounds are over', async () => {
    const before = await question(id);
    expect(before.use).toMatchObject({ timesAsked: 0, candidates: 0, lastAskedAt: null });
    expect(before.use.loops).toMatchObject([{ id: loopId, inDraft: true, versions: [1, 2] }]);
    const { room } = await heldRound([2, 3]);
    const { startedAt } = (
      await cast.ana.client.ask<{ interview: { startedAt: string } }>('query($id: ID!) { interview(id: $id) { startedAt } }', {
        id: room.id,
      })
    ).interview;
    const after = await question(id);
    expect(after.use).toMatchObject({ timesAsked: 1, candidates: 1, lastAskedAt: startedAt });
    const asked = after.revisions.filter((each) => each.interviewsHeld > 0);
    expect(asked.map((each) => each.interviewsHeld)).toEqual([1]);
  });
});

describe('the health of a question', () => {
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
    const read = Object.entries(people).map(async ([name, who]) => [name, await health(who, item)] as const);
    return Object.fromEntries(await Promise.all(read));
  }

  beforeAll(async () => {
    loopId = await house.loop([
      { asks: ['one', 'one'], seats: [{ who: cast.ana, lead: true }, { who: cast.ben }] },
      { asks: ['three'], seats: [{ who: cast.dora, lead: true }] },
    ]);
    for (const levels of [
      [1, 2],
      [2, 1],
      [3, 3],
      [4, 3],
    ] as [number, number][]) {
      const { room, second } = await heldRound(levels);
      await callOff(second);
      item = (await sources(room))[0] ?? raise();
      for (const who of [cast.ana, cast.ben]) await house.read(who, room);
      await decide(room);
    }
    waiting = await heldRound([4, 4]);
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
    expect(await health(cast.outsider, item)).toMatchObject({
      candidacies: 0,
      withheldBecause: 'Too few decided candidacies (4 of 5).',
      mean: { value: null, low: null, high: null },
      separation: { value: null },
    });
  });

  it('does not change for whoever owes, is conflicted or may still change their scores in silence, when a fifth is decided', async () => {
    const before = await asRead(blind());
    expect((await decide(waiting.room)).__typename).toBe('DecisionRecorded');
    expect(await asRead(blind())).toEqual(before);
    for (const read of Object.values(before)) expect(read).toMatchObject({ candidacies: 0, mean: { value: null } });
  });

  it('is there for everybody else, with intervals', async () => {
    for (const who of [cast.outsider, cast.admin, cast.manager, cast.ana, cast.observer]) {
      const { candidacies, withheldBecause, mean, spread, separation } = await health(who, item);
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
      const { room, second } = await heldRound(levels);
      await callOff(second);
      await decide(room, 'NO_HIRE');
      rooms.push(room);
      expect(await asRead({ outsider: cast.outsider, admin: cast.admin })).toEqual(before);
    }
    const { room, second } = await heldRound([3, 2]);
    await callOff(second);
    await decide(room);
    const after = await asRead(everybody);
    expect(after['outsider']).toMatchObject({ candidacies: 10 });
    // Ana was shown five of the ten; for Dora and the coordinator nine count, none of them the one they are blind to.
    expect(after['ana']).toEqual(before['outsider']);
    for (const name of ['who still owes a scorecard there', 'who declared a conflict there'])
      expect(after[name]).toMatchObject({ candidacies: 5 });
    expect(after['who scored there and was shown nothing yet']).toMatchObject({ candidacies: 0 });
  });

  it('is written once: amendments and a second decision change nothing', async () => {
    const before = await health(cast.outsider, item);
    const [cell = raise()] = waiting.room.cells;
    expect((await house.amend(cast.ana, waiting.room, cell, { level: 1 }, 'Heard it again.')).__typename).toBe('ScoreAmended');
    await decide(waiting.room, 'HOLD');
    expect(await health(cast.outsider, item)).toEqual(before);
  });

  it('takes nothing from an interview that is not revealed when it is decided', async () => {
    const lone = await house.loop([{ asks: ['three'], seats: [{ who: cast.ana, lead: true }, { who: cast.ben }] }]);
    const [room = raise()] = await house.rooms(lone);
    await house.start(cast.ana, room);
    await house.handIn(cast.ana, room, 4);
    await decide(room);
    await house.handIn(cast.ben, room, 4);
    await house.end(cast.ana, room);
    const [id = raise()] = await sources(room);
    expect(await health(cast.outsider, id)).toMatchObject({ withheldBecause: 'Too few decided candidacies (0 of 5).' });
  });
});

function raise(): never {
  throw new Error('What this journey needs is missing.');
}
