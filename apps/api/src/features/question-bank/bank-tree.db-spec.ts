import { describe, expect, it } from '@jest/globals';
import type { TestClient } from '../../../test/harness/client.js';
import {
  act,
  archive,
  banksOf,
  current,
  edit,
  move,
  named,
  outline,
  place,
  remove,
  SECTION,
  type Bank,
  type Question,
  type Section,
} from '../../../test/harness/bank-tree.js';
import { ownApi } from '../../../test/harness/stage.js';

const api = await ownApi();
const [ana, ben] = await Promise.all([api.client('panelist1@demo.example'), api.client('panelist2@demo.example')]);
const { archiveBank, look, planted, disorder } = banksOf(api, ana);

describe('the sections of a bank', () => {
  it('move with all that is below them, and their questions follow', async () => {
    const bank = await planted();
    expect((await move(ana, named(bank, 'b'), null, named(bank, 'd').id)).section).toMatchObject({ path: ['b'], parentId: null });
    expect(outline(await look(bank.id)).map((line) => line.split(':')[0])).toEqual(['a', 'd', 'b', 'b/c']);
    expect((await move(ana, named(await look(bank.id), 'd'), named(bank, 'c').id, null)).section.path).toEqual(['b', 'c', 'd']);
    expect(await disorder(bank.id)).toEqual([]);
  });

  it('do not move into themselves, behind what is no sibling, or into another bank', async () => {
    const [bank, other] = [await planted(), await planted()];
    const before = outline(await look(bank.id));
    const a = named(bank, 'a');
    const places: [string | null, string | null, string][] = [
      [named(bank, 'c').id, null, 'parentId'],
      [a.id, null, 'parentId'],
      [null, named(bank, 'b').id, 'afterId'],
      [named(other, 'd').id, null, 'parentId'],
      [null, named(other, 'd').id, 'afterId'],
    ];
    for (const [parentId, afterId, path] of places)
      expect(await move(ana, a, parentId, afterId)).toMatchObject({ __typename: 'InvalidInputProblem', path });
    expect(outline(await look(bank.id))).toEqual(before);
  });

  it('are edited as one revision, and a new title stands in every path below', async () => {
    const bank = await planted();
    const written = { title: 'Alpha', guidance: 'Ask slowly.\nListen.', keyAreas: ['order', 'order', 'time'] };
    const { section } = await edit(ana, named(bank, 'a'), written);
    expect(section).toMatchObject({ title: 'Alpha', revision: 2, guidance: 'Ask slowly.\nListen.', keyAreas: ['order', 'time'] });
    expect(named(await look(bank.id), 'c').path).toEqual(['Alpha', 'b', 'c']);
    expect(await edit(ana, section, { title: ' ' })).toMatchObject({ __typename: 'InvalidInputProblem', path: 'title' });
  });

  it('refuse a stale edit or move with both values, also of two who act at once', async () => {
    const bank = await planted();
    const b = named(bank, 'b');
    const results = await Promise.all([edit(ana, b, { title: 'Hers' }), edit(ben, b, { title: 'His' })]);
    expect(results.map((result) => result.__typename).sort()).toEqual(['SectionEdited', 'StaleSectionProblem']);
    const kept = results.find((result) => result.section)?.section.title;
    expect(results.find((result) => result.current)?.current).toMatchObject({ title: kept, revision: 2 });
    const moves = await Promise.all([
      move(ana, named(bank, 'c'), null, null),
      move(ben, named(bank, 'c'), null, named(bank, 'd').id),
    ]);
    expect(moves.map((result) => result.__typename).sort()).toEqual(['SectionMoved', 'StaleSectionProblem']);
    expect(await move(ana, b, null, null)).toMatchObject({ __typename: 'StaleSectionProblem', current: { revision: 2 } });
    expect(await disorder(bank.id)).toEqual([]);
  });

  it('are removed only when they hold nothing, archived questions included', async () => {
    const bank = await planted();
    const refused = { __typename: 'InvalidInputProblem', path: 'sectionId' };
    expect(await remove(ana, named(bank, 'a').id)).toMatchObject({ ...refused, message: '“a” holds other sections. Move or remove them first.' }); // prettier-ignore
    const d = named(bank, 'd');
    expect(await remove(ana, d.id)).toMatchObject(refused);
    await archive(ana, d.questions.map((question) => question.id), true); // prettier-ignore
    expect(await remove(ana, d.id)).toMatchObject({ ...refused, message: expect.stringContaining('archived questions') });
    const back = (await archive(ana, d.questions.map((question) => question.id), false)).questions; // prettier-ignore
    await place(ana, back, named(bank, 'a').id, null);
    const { bank: after } = await remove(ana, d.id);
    expect(outline(after)).toEqual([
      'a: d d1? d d2? d d3? a a1? a a2? a a3?',
      'a/b: b b1? b b2? b b3?',
      'a/b/c: c c1? c c2? c c3?',
    ]);
    const again = await act<{ section: Section }>(ana, 'addSection', 'SectionAdded', `section { ${SECTION} }`, {
      bankId: bank.id,
      title: 'd',
      parentId: null,
      afterId: null,
      guidance: 'As before',
      keyAreas: ['x'],
    });
    expect(again.section).toMatchObject({ guidance: 'As before', keyAreas: ['x'], path: ['d'] });
    expect((await look(bank.id)).sections[0]?.title).toBe('d');
    expect(await disorder(bank.id)).toEqual([]);
  });
});

describe('the questions of a bank', () => {
  it('move several at once, in the order given, within a section, between sections and between banks', async () => {
    const [bank, other] = [await planted(), await planted()];
    const [a, d] = [named(bank, 'a'), named(bank, 'd')];
    const [a1, a2, a3] = a.questions as [Question, Question, Question];
    expect((await place(ana, [a3, a1], a.id, a2.id)).questions.map((question) => question.placement)).toEqual([2, 2]);
    expect(named(await look(bank.id), 'a').questions.map((question) => question.text)).toEqual(['a a2?', 'a a3?', 'a a1?']);
    const moved = await place(ana, [a2, ...d.questions], named(other, 'c').id, null);
    expect(moved.questions.map((question) => question.sectionId)).toEqual(Array(4).fill(named(other, 'c').id));
    expect(outline(await look(other.id))[2]).toBe('a/b/c: a a2? d d1? d d2? d d3? c c1? c c2? c c3?');
    expect([...(await disorder(bank.id)), ...(await disorder(other.id))]).toEqual([]);
  });

  it('refuse what was moved meanwhile, show where it stands, and move none of the others', async () => {
    const bank = await planted();
    const [a, d] = [named(bank, 'a'), named(bank, 'd')];
    const [a1, a2] = a.questions as [Question, Question];
    const at = await Promise.all([place(ana, [a1], d.id, null), place(ben, [a2, a1], named(bank, 'b').id, null)]);
    expect(at.map((result) => result.__typename).sort()).toEqual(['QuestionsMoved', 'StalePlaceProblem']);
    const stale = await place(ben, [named(await look(bank.id), 'c').questions[0] as Question, a1], d.id, null);
    expect(stale).toMatchObject({ __typename: 'StalePlaceProblem', current: [{ id: a1.id, placement: 2 }] });
    expect(named(await look(bank.id), 'c').questions).toHaveLength(3);
    const bad = { __typename: 'InvalidInputProblem' };
    const c = named(bank, 'c');
    expect(await place(ana, [c.questions[0] as Question], d.id, c.questions[1]?.id ?? null)).toMatchObject({
      ...bad,
      path: 'afterId',
    });
    expect(await place(ana, [], d.id, null)).toMatchObject(bad);
    expect(await disorder(bank.id)).toEqual([]);
  });

  it('leave lists, search and counts when they are archived, and come back to their place', async () => {
    const bank = await planted();
    const [, second] = named(bank, 'a').questions as [Question, Question];
    expect((await archive(ana, [second.id], true)).questions[0]?.archivedAt).toBeTruthy();
    const listed = async () =>
      (await ana.ask<{ questions: { totalCount: number } }>('query ($f: QuestionFilter) { questions(filter: $f) { totalCount } }', { f: { bankId: bank.id } })).questions.totalCount; // prettier-ignore
    expect(await look(bank.id)).toMatchObject({ questionCount: 11 });
    expect(await listed()).toBe(11);
    expect(named(await look(bank.id), 'a').questions.map((question) => question.text)).toEqual(['a a1?', 'a a3?']);
    const { question } = await ana.ask<{ question: Question }>('query ($id: ID!) { question(id: $id) { archivedAt } }', {
      id: second.id,
    });
    expect(question.archivedAt).toBeTruthy();
    await archive(ana, [second.id], false);
    expect(named(await look(bank.id), 'a').questions.map((each) => each.text)).toEqual(['a a1?', 'a a2?', 'a a3?']);
    expect(await listed()).toBe(12);
  });

  it('are kept by a loop that picked them, which says so, and are picked by no other', async () => {
    const bank = await planted();
    const [asked, other] = named(bank, 'd').questions as [Question, Question];
    const { loop } = await act<{ loop: { id: string } }>(ana, 'createLoop', 'LoopCreated', 'loop { id }', {
      title: 'Kept',
      role: 'Engineer',
    });
    const { rubrics } = await ana.ask<{ rubrics: { id: string }[] }>('{ rubrics { id } }');
    const wanted = { loopId: loop.id, title: 'One', minutes: 30, rubricId: rubrics[0]?.id };
    const { round } = await act<{ round: { id: string } }>(ana, 'addRound', 'RoundAdded', 'round { id }', wanted);
    const pick = (questionId: string) =>
      act<{ round: { questions: Question[] } }>(ana, 'pickQuestion', 'QuestionPicked', 'round { questions { id archivedAt } }', { roundId: round.id, questionId }); // prettier-ignore
    expect((await pick(asked.id)).round.questions).toEqual([{ id: asked.id, archivedAt: null }]);
    await archive(ana, [asked.id, other.id], true);
    expect(await pick(other.id)).toMatchObject({ __typename: 'InvalidInputProblem', path: 'questionId' });
    expect((await pick(asked.id)).round.questions).toEqual([{ id: asked.id, archivedAt: expect.any(String) }]);
    await archive(ana, [asked.id, other.id], false);
    await archiveBank(bank.id, true);
    expect((await pick(asked.id)).round.questions).toEqual([{ id: asked.id, archivedAt: expect.any(String) }]);
    expect(await pick(other.id)).toMatchObject({ __typename: 'InvalidInputProblem', path: 'questionId' });
  });
});

describe('a bank', () => {
  it('is renamed by whoever saw the name that it has, and refuses the other with both names', async () => {
    const bank = await planted();
    const rename = (who: TestClient, expectedName: string, name: string) =>
      act<{ bank: Bank; current: Bank }>(who, 'renameQuestionBank', 'QuestionBankChanged', `bank { name } ${current('StaleQuestionBankProblem', 'name')}`, { bankId: bank.id, expectedName, name }); // prettier-ignore
    const both = await Promise.all([rename(ana, bank.name, 'Hers'), rename(ben, bank.name, 'His')]);
    expect(both.map((result) => result.__typename).sort()).toEqual(['QuestionBankChanged', 'StaleQuestionBankProblem']);
    expect(both.find((result) => result.current)?.current.name).toBe((await look(bank.id)).name);
    expect(await rename(ana, (await look(bank.id)).name, '')).toMatchObject({ __typename: 'InvalidInputProblem', path: 'name' });
  });

  it('leaves the list and the search of all banks when it is archived, is still read by its address, and comes back', async () => {
    const bank = await planted();
    const id = named(bank, 'a').questions[0]?.id ?? '';
    const listed = async (archived: boolean): Promise<boolean> => {
      const sql = 'query ($archived: Boolean) { questionBanks(archived: $archived) { id } }';
      return (await ana.ask<{ questionBanks: { id: string }[] }>(sql, { archived })).questionBanks.some(
        (each) => each.id === bank.id,
      );
    };
    const found = async (): Promise<boolean> =>
      (await ana.ask<{ questions: { nodes: Question[] } }>('{ questions(filter: { text: "a1" }, first: 200) { nodes { id } } }')).questions.nodes.some((each) => each.id === id); // prettier-ignore
    expect([await listed(false), await listed(true), await found()]).toEqual([true, false, true]);
    await archiveBank(bank.id, true);
    expect([await listed(false), await listed(true), await found()]).toEqual([false, true, false]);
    expect(await look(bank.id)).toMatchObject({ questionCount: 12, archivedAt: expect.any(String) });
    await archiveBank(bank.id, false);
    expect([await listed(false), await listed(true), await found()]).toEqual([true, false, true]);
  });
});
