import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import { QuestionLife, type Question } from '../harness/question-life.js';
import type { Room } from '../harness/room.js';
import { stage } from '../harness/stage.js';

const { cast, house } = await stage();
const life = new QuestionLife(cast, house);
jest.setTimeout(120_000);

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

describe('what a question has been through', () => {
  let loopId: string;
  let id: string;
  beforeAll(async () => {
    loopId = await life.loop();
    const [room = raise()] = await house.rooms(loopId);
    [id = raise()] = await life.sources(room);
  });

  it('every edit is a revision with who and why, and restoring one adds another', async () => {
    const before = await life.question(id);
    expect((await edit(id, before.revision, { text: 'Edited?' }, 'Clearer')).__typename).toBe('QuestionEdited');
    const restore = (expectedRevision: number) =>
      house.act(cast.ben, 'restoreQuestionRevision', {
        input: { questionId: id, revision: before.revision, expectedRevision, reason: 'The old words were better' },
      });
    expect((await restore(before.revision)).__typename).toBe('StaleQuestionProblem');
    expect((await restore(before.revision + 1)).__typename).toBe('QuestionEdited');
    const after = await life.question(id);
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
    const imported = await life.question(bank.sections[0]?.questions[0]?.id ?? raise());
    expect(imported.referenceAnswers).toMatchObject([{ dimensionKey: 'definition', reviewed: false }]);
    expect(imported.missingAnswers).toEqual(['mechanism', 'trade-offs']);
    const confirm = (dimensionKeys: (string | null)[], expectedRevision = 1) =>
      house.act(cast.ben, 'confirmAnswers', { input: { questionId: imported.id, expectedRevision, dimensionKeys } });
    for (const keys of [[], ['mechanism'], [null]]) {
      expect(await confirm(keys)).toMatchObject({ __typename: 'InvalidInputProblem', path: 'dimensionKeys' });
    }
    expect((await confirm(['definition'])).__typename).toBe('QuestionEdited');
    const confirmed = await life.question(imported.id);
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
    const { revision } = await life.question(id);
    const dimensionKeys = ['definition'];
    expect((await edit(id, revision, { anchors: own, dimensionKeys })).__typename).toBe('QuestionEdited');
    await house.act(cast.manager, 'publishLoop', { loopId });
    const [anchored = raise()] = await house.rooms(loopId);
    expect((await edit(id, revision + 1, { dimensionKeys })).__typename).toBe('QuestionEdited');
    expect((await life.question(id)).anchors).toEqual(own);
    const changed = [{ dimensionKey: 'definition', level: 4, text: 'Something else.' }];
    expect((await edit(id, revision + 2, { anchors: changed, dimensionKeys })).__typename).toBe('QuestionEdited');
    expect(await anchorsIn(unanchored)).toEqual([]);
    expect(await anchorsIn(anchored)).toEqual(own);
    await house.act(cast.ana, 'restoreQuestionRevision', {
      input: { questionId: id, revision: revision + 1, expectedRevision: revision + 3 },
    });
    expect((await life.question(id)).anchors).toEqual(own);
    await edit(id, revision + 4, { anchors: [], dimensionKeys });
    expect((await life.question(id)).anchors).toEqual([]);
  });

  it.each([
    [{ dimensionKey: 'definition', level: 0, text: 'Too low' }, 'question.anchors.0.level'],
    [{ dimensionKey: 'definition', level: 6, text: 'Too high' }, 'question.anchors.0.level'],
    [{ dimensionKey: 'definition', level: 2, text: '  ' }, 'question.anchors.0.text'],
    [{ dimensionKey: ' ', level: 2, text: 'Of nothing' }, 'question.anchors.0.dimensionKey'],
  ])('refuses the anchor %j and says where', async (anchor, path) => {
    const { revision } = await life.question(id);
    expect(await edit(id, revision, { anchors: [anchor] })).toMatchObject({ __typename: 'InvalidInputProblem', path });
    const twice = { dimensionKey: 'definition', level: 2, text: 'One' };
    expect(await edit(id, revision, { anchors: [twice, { ...twice, text: 'Two' }] })).toMatchObject({ path: 'question.anchors' });
    expect((await life.question(id)).revision).toBe(revision);
  });

  it('says where it is planned, and how often and to how many candidates it was asked once rounds are over', async () => {
    const before = await life.question(id);
    expect(before.use).toMatchObject({ timesAsked: 0, candidates: 0, lastAskedAt: null });
    expect(before.use.loops).toMatchObject([{ id: loopId, inDraft: true, versions: [1, 2] }]);
    const { room } = await life.heldRound(loopId, [2, 3]);
    const { startedAt } = (
      await cast.ana.client.ask<{ interview: { startedAt: string } }>('query($id: ID!) { interview(id: $id) { startedAt } }', {
        id: room.id,
      })
    ).interview;
    const after = await life.question(id);
    expect(after.use).toMatchObject({ timesAsked: 1, candidates: 1, lastAskedAt: startedAt });
    const asked = after.revisions.filter((each) => each.interviewsHeld > 0);
    expect(asked.map((each) => each.interviewsHeld)).toEqual([1]);
  });
});

function raise(): never {
  throw new Error('What this journey needs is missing.');
}
