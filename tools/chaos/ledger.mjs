import { withClient } from '../bench/targets.mjs';
import { fault } from './tallies.mjs';
import { brokenLaws } from './laws.mjs';

const VERSIONS = `SELECT panelist_id || ' ' || question_id || ' ' || dimension_id AS key, revision, level FROM score_versions
  WHERE organization_id = $1`;
const CURRENT = `SELECT panelist_id || ' ' || question_id || ' ' || dimension_id AS key, revision, level FROM scores WHERE organization_id = $1`;
const EVENTS = `SELECT seq, concat_ws(' ', body->>'panelistId', body->>'questionId', body->>'dimensionId', body->>'committed') AS told
  FROM stream_events WHERE organization_id = $1 AND stream_id = $2 AND seq > $3 ORDER BY seq`;
const NUMBERS = 'SELECT stream_id, last_seq FROM event_streams WHERE organization_id = $1';

/** Every acknowledgement that anybody was given, to be held against what the database holds. */
export class Ledger {
  #cells = new Map();

  constructor(tallies) {
    this.tallies = tallies;
  }

  acknowledged({ key, input }, { revision, level }) {
    const versions = this.#cells.get(key) ?? new Map();
    this.#cells.set(key, versions);
    const known = [...versions].find(([, version]) => version.mutationId === input.mutationId);
    if (level !== input.level) fault(this.tallies, 'lost', `${key} was acknowledged with ${level} instead of ${input.level}`);
    if (known && known[0] !== revision) fault(this.tallies, 'doubled', `${key} was acknowledged as ${known[0]} and ${revision}`);
    if (known) return;
    if (versions.has(revision)) fault(this.tallies, 'lost', `${key} was acknowledged twice as ${revision}`);
    versions.set(revision, { mutationId: input.mutationId, level });
    this.tallies.acknowledged += 1;
  }

  /** Holds the ledger against the versions and the scores, once nobody waits for an answer any more. */
  async audit(url, organizationId) {
    const read = (client, sql) => client.query(sql, [organizationId]).then(({ rows }) => rows);
    const [versions, current] = await withClient(url, async (client) => [
      await read(client, VERSIONS),
      await read(client, CURRENT),
    ]);
    const stored = new Map(versions.map(({ key, revision, level }) => [`${key} ${revision}`, level]));
    for (const { key, revision } of versions)
      if (!this.#cells.get(key)?.has(revision)) fault(this.tallies, 'doubled', `${key} as ${revision} was never acknowledged`);
    for (const [key, acknowledged] of this.#cells) {
      for (const [revision, { level }] of acknowledged)
        if (stored.get(`${key} ${revision}`) !== level)
          fault(this.tallies, 'lost', `${key} as ${revision} with ${level} is not stored`);
    }
    for (const { key, revision, level } of current) {
      const acknowledged = this.#cells.get(key) ?? new Map();
      const last = Math.max(0, ...acknowledged.keys());
      if (revision !== last || level !== acknowledged.get(last)?.level)
        fault(this.tallies, 'lost', `${key} stands as ${revision}`);
    }
  }
}

/** The last number of every room. */
export function lastNumbers(url, organizationId) {
  return withClient(url, async (client) => {
    const { rows } = await client.query(NUMBERS, [organizationId]);
    return new Map(rows.map(({ stream_id, last_seq }) => [stream_id, last_seq]));
  });
}

/** Holds what each panelist heard since the last look against the stored events, and forgets it. */
export async function compareHeard(url, organizationId, panelists, tallies) {
  await withClient(url, async (client) => {
    const rooms = new Map(panelists.map((each) => [each.room.id, panelists.filter(({ room }) => room === each.room)]));
    for (const [roomId, seats] of rooms) {
      const from = Math.min(...seats.map(({ heard }) => heard[0]?.[0] ?? Infinity));
      if (from === Infinity) continue;
      const { rows } = await client.query(EVENTS, [organizationId, roomId, from - 1]);
      const told = new Map(rows.map((row) => [row.seq, row.told]));
      for (const seat of seats) {
        for (const [seq, heard] of seat.heard) if (told.get(seq) !== heard) fault(tallies, 'misheard', `${seq}: ${heard}`);
        seat.heard = [];
      }
    }
  });
}

/** Holds the database against its own laws. */
export async function checkLaws(url, tallies) {
  for (const [law, rows] of Object.entries(await withClient(url, brokenLaws)))
    fault(tallies, 'lawless', { law, rows: rows.slice(0, 3) });
}
