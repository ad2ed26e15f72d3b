import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { freePort } from './free-port.js';
import { freshDatabase, type FreshDatabase } from './fresh-database.js';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const READY_WITHIN_MS = 60_000;

/** A whole Strata of a test's own, as it ships: built API and client, on a database and a port of their own. */
export interface RunningStrata {
  address: string;
  port: number;
  database: FreshDatabase;
  /** SIGKILL: the API has no time to say or write anything more. */
  kill: () => Promise<void>;
  /** Starts the API again, on the same database and port. */
  start: () => Promise<void>;
  /** Starts one more API on the same database and answers its port. */
  another: () => Promise<number>;
  /** Ends every API in peace and drops the database. */
  stop: () => Promise<void>;
}

async function untilReady(port: number, api: ChildProcess): Promise<void> {
  const until = Date.now() + READY_WITHIN_MS;
  while (Date.now() < until) {
    if (api.exitCode !== null) throw new Error('Strata ended before it was ready: what it said of that stands above.');
    const ready = await fetch(`http://localhost:${port}/readyz`).then((answer) => answer.ok, () => false); // prettier-ignore
    if (ready) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`Strata was not ready within ${READY_WITHIN_MS / 1000} s.`);
}

async function serve(port: number, environment: NodeJS.ProcessEnv): Promise<ChildProcess> {
  const api = spawn(process.execPath, ['apps/api/dist/main.js'], {
    cwd: ROOT,
    env: { ...process.env, NODE_ENV: 'production', NODE_OPTIONS: '', ...environment, PORT: String(port) },
    // Over the channel it ends with this process, however this one ends.
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  await untilReady(port, api);
  return api;
}

async function end(api: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (api.exitCode !== null || api.signalCode !== null) return;
  const ended = once(api, 'exit');
  api.kill(signal);
  await ended;
}

/**
 * Starts the built API with the demo in it and the built client in front.
 * @throws Error when it does not get ready
 */
export async function runStrata(environment: NodeJS.ProcessEnv = {}): Promise<RunningStrata> {
  const database = await freshDatabase();
  const port = await freePort();
  const webRoot = process.env['STRATA_WEB_ROOT'] ?? 'apps/web/dist';
  const own = { DATABASE_URL: database.url, STRATA_DEMO: 'on', STRATA_LOG: 'error', STRATA_WEB_ROOT: webRoot, ...environment };
  let api = await serve(port, own);
  const others: ChildProcess[] = [];
  return {
    address: `http://localhost:${port}`,
    port,
    database,
    kill: () => end(api, 'SIGKILL'),
    start: async () => {
      api = await serve(port, own);
    },
    another: async () => {
      const itsPort = await freePort();
      others.push(await serve(itsPort, own));
      return itsPort;
    },
    stop: async () => {
      await Promise.all([api, ...others].map((each) => end(each, 'SIGTERM')));
      await database.drop();
    },
  };
}
