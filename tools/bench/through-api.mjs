import { Agent, request } from 'node:http';
import { join } from 'node:path';
import { startApi } from '../run/api-process.mjs';
import { root } from '../run/paths.mjs';
import { freePort } from '../run/port.mjs';

const PASSWORD = 'strata-bench';

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

/** A browser in which a member of the demo has signed in. */
export async function signedIn(port, name) {
  const ask = browser(port);
  await ask(`mutation { signIn(email: "${name}@demo.example", password: "${PASSWORD}") { __typename } }`);
  return ask;
}

/** The API as it ships, with its demo. */
export async function openApi(databaseUrl) {
  const port = await freePort();
  const env = { ...process.env, DATABASE_URL: databaseUrl, PORT: String(port), STRATA_LOG: 'error' };
  const api = startApi(join(root, 'apps/api/dist/main.js'), { ...env, STRATA_DEMO: 'on', STRATA_DEMO_PASSWORD: PASSWORD });
  await api.untilReady();
  return { port, stop: () => api.stop() };
}

export async function timed(work) {
  const started = performance.now();
  const result = await work();
  return { ms: performance.now() - started, result };
}

const quantile = (sorted, share) => Number(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))].toFixed(2));

/** Samples of `product` and `sql` in milliseconds as figures, with the ratio of the two. */
export function figures(samples) {
  const of = (side) => samples.map((sample) => sample[side]).sort((a, b) => a - b);
  const [product, sql] = [of('product'), of('sql')];
  const [p50, p95] = [0.5, 0.95].map((share) => ({ product: quantile(product, share), sql: quantile(sql, share) }));
  const ratio = ({ product: ours, sql: theirs }) => Number((ours / theirs).toFixed(2));
  return { p50Ms: p50, p95Ms: p95, p50Ratio: ratio(p50), p95Ratio: ratio(p95) };
}
