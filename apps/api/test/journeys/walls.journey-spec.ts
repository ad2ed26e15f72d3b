import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { normalised } from '../harness/crawl.js';
import type { Kind, Known } from '../harness/operations.js';
import type { Person } from '../harness/people.js';
import { House, type Room } from '../harness/room.js';
import { Feed } from '../harness/socket.js';
import { stage } from '../harness/stage.js';

const { cast, house } = await stage();
let own: Known;
let foreign: Known;

beforeAll(async () => {
  foreign = await idsOf(house, cast.ana, cast.manager);
  const { stranger } = cast;
  own = await idsOf(await House.of({ ...cast, admin: stranger, manager: stranger }), stranger);
}, 90_000);

/** One id of everything that an organization has, around a live room that `who` leads; `runs` runs its hiring. */
async function idsOf(its: House, who: Person, runs = who): Promise<Known> {
  const loopId = await its.loop([{ seats: [{ who, lead: true }] }]);
  const [room] = await its.rooms(loopId);
  if (!room) throw new Error('The loop has no round.');
  await its.start(who, room);
  await its.score(who, room, cellOf(room), { level: 2 });
  const data = await who.client.ask<{
    loop: { rounds: { id: string; rubric: { id: string }; questions: { id: string }[] }[] };
    questionBanks: { id: string; sections: { id: string; questions: { id: string }[] }[] }[];
  }>(
    `query($id: ID!) { loop(id: $id) { rounds { id rubric { id } questions { id } } } questionBanks { id sections { id questions { id } } } }`,
    { id: loopId },
  );
  const { attachmentId } = await runs.client.attach(room.candidacyId, 'cv.md', '# A CV');
  const { rubricFamilies } = await who.client.ask<{ rubricFamilies: { id: string }[] }>('{ rubricFamilies { id } }');
  const familyId = rubricFamilies[0]?.id;
  const [round] = data.loop.rounds;
  const question = round?.questions[0]?.id;
  const bank = data.questionBanks.find(({ sections }) =>
    sections.some(({ questions }) => questions.some(({ id }) => id === question)),
  );
  const inTheBank = [
    ...[
      'editQuestion.input',
      'pickQuestion.input',
      'unpickQuestion',
      'movePickedQuestion',
      'moveQuestionToRound.input',
      'nameAsker.input',
      'addUnplannedQuestion.input',
    ],
    ...['moveQuestions.input.questions', 'editQuestions.input.questions', 'restoreQuestions.input.questions'],
    ...['dismissDuplicate.input', 'importDraft.input.attachments'],
  ];
  return {
    ...{ loopId, roundId: round?.id, rubricId: round?.rubric.id, bankId: bank?.id, sectionId: bank?.sections[0]?.id },
    ...{
      interviewId: room.id,
      candidacyId: room.candidacyId,
      memberId: who.id,
      byMemberId: who.id,
      parentId: bank?.sections[0]?.id,
    },
    ...cellOf(room),
    attachmentId,
    ...{ toRoundId: round?.id, before: 1 },
    ...{ familyId, 'rubricFamily.id': familyId, copyOf: round?.rubric.id },
    absent: [room.panelistOf(who)],
    memberIds: [who.id],
    panelistId: room.panelistOf(who),
    ...Object.fromEntries(inTheBank.map((place) => [`${place}.questionId`, question])),
    'draftLoop.input.rounds.questionIds': [question],
    ...{ 'pickQuestions.input.questionIds': [question], 'suggestQuestions.input.withoutQuestionIds': [question] },
    ...{ sectionIds: [bank?.sections[0]?.id], mustHaveSectionIds: [bank?.sections[0]?.id] },
    ...{ 'archiveQuestions.questionIds': [question], 'moveQuestions.input.afterId': question, afterId: bank?.sections[0]?.id },
    ...{ 'loop.id': loopId, 'questionBank.id': bank?.id, 'question.id': question, 'interview.id': room.id },
    'candidacy.id': room.candidacyId,
    'setScore.input.level': 2,
    'amendScore.input.level': 2,
    afterSeq: 0,
  };
}

const cellOf = (room: Room): Room['cells'][number] => {
  const [cell] = room.cells;
  if (!cell) throw new Error('The room has no cell.');
  return cell;
};

async function answer(who: Person, kind: Kind, name: string, known: Known): Promise<string> {
  const document = house.operations.document(kind, name, 3);
  const args = house.operations.arguments(kind, name, known);
  if (kind !== 'subscription') return normalised(await who.client.send(document, args));
  const feed = new Feed<unknown>(who.client.socket(), document, args);
  const ending = await Promise.race([feed.ended(), feed.hears(1)]);
  feed.stop();
  return normalised(ending);
}

const at = (path: string, ids: Known): unknown => ids[path] ?? ids[path.split('.').at(-1) ?? ''];
const unknown = (like: unknown): unknown => (Array.isArray(like) ? like.map(() => randomUUID()) : randomUUID());

// What is asked of the room itself is answered before who is missing in it.
const ASKED_LATER = new Set(['revealInterview.absent', 'revealQuestion.absent']);

describe('one organization never reaches another', () => {
  it('every operation that takes an id answers another organization’s like one that does not exist', async () => {
    let asked = 0;
    for (const kind of ['query', 'mutation', 'subscription'] as const) {
      for (const name of house.operations.names(kind)) {
        for (const path of house.operations.idPaths(kind, name)) {
          const theirs = at(path, foreign);
          if (theirs === undefined) throw new Error(`The journey knows no id for ${path}.`);
          const known = await answer(cast.stranger, kind, name, { ...own, [path]: theirs });
          const missing = await answer(cast.stranger, kind, name, { ...own, [path]: unknown(theirs) });
          expect({ path, known }).toEqual({ path, known: missing });
          if (!ASKED_LATER.has(path)) expect({ path, known }).toEqual({ path, known: expect.stringContaining('NOT_FOUND') });
          asked += 1;
        }
      }
    }
    expect(asked).toBeGreaterThan(50);
  });

  it('all ids together make no difference either, and malformed ones answer the same', async () => {
    const isId = (value: unknown): boolean => typeof value === 'string' && value.length === 36;
    const each = (make: () => unknown): Known =>
      Object.fromEntries(Object.entries(foreign).map(([name, value]) => [name, isId(value) ? make() : value]));
    for (const kind of ['query', 'mutation', 'subscription'] as const) {
      for (const name of house.operations.names(kind)) {
        if (house.operations.idPaths(kind, name).length === 0) continue;
        const answers = [foreign, each(randomUUID), each(() => 'no id at all')].map((ids) =>
          answer(cast.stranger, kind, name, ids),
        );
        const [theirs, missing, malformed] = await Promise.all(answers);
        expect({ name, theirs, malformed }).toEqual({ name, theirs: missing, malformed: missing });
        expect(theirs).toContain('NOT_FOUND');
      }
    }
  });

  it('what is listed holds nothing of another organization', async () => {
    const ids = Object.values(foreign).flat().filter((value) => typeof value === 'string' && value.length === 36); // prettier-ignore
    for (const name of house.operations.names('query')) {
      if (house.operations.idPaths('query', name).some((path) => !path.includes('filter') && !path.startsWith('candidacies')))
        continue;
      const heard = JSON.stringify(await cast.stranger.client.send(house.operations.document('query', name), {}));
      expect({ name, found: ids.filter((id) => heard.includes(String(id))) }).toEqual({ name, found: [] });
    }
  });
});
