// npm run bench:search: searches 100,000 questions through HTTP and GraphQL and by hand-written SQL, in turns, and prints JSON.
import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import { join } from 'node:path';
import pg from 'pg';
import { startApi } from '../run/api-process.mjs';
import { root } from '../run/paths.mjs';
import { freePort } from '../run/port.mjs';
import { until } from '../run/processes.mjs';
import { PlainError, say } from '../run/say.mjs';
import { openTestDatabase } from '../run/test-database.mjs';
import { writeManyQuestions } from './many-questions.mjs';
import { handWritten, searchesOver } from './searches.mjs';

const COUNT = 100_000;
const NEIGHBOURS = 20_000;
const ROUNDS = 12;
const PAGE = 40;
const PASSWORD = 'strata-bench';
const QUERY = `query ($filter: QuestionFilter, $after: String) { questions(filter: $filter, first: ${PAGE}, after: $after) {
  nodes { id revision text kind level minutes estimatedMinutes minutesEstimated missingAnswers tags sectionPath } endCursor hasNextPage } }`;

/** One member's browser: a kept connection and a session. */
function browser(port) {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  let cookie = '';
  return async (query, variables = {}) => {
    const body = JSON.stringify({ query, variables });
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body), cookie };
    const { response, text } = await new Promise((resolve, reject) => {
      const sent = request({ host: '127.0.0.1', port, path: '/graphql', method: 'POST', agent, headers }, (response) => {
        const parts = [];
        response
          .on('data', (part) => parts.push(part))
          .on('end', () => resolve({ response, text: Buffer.concat(parts).toString() }));
      });
      sent.on('error', reject).end(body);
    });
    cookie = response.headers['set-cookie']?.map((each) => each.split(';')[0]).join('; ') ?? cookie;
    const { data, errors } = JSON.parse(text);
    if (errors) throw new Error(`${JSON.stringify(variables)}: ${JSON.stringify(errors)}`);
    return data;
  };
}

async function openApi(databaseUrl) {
  const port = await freePort();
  const env = { ...process.env, DATABASE_URL: databaseUrl, PORT: String(port), STRATA_LOG: 'error' };
  const api = startApi(join(root, 'apps/api/dist/main.js'), { ...env, STRATA_DEMO: 'on', STRATA_DEMO_PASSWORD: PASSWORD });
  if (!(await until(async () => !api.isRunning() || (await api.isReady()), 60_000, 50)) || !api.isRunning())
    throw new PlainError('The API did not become ready.');
  return { port, stop: () => api.stop() };
}

async function freshDatabase(serverUrl) {
  const name = `strata_bench_${randomUUID().slice(0, 8)}`;
  const server = new pg.Client({ connectionString: serverUrl });
  await server.connect();
  await server.query(`CREATE DATABASE ${name}`);
  await server.end();
  return Object.assign(new URL(serverUrl), { pathname: `/${name}` }).toString();
}

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

async function timed(work) {
  const started = performance.now();
  const result = await work();
  return { ms: performance.now() - started, result };
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

const quantile = (sorted, share) => Number(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))].toFixed(2));

function figures(samples) {
  const of = (side) => samples.map((sample) => sample[side]).sort((a, b) => a - b);
  const [product, sql] = [of('product'), of('sql')];
  const [p50, p95] = [0.5, 0.95].map((share) => ({ product: quantile(product, share), sql: quantile(sql, share) }));
  const ratio = ({ product: ours, sql: theirs }) => Number((ours / theirs).toFixed(2));
  return { searches: samples.length, p50Ms: p50, p95Ms: p95, p50Ratio: ratio(p50), p95Ratio: ratio(p95) };
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
  const bySort = sorts.map((sort) => [sort, figures(samples.filter((sample) => sample.sort === sort))]);
  return { questions: COUNT, all: figures(samples), bySort: Object.fromEntries(bySort) };
}

async function bench() {
  const database = await openTestDatabase({});
  const url = await freshDatabase(database.url);
  const api = await openApi(url);
  const owner = new pg.Client({ connectionString: url });
  await owner.connect();
  try {
    const ask = browser(api.port);
    await ask(`mutation { signIn(email: "panelist1@demo.example", password: "${PASSWORD}") { __typename } }`);
    process.stdout.write(`${JSON.stringify(await measure({ ...(await fill(owner)), ask, owner }), null, 2)}\n`);
  } finally {
    await owner.end();
    await api.stop();
    await database.close();
  }
}

await bench();
