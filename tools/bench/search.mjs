// npm run bench:search: searches 100,000 questions through HTTP and GraphQL and by hand-written SQL, in turns, and prints JSON.
import { freshDatabase } from '@strata/testkit';
import pg from 'pg';
import { say } from '../run/say.mjs';
import { openTestDatabase } from '../run/test-database.mjs';
import { writeManyQuestions } from './many-questions.mjs';
import { handWritten, searchesOver } from './searches.mjs';
import { figures, openApi, signedIn, timed } from './through-api.mjs';

const COUNT = 100_000;
const NEIGHBOURS = 20_000;
const ROUNDS = 12;
const PAGE = 40;
const QUERY = `query ($filter: QuestionFilter, $after: String) { questions(filter: $filter, first: ${PAGE}, after: $after) {
  nodes { id revision text kind level minutes estimatedMinutes minutesEstimated missingAnswers tags sectionPath } endCursor hasNextPage } }`;

/** The demo's organization gets the many questions, the other one fewer, which must not slow it. */
async function fill(owner) {
  const { rows } = await owner.query('SELECT id FROM organizations ORDER BY demo DESC');
  say(`Writing ${COUNT} questions …`);
  const words = await writeManyQuestions(owner, { organizationId: rows[0].id, count: COUNT });
  await writeManyQuestions(owner, { organizationId: rows[1].id, count: NEIGHBOURS, seed: 2 });
  await owner.query('VACUUM ANALYZE');
  const place = await owner.query(
    'SELECT bank_id, section_id FROM questions WHERE organization_id = $1 AND section_position = 7 ORDER BY bank_id LIMIT 1',
    [rows[0].id],
  );
  return { organizationId: rows[0].id, words, bankId: place.rows[0].bank_id, sectionId: place.rows[0].section_id };
}

/** Finds the page before the one that is measured, the quicker of the two statements, and that both sides find the same. */
async function prepared(search, { ask, owner, organizationId }) {
  let after = null;
  let last = null;
  for (let page = 0; page < search.page; page += 1) {
    const { questions } = await ask(QUERY, { filter: search.filter, after });
    if (!questions.hasNextPage) break;
    [after, last] = [questions.endCursor, questions.nodes.at(-1).id];
  }
  const times = [];
  for (const sql of Object.values(handWritten(search, organizationId, PAGE + 1, last))) {
    const runs = [];
    for (let run = 0; run < 3; run += 1) runs.push(await timed(() => owner.query(sql)));
    times.push({ sql, ms: Math.min(...runs.map(({ ms }) => ms)), ids: runs[0].result.rows.slice(0, PAGE).map(({ id }) => id) });
  }
  const best = times.sort((a, b) => a.ms - b.ms)[0];
  const { questions } = await ask(QUERY, { filter: search.filter, after });
  if (questions.nodes.map(({ id }) => id).join() !== best.ids.join())
    throw new Error(`Both ways find something else for ${JSON.stringify(search.filter)}`);
  return { ...search, after, sql: best.sql };
}

async function measure(parts) {
  const searches = [];
  for (const search of searchesOver(parts.words, parts)) searches.push(await prepared(search, parts));
  const samples = [];
  for (let round = -1; round < ROUNDS; round += 1) {
    for (const { sort, filter, after, sql } of searches) {
      const sides = { product: () => parts.ask(QUERY, { filter, after }), sql: () => parts.owner.query(sql) };
      const sample = { sort };
      for (const side of round % 2 === 0 ? ['product', 'sql'] : ['sql', 'product']) sample[side] = (await timed(sides[side])).ms;
      if (round >= 0) samples.push(sample);
    }
  }
  const sorts = [...new Set(samples.map(({ sort }) => sort))];
  const counted = (those) => ({ searches: those.length, ...figures(those) });
  const bySort = sorts.map((sort) => [sort, counted(samples.filter((sample) => sample.sort === sort))]);
  return { questions: COUNT, all: counted(samples), bySort: Object.fromEntries(bySort) };
}

async function bench() {
  const database = await openTestDatabase({});
  const { url } = await freshDatabase(database.url);
  const api = await openApi(url);
  const owner = new pg.Client({ connectionString: url });
  await owner.connect();
  try {
    const ask = await signedIn(api.port, 'panelist1');
    process.stdout.write(`${JSON.stringify(await measure({ ...(await fill(owner)), ask, owner }), null, 2)}\n`);
  } finally {
    await owner.end();
    await api.stop();
    await database.close();
  }
}

await bench();
