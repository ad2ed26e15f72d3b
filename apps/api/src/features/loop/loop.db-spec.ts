import { beforeAll, describe, expect, it } from '@jest/globals';
import type { TestClient } from '../../../test/harness/client.js';
import { asRole } from '../../../test/harness/database.js';
import { ownApi } from '../../../test/harness/stage.js';

const ROUND =
  'id title minutes revealPolicy rubric { id name } questions { id text revision } seats { member { id } lead observer training }';
const LOOP = `id title role version draftChanged can { edit publish openCandidacy } rounds { ${ROUND} }`;

interface Round {
  id: string;
  title: string;
  questions: { id: string; text: string; revision: number }[];
  seats: { member: { id: string }; lead: boolean; observer: boolean; training: boolean }[];
}
interface Loop {
  id: string;
  title: string;
  version: number | null;
  draftChanged: boolean;
  can: Record<string, boolean>;
  rounds: Round[];
}

const api = await ownApi();
const manager = await api.client('manager@demo.example');
const stranger = await api.client('admin@other.example');
let rubricId: string;
let questionIds: string[];
let members: Map<string, string>;

beforeAll(async () => {
  const data = await manager.ask<{
    rubrics: { id: string }[];
    questions: { nodes: { id: string }[] };
    members: { id: string; email: string }[];
  }>('{ rubrics { id } questions(first: 5) { nodes { id } } members { id email } }');
  rubricId = data.rubrics[0]?.id ?? '';
  questionIds = data.questions.nodes.map((question) => question.id);
  members = new Map(data.members.map(({ id, email }) => [email.split('@')[0] ?? '', id]));
});

const call = <Result>(client: TestClient, mutation: string, success: string, fields: string, type: string, input: object) =>
  client.mutate<Result>(`${mutation}(input: $input)`, success, fields, { input: [`${type}!`, input] });

async function createLoop(): Promise<string> {
  const input = { title: 'Platform engineer', role: 'Engineer' };
  const { loop } = await call<{ loop: Loop }>(manager, 'createLoop', 'LoopCreated', 'loop { id }', 'CreateLoopInput', input);
  return loop.id;
}

const addRound = (loopId: string, more: object = {}, client = manager) =>
  call<{ round: Round }>(client, 'addRound', 'RoundAdded', `round { ${ROUND} }`, 'AddRoundInput', {
    ...{ loopId, title: 'Depth', minutes: 60, rubricId },
    ...more,
  });

const pick = (roundId: string, questionId = questionIds[0], client = manager) =>
  call<{ round: Round }>(client, 'pickQuestion', 'QuestionPicked', `round { ${ROUND} }`, 'PickQuestionInput', {
    roundId,
    questionId,
  });

const assign = (roundId: string, who: string, more: object = {}) =>
  call<{ round: Round }>(manager, 'assignPanelist', 'PanelistAssigned', `round { ${ROUND} }`, 'AssignPanelistInput', {
    ...{ roundId, memberId: members.get(who) },
    ...more,
  });

const publish = (loopId: string, client = manager) =>
  client.mutate<{ loop: Loop }>('publishLoop(loopId: $id)', 'LoopPublished', `loop { ${LOOP} }`, { id: ['ID!', loopId] });

const read = async (loopId: string): Promise<Loop> =>
  (await manager.ask<{ loop: Loop }>(`query ($id: ID!) { loop(id: $id) { ${LOOP} } }`, { id: loopId })).loop;

async function publishedLoop(): Promise<{ loopId: string; roundId: string }> {
  const loopId = await createLoop();
  const { round } = await addRound(loopId);
  await pick(round.id);
  expect((await publish(loopId)).loop.version).toBe(1);
  return { loopId, roundId: round.id };
}

/** What the database holds, as its owner sees it. */
const stored = <Row extends object>(sql: string, id: string): Promise<Row[]> =>
  asRole(api.database.ownerUrl, async (client) => (await client.query<Row>(sql, [id])).rows);

const plans = (loopId: string) =>
  stored<{ version: number; plan: object }>(
    'SELECT version, plan FROM loop_versions WHERE loop_id = $1 ORDER BY version',
    loopId,
  );

describe('publishing a loop', () => {
  it('refuses a loop without rounds and a round without questions, and says which', async () => {
    const loopId = await createLoop();
    expect(await publish(loopId)).toMatchObject({
      __typename: 'InvalidInputProblem',
      message: expect.stringContaining('no round'),
    });
    await addRound(loopId, { title: 'Empty one' });
    expect(await publish(loopId)).toMatchObject({ path: 'rounds', message: expect.stringContaining('Empty one') });
    expect((await read(loopId)).version).toBeNull();
  });

  it('answers the same version while the draft is unchanged', async () => {
    const { loopId } = await publishedLoop();
    expect((await publish(loopId)).loop).toMatchObject({ version: 1, draftChanged: false });
  });

  it('never changes a published version when its bank or its draft is edited', async () => {
    const { loopId, roundId } = await publishedLoop();
    const before = JSON.stringify(await plans(loopId));
    const { question } = await manager.ask<{ question: { revision: number } }>(
      'query ($id: ID!) { question(id: $id) { revision } }',
      {
        id: questionIds[0],
      },
    );
    const edited = await call(manager, 'editQuestion', 'QuestionEdited', 'question { revision }', 'EditQuestionInput', {
      questionId: questionIds[0],
      expectedRevision: question.revision,
      question: { text: 'Asked in other words', kind: 'KNOWLEDGE' },
    });
    expect(edited.__typename).toBe('QuestionEdited');
    expect((await read(loopId)).draftChanged).toBe(true);
    await pick(roundId, questionIds[1]);
    await assign(roundId, 'panelist1');
    expect(JSON.stringify(await plans(loopId))).toBe(before);
    expect((await publish(loopId)).loop).toMatchObject({ version: 2, draftChanged: false });
    expect(JSON.stringify((await plans(loopId)).slice(0, 1))).toBe(before);
  });

  it('says that the draft is unchanged again once a change is taken back', async () => {
    const { loopId, roundId } = await publishedLoop();
    await pick(roundId, questionIds[2]);
    expect((await read(loopId)).draftChanged).toBe(true);
    await manager.mutate('unpickQuestion(roundId: $r, questionId: $q)', 'RoundChanged', 'round { id }', {
      r: ['ID!', roundId],
      q: ['ID!', questionIds[2]],
    });
    expect((await read(loopId)).draftChanged).toBe(false);
  });

  it('has the database itself refuse to change or delete a published version', async () => {
    const { loopId } = await publishedLoop();
    const [loop] = await stored<{ organization_id: string }>('SELECT organization_id FROM loops WHERE id = $1', loopId);
    await asRole(api.database.apiUrl, async (client) => {
      await client.query(`SELECT set_config('strata.organization', $1, false)`, [loop?.organization_id]);
      const seen = await client.query('SELECT 1 FROM loop_versions WHERE loop_id = $1', [loopId]);
      expect(seen.rowCount).toBe(1);
      const tampering = [
        `UPDATE loop_versions SET plan = '{}' WHERE loop_id = $1`,
        'DELETE FROM loop_versions WHERE loop_id = $1',
      ];
      for (const sql of tampering) await expect(client.query(sql, [loopId])).rejects.toThrow('never changes once it is written');
    });
  });

  it('is for hiring managers and administrators', async () => {
    const { loopId } = await publishedLoop();
    expect(await publish(loopId, await api.client('panelist1@demo.example'))).toMatchObject({ __typename: 'NotAllowedProblem' });
  });
});

describe('a draft', () => {
  it('keeps its rounds in the order into which they are moved', async () => {
    const loopId = await createLoop();
    for (const title of ['A', 'B', 'C']) await addRound(loopId, { title });
    const { rounds } = await read(loopId);
    const move = (position: number) =>
      manager.mutate<{ loop: Loop }>('moveRound(roundId: $r, position: $p)', 'LoopChanged', `loop { ${LOOP} }`, {
        r: ['ID!', rounds[0]?.id],
        p: ['Int!', position],
      });
    expect((await move(2)).loop.rounds.map((round) => round.title)).toEqual(['B', 'C', 'A']);
    expect(await move(3)).toMatchObject({ path: 'position' });
    const removed = await manager.mutate<{ loop: Loop }>('removeRound(roundId: $r)', 'LoopChanged', `loop { ${LOOP} }`, {
      r: ['ID!', rounds[1]?.id],
    });
    expect(removed.loop.rounds.map((round) => round.title)).toEqual(['C', 'A']);
  });

  it('holds a question once per round, in the order into which it is moved, and in several rounds', async () => {
    const loopId = await createLoop();
    const { round } = await addRound(loopId);
    const { round: other } = await addRound(loopId);
    for (const id of [0, 1, 1, 2]) await pick(round.id, questionIds[id]);
    expect((await pick(other.id, questionIds[1])).round.questions).toHaveLength(1);
    const moved = await manager.mutate<{ round: Round }>(
      'movePickedQuestion(roundId: $r, questionId: $q, position: 0)',
      'RoundChanged',
      `round { ${ROUND} }`,
      { r: ['ID!', round.id], q: ['ID!', questionIds[2]] },
    );
    expect(moved.round.questions.map((question) => question.id)).toEqual([questionIds[2], questionIds[0], questionIds[1]]);
  });

  it('refuses minutes and reveal policies that are out of bounds, and changes nothing', async () => {
    const loopId = await createLoop();
    for (const minutes of [4, 481]) expect(await addRound(loopId, { minutes })).toMatchObject({ path: 'minutes' });
    expect(await addRound(loopId, { title: '  ' })).toMatchObject({ path: 'title' });
    const admin = await api.client('admin@demo.example');
    const policies = (allowOpen: boolean) =>
      call(admin, 'changePolicies', 'PoliciesChanged', 'organization { id }', 'PoliciesInput', { allowOpen });
    await policies(false);
    expect(await addRound(loopId, { revealPolicy: 'OPEN' })).toMatchObject({
      __typename: 'InvalidInputProblem',
      path: 'revealPolicy',
    });
    await policies(true);
    expect((await read(loopId)).rounds).toEqual([]);
    expect(await addRound(loopId, { revealPolicy: 'OPEN' })).toMatchObject({ round: { revealPolicy: 'OPEN' } });
  });

  it('has one lead per round and seats observers as observers only', async () => {
    const { round } = await addRound(await createLoop());
    await assign(round.id, 'panelist1', { lead: true });
    await assign(round.id, 'panelist2', { lead: true });
    expect(await assign(round.id, 'panelist3', { lead: true, observer: true })).toMatchObject({ path: 'observer' });
    expect(await assign(round.id, 'observer')).toMatchObject({ path: 'observer' });
    const { round: seated } = await assign(round.id, 'observer', { observer: true });
    expect(seated.seats.map((seat) => [seat.member.id, seat.lead, seat.observer])).toEqual([
      [members.get('panelist1'), false, false],
      [members.get('panelist2'), true, false],
      [members.get('observer'), false, true],
    ]);
  });

  it('is read and not changed by an observer', async () => {
    const observer = await api.client('observer@demo.example');
    const loopId = await createLoop();
    expect(await addRound(loopId, { minutes: 1 }, observer)).toMatchObject({ __typename: 'NotAllowedProblem' });
    const { loop } = await observer.ask<{ loop: Loop }>(`query ($id: ID!) { loop(id: $id) { ${LOOP} } }`, { id: loopId });
    expect(loop.can).toEqual({ edit: false, publish: false, openCandidacy: false });
  });

  it('takes two panelists who pick at once one after the other', async () => {
    const { round } = await addRound(await createLoop());
    const [one, two] = await Promise.all([api.client('panelist1@demo.example'), api.client('panelist2@demo.example')]);
    await Promise.all(questionIds.map((id, index) => pick(round.id, id, index % 2 ? one : two)));
    const rows = await stored<{ position: number }>(
      'SELECT position FROM round_questions WHERE round_id = $1 ORDER BY 1',
      round.id,
    );
    expect(rows.map((row) => row.position)).toEqual([0, 1, 2, 3, 4]);
  });
});

describe('another organization', () => {
  it('gets the same answer for a loop or round that it may not see as for one that does not exist', async () => {
    const { loopId, roundId } = await publishedLoop();
    const missing = '3f0f7b0a-0000-4000-8000-000000000000';
    const operations: [string, string][] = [
      ['query ($id: ID!) { loop(id: $id) { id } }', loopId],
      ['mutation ($id: ID!) { publishLoop(loopId: $id) { __typename } }', loopId],
      ['mutation ($id: ID!) { updateLoop(input: { loopId: $id, title: "" }) { __typename } }', loopId],
      ['mutation ($id: ID!) { updateRound(input: { roundId: $id, minutes: 1 }) { __typename } }', roundId],
      ['mutation ($id: ID!) { moveRound(roundId: $id, position: -1) { __typename } }', roundId],
      ['mutation ($id: ID!) { removeRound(roundId: $id) { __typename } }', roundId],
    ];
    for (const [document, id] of operations) {
      const answers = await Promise.all([id, missing, 'no-id'].map((each) => stranger.refused(document, { id: each })));
      expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
      expect(answers[0]?.code).toBe('NOT_FOUND');
    }
    expect((await read(loopId)).rounds.map((round) => round.id)).toEqual([roundId]);
  });

  it('cannot put its loop together from strange rubrics, questions or members', async () => {
    const { loop } = await call<{ loop: Loop }>(stranger, 'createLoop', 'LoopCreated', 'loop { id }', 'CreateLoopInput', {
      title: 'Theirs',
      role: 'Engineer',
    });
    const { rubrics } = await stranger.ask<{ rubrics: { id: string }[] }>('{ rubrics { id } }');
    const document = 'mutation ($input: AddRoundInput!) { addRound(input: $input) { ... on RoundAdded { round { id } } } }';
    const input = { loopId: loop.id, title: 'One', minutes: 30, rubricId };
    expect(await stranger.refused(document, { input })).toMatchObject({ code: 'NOT_FOUND' });
    const { addRound: added } = await stranger.ask<{ addRound: { round: Round } }>(document, {
      input: { ...input, rubricId: rubrics[0]?.id },
    });
    const roundId = added.round.id;
    const picking = 'mutation ($r: ID!, $q: ID!) { pickQuestion(input: { roundId: $r, questionId: $q }) { __typename } }';
    expect(await stranger.refused(picking, { r: roundId, q: questionIds[0] })).toMatchObject({ code: 'NOT_FOUND' });
    const seating = 'mutation ($r: ID!, $m: ID!) { assignPanelist(input: { roundId: $r, memberId: $m }) { __typename } }';
    expect(await stranger.refused(seating, { r: roundId, m: members.get('panelist1') })).toMatchObject({ code: 'NOT_FOUND' });
  });
});
