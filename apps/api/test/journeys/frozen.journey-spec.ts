import { beforeAll, describe, expect, it } from '@jest/globals';
import { asRole } from '../harness/database.js';
import type { RoomSeen } from '../harness/results.js';
import type { Room } from '../harness/room.js';
import { stage } from '../harness/stage.js';

const { api, cast, house } = await stage();
let loopId: string;
let room: Room;

beforeAll(async () => {
  const seats = [{ who: cast.ana, lead: true }, { who: cast.ben }];
  loopId = await house.loop([{ asks: ['three', 'three'], seats }]);
  [room = raise()] = await house.rooms(loopId);
  await house.start(cast.ana, room);
  for (const cell of room.cells) await house.score(cast.ana, room, cell, { level: 2 });
}, 90_000);

const PLAN = `title minutes revealPolicy questions { id sourceId revision text kind level minutes hints tags followUps dimensionKeys
  referenceAnswers { dimensionKey text } } rubric { id name version dimensions { id key name weight anchors { level text } } }`;

/** All that an interview scores against, and what was scored. */
async function frozen(of: Room = room): Promise<unknown> {
  const document = `query($id: ID!) { interview(id: $id) { ${PLAN} myScorecard { scores { questionId dimensionId level revision } } } }`;
  return (await cast.ana.client.ask<{ interview: unknown }>(document, { id: of.id })).interview;
}

interface Draft {
  version: number | null;
  draftChanged: boolean;
  rounds: { id: string; title: string; questions: { id: string; revision: number; text: string }[]; rubric: { id: string } }[];
}
const DRAFT = 'version draftChanged rounds { id title questions { id revision text } rubric { id } }';
const draft = async (): Promise<Draft> =>
  (await cast.manager.client.ask<{ loop: Draft }>(`query($id: ID!) { loop(id: $id) { ${DRAFT} } }`, { id: loopId })).loop;

async function versionOf(candidacyId: string): Promise<Draft> {
  const document = `query($id: ID!) { candidacy(id: $id) { loop { ${DRAFT} } } }`;
  return (await cast.manager.client.ask<{ candidacy: { loop: Draft } }>(document, { id: candidacyId })).candidacy.loop;
}

describe('what was scored stays what it meant', () => {
  it('editing a question of the bank touches no interview that asks it', async () => {
    const before = await frozen();
    const question = (await draft()).rounds[0]?.questions[0] ?? raise();
    const edited = await house.act(cast.ana, 'editQuestion', {
      input: {
        questionId: question.id,
        expectedRevision: question.revision,
        question: { text: 'Something else entirely?', kind: 'CODING', dimensionKeys: ['mechanism'], hints: ['New'] },
      },
    });
    expect(edited.__typename).toBe('QuestionEdited');
    expect(await frozen()).toEqual(before);
    // The cells stay what they were: every dimension that was frozen still takes a score.
    expect((await house.score(cast.ana, room, room.cells[0] ?? raise(), { level: 2 })).__typename).toBe('ScoreSet');
    expect((await draft()).draftChanged).toBe(true);
  });

  it('editing the draft touches no interview, and publishing again makes version 2 for later candidacies alone', async () => {
    const before = await frozen();
    const round = (await draft()).rounds[0] ?? raise();
    const { rubrics } = await cast.manager.client.ask<{ rubrics: { id: string }[] }>('{ rubrics { id } }');
    const rubricId = rubrics.find(({ id }) => id !== round.rubric.id)?.id;
    await house.act(cast.manager, 'updateRound', { input: { roundId: round.id, title: 'Renamed', minutes: 90, rubricId } });
    await house.act(cast.manager, 'unpickQuestion', { roundId: round.id, questionId: round.questions[1]?.id });
    await house.act(cast.manager, 'removeSeat', { roundId: round.id, memberId: cast.ben.id });
    expect(await frozen()).toEqual(before);
    expect(await versionOf(room.candidacyId)).toMatchObject({ version: 1, rounds: [{ title: 'Round 1' }] });
    await house.act(cast.manager, 'publishLoop', { loopId });
    expect((await draft()).version).toBe(2);
    const [later = raise()] = await house.rooms(loopId);
    expect(await versionOf(later.candidacyId)).toMatchObject({ version: 2, rounds: [{ title: 'Renamed' }] });
    expect(await versionOf(room.candidacyId)).toMatchObject({ version: 1, rounds: [{ title: 'Round 1' }] });
    expect(await frozen()).toEqual(before);
    expect(await frozen(later)).toMatchObject({
      title: 'Renamed',
      minutes: 90,
      questions: [{ text: 'Something else entirely?' }],
    });
    expect((await house.look(cast.ana, room)).panel.map(({ member }) => member.id)).toContain(cast.ben.id);
    await house.act(cast.manager, 'publishLoop', { loopId });
    expect((await draft()).version).toBe(2);
  });

  it('removing a round from the draft leaves its interviews as they are', async () => {
    const before = await frozen();
    const round = (await draft()).rounds[0] ?? raise();
    await house.act(cast.manager, 'removeRound', { roundId: round.id });
    expect(await frozen()).toEqual(before);
    expect(await versionOf(room.candidacyId)).toMatchObject({ version: 1, rounds: [{ title: 'Round 1' }] });
  });

  it('the database refuses the API’s own role to change what was published, frozen or written down', async () => {
    const before = await frozen();
    const seen: RoomSeen = await house.look(cast.ana, room);
    const rubricId = seen.rubric.id;
    const refused = [
      [`UPDATE loop_versions SET plan = '{}' WHERE loop_id = $1`, loopId],
      ['UPDATE loop_versions SET version = 9 WHERE loop_id = $1', loopId],
      ['DELETE FROM loop_versions WHERE loop_id = $1', loopId],
      [`UPDATE rubrics SET name = 'Other' WHERE id = $1`, rubricId],
      ['UPDATE rubrics SET published_at = NULL WHERE id = $1', rubricId],
      ['DELETE FROM rubrics WHERE id = $1', rubricId],
      [`UPDATE dimensions SET anchors = '[]' WHERE rubric_id = $1`, rubricId],
      ['UPDATE dimensions SET weight = 5 WHERE rubric_id = $1', rubricId],
      ['DELETE FROM dimensions WHERE rubric_id = $1', rubricId],
      [
        `INSERT INTO dimensions (organization_id, id, rubric_id, position, key, name, anchors)
         SELECT organization_id, gen_random_uuid(), id, 9, 'more', 'More', '[]' FROM rubrics WHERE id = $1`,
        rubricId,
      ],
      [`UPDATE question_revisions SET content = '{}' WHERE question_id = $1`, seen.questions[0]?.sourceId],
      [`UPDATE interview_questions SET content = '{}' WHERE interview_id = $1`, room.id],
      ['UPDATE interview_questions SET revision = 9 WHERE interview_id = $1', room.id],
      [`UPDATE interviews SET rubric = '{}' WHERE id = $1`, room.id],
      [`UPDATE interviews SET reveal_policy = 'OPEN' WHERE id = $1`, room.id],
      ['UPDATE score_versions SET level = 4 WHERE interview_id = $1', room.id],
      [`UPDATE stream_events SET body = '{}' WHERE stream_id = $1`, room.id],
      ['DELETE FROM stream_events WHERE stream_id = $1', room.id],
    ] as const;
    const organizationId = await asRole(api.database.ownerUrl, async (client) => {
      const { rows } = await client.query<{ organization_id: string }>('SELECT organization_id FROM interviews WHERE id = $1', [
        room.id,
      ]);
      return rows[0]?.organization_id ?? raise();
    });
    await asRole(api.database.apiUrl, async (client) => {
      await client.query(`SELECT set_config('strata.organization', $1, false)`, [organizationId]);
      const known = await client.query('SELECT 1 FROM interviews WHERE id = $1', [room.id]);
      expect(known.rowCount).toBe(1);
      for (const [statement, id] of refused) {
        const outcome = await client.query(statement, [id]).then(
          ({ rowCount }) => `${statement} changed ${rowCount} rows`,
          ({ message }: Error) => (/never changes|permission denied/.test(message) ? 'refused' : `${statement}: ${message}`),
        );
        expect(outcome).toBe('refused');
      }
    });
    expect(await frozen()).toEqual(before);
  });
});

function raise(): never {
  throw new Error('What this journey needs is missing.');
}
