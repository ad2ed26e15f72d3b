import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { freePort } from './free-port.js';
import { freshDatabase } from './fresh-database.js';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const READY_WITHIN_MS = 60_000;

/** A whole Strata of a test's own: built API and client, on a database and a port of their own. */
export interface RunningStrata {
  address: string;
  /** Ends the API at once, as a crash would, and starts it again on the same database and port. */
  crash: () => Promise<void>;
  stop: () => Promise<void>;
}

async function untilReady(address: string, api: ChildProcess, log: () => string): Promise<void> {
  const until = Date.now() + READY_WITHIN_MS;
  while (Date.now() < until) {
    if (api.exitCode !== null) throw new Error(`Strata ended before it was ready:\n${log()}`);
    const ready = await fetch(`${address}/readyz`).then((answer) => answer.ok, () => false); // prettier-ignore
    if (ready) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`Strata was not ready within ${READY_WITHIN_MS / 1000} s:\n${log()}`);
}

async function startApi(port: number, environment: NodeJS.ProcessEnv): Promise<ChildProcess> {
  const api = spawn(process.execPath, ['apps/api/dist/main.js'], {
    cwd: ROOT,
    env: { ...process.env, ...environment, PORT: String(port) },
  });
  let log = '';
  for (const stream of [api.stdout, api.stderr])
    stream.on('data', (part: Buffer) => (log = `${log}${part.toString()}`.slice(-4_000)));
  await untilReady(`http://localhost:${port}`, api, () => log);
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
 * @throws Error with the end of the API's log when it does not get ready
 */
export async function runStrata(environment: NodeJS.ProcessEnv = {}): Promise<RunningStrata> {
  const database = await freshDatabase();
  const port = await freePort();
  const webRoot = process.env['STRATA_WEB_ROOT'] ?? 'apps/web/dist';
  const own = { DATABASE_URL: database.url, STRATA_DEMO: 'on', STRATA_LOG: 'error', STRATA_WEB_ROOT: webRoot, ...environment };
  let api = await startApi(port, own);
  return {
    address: `http://localhost:${port}`,
    crash: async () => {
      await end(api, 'SIGKILL');
      api = await startApi(port, own);
    },
    stop: async () => {
      await end(api, 'SIGTERM');
      await database.drop();
    },
  };
}
