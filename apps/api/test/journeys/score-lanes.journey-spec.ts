import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { asRole } from '../harness/database.js';
import type { Person } from '../harness/people.js';
import type { Room } from '../harness/room.js';
import { overSocket } from '../harness/socket.js';
import type { Result } from '../harness/results.js';
import { stage } from '../harness/stage.js';

const { api, cast, house } = await stage();

async function liveRoom(policy: 'ROUND_END' | 'PER_QUESTION'): Promise<Room> {
  const room = await house.room({ policy, asks: ['three', 'three'], seats: [{ who: cast.ana, lead: true }, { who: cast.ben }] });
  await house.start(cast.ana, room);
  return room;
}

// What a room's scores leave behind, with places for ids and nothing that differs by the clock.
const TRACES = `
  WITH cells AS (SELECT q.id, row_number() OVER (ORDER BY q.position) AS place FROM interview_questions q WHERE q.interview_id = $1)
  SELECT (SELECT json_agg(json_build_array(c.place, s.level, s.mark, s.revision, s.independent, s.late) ORDER BY c.place, s.dimension_id)
      FROM scores s JOIN cells c ON c.id = s.question_id WHERE s.interview_id = $1) AS scores,
    (SELECT json_agg(json_build_array(c.place, v.revision, v.level, v.mark, v.reason, v.independent, v.late) ORDER BY c.place, v.dimension_id, v.revision)
      FROM score_versions v JOIN cells c ON c.id = v.question_id WHERE v.interview_id = $1) AS versions,
    (SELECT json_agg(json_build_array(e.kind, e.body->'committed', e.body->'open', e.body->'score'->'level', e.body->'score'->'mark',
        e.body->'score'->'revision', e.body->'score'->'independent', (SELECT array_agg(k ORDER BY k) FROM jsonb_object_keys(e.body->'score') k)) ORDER BY e.seq)
      FROM stream_events e WHERE e.stream_id = $1 AND e.kind = 'ScoreCommitted') AS events,
    (SELECT json_agg(json_build_array(r.payload_hash = '', r.result->'kind', r.result->'value'->'score'->'level', r.result->'value'->'score'->'revision',
        (SELECT array_agg(k ORDER BY k) FROM jsonb_object_keys(r.result->'value'->'score') k)) ORDER BY r.at, r.mutation_id)
      FROM write_receipts r JOIN panelists p ON p.id = r.panelist_id WHERE p.interview_id = $1) AS receipts,
    (SELECT json_agg(k.committed ORDER BY p.position) FROM scorecards k JOIN panelists p ON p.id = k.panelist_id WHERE p.interview_id = $1) AS committed`;

const traces = (room: Room): Promise<unknown> =>
  asRole(api.database.ownerUrl, async (client) => (await client.query(TRACES, [room.id])).rows[0]);

const VALUES = [{ level: 2 }, { level: 4 }, {}, { mark: 'NOT_ASKED' }, { level: 4 }];

describe('plain scores share a commit', () => {
  it('a plain score leaves what a score that is decided by itself leaves', async () => {
    const rooms = [await liveRoom('ROUND_END'), await liveRoom('PER_QUESTION')] as const;
    for (const room of rooms) {
      for (const [place, value] of VALUES.entries()) await house.score(cast.ana, room, room.cells[place % 3] ?? raise(), value);
      await house.score(cast.ben, room, room.cells[0] ?? raise(), { level: 1 }, { expectedRevision: 0 });
    }
    expect(await traces(rooms[0])).toEqual(await traces(rooms[1]));
  });

  it('a storm of scores on the same cells is written one after the other, and numbered without a gap', async () => {
    const room = await liveRoom('ROUND_END');
    const feed = house.feed(cast.ben, room);
    const document = house.operations.document('mutation', 'setScore', 3);
    const storm = (who: Person, level: number): Promise<Result> => {
      const input = { mutationId: randomUUID(), interviewId: room.id, ...(room.cells[level % 2] ?? raise()), level };
      return overSocket<{ result: Result }>(who.client.socket(), document, { input }).then(({ result }) => result);
    };
    const levels = Array.from({ length: 120 }, (_, place) => 1 + (place % 4));
    const answers = await Promise.all(levels.flatMap((level) => [storm(cast.ana, level), storm(cast.ben, level)]));
    expect(answers.every((answer) => answer.__typename === 'ScoreSet')).toBe(true);
    const heard = await feed.hears(1 + answers.length);
    expect(heard.map(({ seq }) => seq)).toEqual(heard.map((_, place) => place + 1));
    // The last that was sent on each cell is what stands, and it is the last revision.
    const { myScorecard } = await house.read(cast.ana, room);
    for (const [place, level] of [
      [0, 4],
      [1, 3],
    ] as const) {
      const cell = room.cells[place] ?? raise();
      const own = myScorecard?.scores.find(
        (score) => score.questionId === cell.questionId && score.dimensionId === cell.dimensionId,
      );
      expect(own).toMatchObject({ level, revision: 60 });
    }
    feed.stop();
  });

  it('a score that is sent twice at once is written once', async () => {
    const room = await liveRoom('ROUND_END');
    const input = { mutationId: randomUUID(), interviewId: room.id, ...(room.cells[0] ?? raise()), level: 3 };
    const twice = await Promise.all([1, 2].map(() => house.act(cast.ana, 'setScore', { input })));
    expect(twice[0]).toEqual(twice[1]);
    expect(twice[0]?.score?.revision).toBe(1);
  });
});

describe('the door of plain scores', () => {
  const plain = (room: Room, more: object = {}): object => ({
    place: 0,
    interviewId: room.id,
    memberId: cast.ana.id,
    ...(room.cells[0] ?? raise()),
    level: 4,
    mark: null,
    expectedRevision: null,
    mutationId: randomUUID(),
    payloadHash: 'hash',
    ...more,
  });

  it('reaches no other organization, whatever its rows name, and leaves no organization set', async () => {
    const room = await liveRoom('ROUND_END');
    await asRole(api.database.apiUrl, async (client) => {
      const organizations = await asRole(
        api.database.ownerUrl,
        async (owner) => (await owner.query<{ id: string; demo: boolean }>('SELECT id, demo FROM organizations')).rows,
      );
      const [theirs, ours] = [organizations.find(({ demo }) => demo)?.id, organizations.find(({ demo }) => !demo)?.id];
      const record = async (organizationId: unknown): Promise<number | null> =>
        (await client.query('SELECT * FROM record_scores($1)', [JSON.stringify([plain(room, { organizationId })])])).rowCount;
      expect(await record(ours)).toBe(0);
      expect(await record(null)).toBe(0);
      expect(await record(theirs)).toBe(1);
      const { rows } = await client.query("SELECT coalesce(current_setting('strata.organization', true), '') AS set");
      expect(rows).toEqual([{ set: '' }]);
      expect((await client.query('SELECT 1 FROM scores')).rowCount).toBe(0);
    });
  });

  it.each([
    ['somebody without a seat', () => ({ memberId: cast.cleo.id })],
    ['a question of another room', () => ({ questionId: randomUUID() })],
    ['a revision that is not the cell’s', () => ({ expectedRevision: 7 })],
  ])('gives no verdict on %s and fails nobody beside it', async (_, more) => {
    const room = await liveRoom('ROUND_END');
    const organizationId = await asRole(
      api.database.ownerUrl,
      async (owner) =>
        (await owner.query<{ id: string }>('SELECT organization_id AS id FROM interviews WHERE id = $1', [room.id])).rows[0]?.id,
    );
    const rows = [
      plain(room, { organizationId, ...more() }),
      plain(room, { organizationId, place: 1, ...(room.cells[1] ?? raise()) }),
    ];
    const verdicts = await asRole(api.database.apiUrl, async (client) =>
      client
        .query<{ place: number }>('SELECT place FROM record_scores($1)', [JSON.stringify(rows)])
        .then(({ rows: found }) => found),
    );
    expect(verdicts).toEqual([{ place: 1 }]);
  });
});

function raise(): never {
  throw new Error('The room has no such cell.');
}
