// npm run bench:reads: a debrief and a room through HTTP and GraphQL and by one hand-written statement each, in turns, and prints JSON.
import { isDeepStrictEqual } from 'node:util';
import { freshDatabase } from '@strata/testkit';
import pg from 'pg';
import { say } from '../run/say.mjs';
import { openTestDatabase } from '../run/test-database.mjs';
import { writeDebriefed } from './debriefed.mjs';
import { DEBRIEF, DEBRIEF_SQL, ROOM, ROOM_SQL } from './read-queries.mjs';
import { figures, openApi, signedIn, timed } from './through-api.mjs';

const ROUNDS = 60;
const WARM_UP = 10;
const GOAL = 1.3;
const PEOPLE = ['manager', 'panelist1', 'panelist2', 'panelist3', 'admin'];

/** Both answers as they compare: lists that have no order of their own are put into one. */
function comparable(value) {
  if (Array.isArray(value)) {
    const items = value.map(comparable);
    const keyed = items.every(
      (item) => item !== null && typeof item === 'object' && ('dimensionId' in item || 'questionId' in item),
    );
    const keyOf = (item) => `${item.panelistId} ${item.questionId} ${item.dimensionId}`;
    return keyed ? items.sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1)) : items;
  }
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, comparable(each)]));
}

async function measured(name, product, sql) {
  if (!isDeepStrictEqual(comparable(await product()), comparable(await sql())))
    throw new Error(`Both ways read something else: ${name}`);
  const samples = [];
  for (let round = -WARM_UP; round < ROUNDS; round += 1) {
    const sides = { product, sql };
    const sample = {};
    for (const side of round % 2 === 0 ? ['product', 'sql'] : ['sql', 'product']) sample[side] = (await timed(sides[side])).ms;
    if (round >= 0) samples.push(sample);
  }
  return figures(samples);
}

async function measure(ask, client, { candidacyId, interviewId }) {
  const { rows } = await client.query('SELECT organization_id FROM candidacies WHERE id = $1', [candidacyId]);
  const organizationId = rows[0].organization_id;
  const { viewer } = await ask('{ viewer { id } }');
  const answer = async (name, text, values) => JSON.parse((await client.query({ name, text, values })).rows[0].answer);
  const debrief = await measured(
    'debrief',
    () => ask(DEBRIEF, { id: candidacyId }),
    () => answer('debrief', DEBRIEF_SQL, [organizationId, candidacyId]),
  );
  const room = await measured(
    'room',
    () => ask(ROOM, { id: interviewId }),
    () => answer('room', ROOM_SQL, [organizationId, interviewId, viewer.id]),
  );
  return { goal: GOAL, debrief, room };
}

async function bench() {
  const database = await openTestDatabase({});
  const { url } = await freshDatabase(database.url);
  const api = await openApi(url);
  const owner = new pg.Client({ connectionString: url });
  await owner.connect();
  try {
    say('Writing a debrief of 6 rounds, 12 questions, 3 dimensions and 5 people …');
    const people = await Promise.all(PEOPLE.map((name) => signedIn(api.port, name)));
    const written = await writeDebriefed(people);
    await owner.query('VACUUM ANALYZE');
    process.stdout.write(`${JSON.stringify(await measure(people[0], owner, written), null, 2)}\n`);
  } finally {
    await owner.end();
    await api.stop();
    await database.close();
  }
}

await bench();
