import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { RevealPolicy } from '@strata/domain';
import { crawl, normalised, objectsOf, type Heard } from '../harness/crawl.js';
import { asRole } from '../harness/database.js';
import type { Known } from '../harness/operations.js';
import type { Person } from '../harness/people.js';
import type { Room, Value } from '../harness/room.js';
import { stage } from '../harness/stage.js';

const { api, cast, house } = await stage();
jest.setTimeout(240_000);
let scratch: Known;

beforeAll(async () => {
  scratch = await scratchIds();
}, 90_000);

/** Things of no weight that the crawl may change: a loop of its own, a bank of its own, a member whom nobody needs. */
async function scratchIds(): Promise<Known> {
  const { client } = cast.admin;
  // What the crawl changes is asked in no planted room: only the last of these questions stays picked.
  const loopId = await house.loop([{ asks: ['one', 'one', 'one', 'one', 'one'], seats: [] }]);
  const data = await client.ask<{
    loop: { rounds: { id: string; rubric: { id: string }; questions: { id: string }[] }[] };
    questionBanks: { id: string; sections: { id: string }[] }[];
  }>(`query($id: ID!) { loop(id: $id) { rounds { id rubric { id } questions { id } } } questionBanks { id sections { id } } }`, {
    id: loopId,
  });
  const [round] = data.loop.rounds;
  const bank = data.questionBanks.find(({ sections }) => sections.length === 1);
  const question = round?.questions.at(-1)?.id;
  for (const { id } of round?.questions.slice(0, -1) ?? [])
    await house.act(cast.admin, 'unpickQuestion', { roundId: round?.id, questionId: id });
  const { rubricFamilies } = await client.ask<{ rubricFamilies: { id: string; versions: { id: string }[] }[] }>(
    '{ rubricFamilies { id versions { id } } }',
  );
  // What calls off or ends is tried on a candidacy of no weight; on a planted one it stands in the journey of what happens in life.
  const [idle] = await house.rooms(loopId);
  return {
    ...Object.fromEntries(['withdrawCandidacy', 'takeUpCandidacy'].map((name) => [`${name}.candidacyId`, idle?.candidacyId])),
    'cutShortInterview.interviewId': idle?.id,
    // Whoever breaks the glass sees, and says so; that it is the only way stands in a journey of its own.
    'breakGlass.interviewId': idle?.id,
    'replacePanelist.input.byMemberId': cast.outsider.id,
    multiplier: 1,
    zone: 'UTC',
    loopId,
    familyId: rubricFamilies[0]?.id,
    'rubricFamily.id': rubricFamilies[0]?.id,
    'createRubric.input.copyOf': rubricFamilies[0]?.versions[0]?.id,
    roundId: round?.id,
    rubricId: round?.rubric.id,
    bankId: bank?.id,
    sectionId: bank?.sections[0]?.id,
    memberId: cast.outsider.id,
    position: 0,
    'loop.id': loopId,
    'questionBank.id': bank?.id,
    'question.id': question,
    'pickQuestion.input.questionId': question,
    'addUnplannedQuestion.input.questionId': question,
    'unpickQuestion.questionId': question,
    'movePickedQuestion.questionId': question,
    'editQuestion.input.questionId': question,
    'restoreQuestionRevision.input.questionId': question,
    'confirmAnswers.input.questionId': question,
    'addSection.input.parentId': undefined,
    'removeRound.roundId': randomUUID(),
    'unseatPanelist.memberId': cast.outsider.id,
  };
}

interface Planted {
  room: Room;
  known: Known;
  notes: string[];
  handOff: string;
}

/** A room in which Ana hid her values: levels and marks, a note on each question, a recommendation; and what she handed off to the next round. */
async function plant(
  loopId: string,
  values: Value[],
  recommendation: string,
  notes: [string, string],
  handOff = 'Ran out of time on gannets.',
): Promise<Planted> {
  const { ana, ben, manager } = cast;
  const [room] = await house.rooms(loopId, manager);
  if (!room) throw new Error('The loop has no round.');
  await house.start(ana, room);
  // Ben is present and has scored one cell, so that no question is complete.
  const last = room.cells.at(-1) ?? raise();
  await house.note(ben, room, last.questionId, 'Ben is here.');
  await house.score(ben, room, last, { level: 2 });
  for (const [place, cell] of room.cells.entries()) await house.score(ana, room, cell, values[place % values.length] ?? {});
  const ticks = { tags: recommendation === 'STRONG_NO' ? ['CONCERN'] : ['STRENGTH', 'QUOTE'] };
  for (const [place, note] of notes.entries())
    expect(await house.note(ana, room, room.questionIds[place] ?? raise(), note, ticks)).toMatchObject({
      __typename: 'NoteWritten',
    });
  await house.handOff(ana, room, handOff);
  await house.submit(ana, room, recommendation);
  const known = {
    ...scratch,
    interviewId: room.id,
    candidacyId: room.candidacyId,
    questionId: last.questionId,
    dimensionId: last.dimensionId,
    'interview.id': room.id,
    'candidacy.id': room.candidacyId,
    'candidacies.loopId': loopId,
    'loopComparison.loopId': loopId,
    'loopComparison.version': undefined,
    'setScore.input.level': 2,
    'amendScore.input.level': 2,
    absent: [],
    first: 20,
  };
  return { room, known, notes, handOff };
}

/** Whether an operation was asked about the planted room or its candidacy. */
const isOf = ({ room }: Planted, { args }: Pick<Heard, 'args'>): boolean =>
  [room.id, room.candidacyId].some((id) => JSON.stringify(args).includes(id));

// Whoever sits in the next round is asked to probe something, before any reveal; nobody else is told.
const NEXT_ROUND = ['the other round’s panelist', 'a coordinator'];

/** What Ana handed off is told to the next round's panel and to nobody else. */
function expectHandedOn(name: string, heard: Heard[], { handOff }: Planted): void {
  const told = heard.filter(({ answer }) => JSON.stringify(answer)?.includes(handOff)).map(({ operation }) => operation);
  if (NEXT_ROUND.includes(name)) expect(told).toContain('query candidacy');
  else expect([name, told]).toEqual([name, []]);
}

/** Nothing of Ana's values is in anything that was heard. */
function expectBlind(heard: Heard[], planted: Planted): void {
  const ana = planted.room.panelistOf(cast.ana);
  for (const item of heard) {
    const { operation, answer } = item;
    const text = JSON.stringify(answer) ?? '';
    const recommendations = isOf(planted, item) ? ['STRONG_NO', 'STRONG_YES'] : [];
    const found = [...planted.notes, ...recommendations].filter((value) => text.includes(value));
    const cards = ['Score', 'Scorecard'].flatMap((type) => objectsOf(answer, type)).filter((each) => each['panelistId'] === ana);
    const carried = objectsOf(answer, 'ScoreCommitted').filter((event) => event['panelistId'] === ana && event['score'] !== null);
    expect({ operation, found, cards, carried }).toEqual({ operation, found: [], cards: [], carried: [] });
  }
}

async function seenOnRecord(room: Room): Promise<number> {
  return asRole(api.database.ownerUrl, async (client) => {
    const { rowCount } = await client.query('SELECT 1 FROM sightings WHERE candidacy_id = $1', [room.candidacyId]);
    return rowCount ?? 0;
  });
}

/** Forgets who was there before, so that presence tells of the viewer alone. */
async function nobodyIsHere(): Promise<void> {
  await asRole(api.database.ownerUrl, (client) => client.query('DELETE FROM attendances'));
}

async function loopOf(policy: RevealPolicy): Promise<string> {
  const { ana, ben, cleo, dora, observer, coordinator } = cast;
  const seats = [{ who: ana, lead: true }, { who: ben }, { who: cleo, training: true }, { who: observer, observer: true }];
  return house.loop([
    { policy, asks: ['three', 'three'], seats },
    {
      policy: policy === 'LOOP_END' ? policy : 'ROUND_END',
      seats: [
        { who: dora, lead: true },
        { who: coordinator, observer: true },
      ],
    },
  ]);
}

const SUGGEST = 'suggestQuestions';

const viewers = (): [string, Person][] => [
  ['a panelist beside', cast.ben],
  ['one in training', cast.cleo],
  ['an observer', cast.observer],
  ['the other round’s panelist', cast.dora],
  ['an administrator', cast.admin],
  ['the manager who opened it', cast.manager],
  ['a manager who did not', cast.otherManager],
  ['a coordinator', cast.coordinator],
];

describe('independent until revealed', () => {
  it.each(['ROUND_END', 'PER_QUESTION', 'LOOP_END'] as const)(
    '%s: no query, mutation result or subscription tells a hidden value, and two rooms that differ in hidden values alone answer alike',
    async (policy) => {
      const loopId = await loopOf(policy);
      const low = await plant(loopId, [{ level: 1 }], 'STRONG_NO', ['Hidden: walrus', 'Hidden: w']);
      const notes: [string, string] = ['Hidden: a much longer text about the albatross and its wings', 'Hidden: albatross'];
      const values = [{ level: 4 }, { mark: 'NOT_ASKED' }, { level: 3 }];
      const high = await plant(loopId, values, 'STRONG_YES', notes, 'Please probe how puffins find their burrow again.');
      for (const [name, viewer] of viewers()) {
        const numbers = [low, high].map(async ({ room }) => (await house.look(cast.ana, room)).lastSeq);
        const [first = 0, second = 0] = await Promise.all(numbers);
        expect(first).toBe(second);
        // What is suggested follows from the banks, which the crawl changes; so both are asked before it.
        const suggested = [low, high].map(({ known }) => viewer.client.send(house.operations.document('query', SUGGEST), house.operations.arguments('query', SUGGEST, known))); // prettier-ignore
        const [lowly, highly] = (await Promise.all(suggested)).map(normalised);
        expect([name, lowly]).toEqual([name, highly]);
        const heard: Heard[][] = [];
        for (const planted of [low, high]) {
          await nobodyIsHere();
          // The whole house is asked once, and what changes it is the same under every policy.
          const leaveOut = (item: Pick<Heard, 'operation' | 'args'>): boolean =>
            item.operation === `query ${SUGGEST}` ||
            (!isOf(planted, item) && (planted === high || (policy !== 'ROUND_END' && item.operation.startsWith('mutation'))));
          heard.push(await crawl(house.operations, viewer, { known: planted.known, numbers: first, leaveOut }));
        }
        for (const [place, planted] of [low, high].entries()) {
          expectBlind(heard[place] ?? [], planted);
          expectHandedOn(name, heard[place] ?? [], planted);
        }
        const told = [low, high].map((planted, place) =>
          (heard[place] ?? [])
            .filter((item) => isOf(planted, item))
            .map(({ operation, answer }) => [operation, normalised(answer).replaceAll(planted.handOff, 'a hand-off')]),
        );
        expect(told[0]?.length).toBeGreaterThan(15);
        for (const [place, item] of (told[0] ?? []).entries()) expect([name, item]).toEqual([name, told[1]?.[place]]);
      }
      for (const { room } of [low, high]) {
        expect((await house.look(cast.ana, room)).revealed).toBe(false);
        expect(await seenOnRecord(room)).toBe(0);
      }
    },
  );

  it('the same crawl finds every planted value once it is revealed to the viewer', async () => {
    const [loopId] = [await loopOf('ROUND_END')];
    const planted = await plant(loopId, [{ level: 1 }], 'STRONG_NO', ['Hidden: walrus', 'Hidden: w']);
    const { room, known, notes } = planted;
    await house.handIn(cast.ben, room, 2);
    await house.end(cast.ana, room);
    const { revealed, lastSeq } = await house.look(cast.ben, room);
    expect(revealed).toBe(true);
    const heard = await crawl(house.operations, cast.ben, { known, numbers: lastSeq });
    const text = JSON.stringify(heard);
    for (const value of [...notes, 'STRONG_NO']) expect(text).toContain(value);
    const scores = objectsOf(heard, 'Score').filter((score) => score['panelistId'] === room.panelistOf(cast.ana));
    expect(new Set(scores.map((score) => score['level']))).toEqual(new Set([1]));
    expect(await seenOnRecord(room)).toBe(1);
    // What a question has been through is asked for wherever a question stands.
    for (const type of ['QuestionRevision', 'QuestionUse', 'QuestionLoop', 'QuestionHealth'])
      expect([
        type,
        objectsOf(
          heard.filter((item) => isOf(planted, item)),
          type,
        ).length > 0,
      ]).toEqual([type, true]);
  });
});

function raise(): never {
  throw new Error('What this journey needs is missing.');
}
