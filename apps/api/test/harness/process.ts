import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { freePort } from '@strata/testkit';
import type { TestApi } from './api.js';
import { TestClient } from './client.js';
import { makeDatabase } from './database.js';
import { eventually } from './socket.js';

const root = fileURLToPath(new URL('../../../..', import.meta.url));

/** The API as a process of its own, which can be killed and started again on the same database and port. */
export interface ApiProcess extends TestApi {
  /** SIGKILL: it has no time to say or write anything more. */
  kill: () => Promise<void>;
  start: () => Promise<void>;
  /** Starts another process on the same database and answers its port. */
  another: () => Promise<number>;
}

/** Builds the API, which is nothing to do where it is built, and starts it. */
export async function startApiProcess(): Promise<ApiProcess> {
  await build();
  const database = await makeDatabase();
  const port = await freePort();
  let child: ChildProcess | undefined;
  const others: ChildProcess[] = [];
  const start = async (): Promise<void> => {
    child = await serve(database.ownerUrl, port);
  };
  const another = async (): Promise<number> => {
    const itsPort = await freePort();
    others.push(await serve(database.ownerUrl, itsPort));
    return itsPort;
  };
  const kill = async (): Promise<void> => end(child);
  await start();
  const clients: TestClient[] = [];
  const client = async (email?: string): Promise<TestClient> => {
    const each = new TestClient(port);
    clients.push(each);
    if (email) await each.signIn(email, 'strata-demo');
    return each;
  };
  const close = async (): Promise<void> => {
    await Promise.all(clients.map((each) => each.close()));
    await Promise.all([child, ...others].map(end));
    await database.drop();
  };
  return { port, database, client, close, kill, start, another };
}

async function serve(databaseUrl: string, port: number): Promise<ChildProcess> {
  const own = { DATABASE_URL: databaseUrl, PORT: String(port), STRATA_DEMO: 'on', STRATA_LOG: 'error' };
  const child = spawn(process.execPath, ['apps/api/dist/main.js'], {
    cwd: root,
    env: { ...process.env, NODE_OPTIONS: '', ...own },
    // Over the channel it ends with this process, however this one ends.
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  const ready = (): Promise<boolean> => fetch(`http://127.0.0.1:${port}/readyz`).then(({ ok }) => ok, () => false); // prettier-ignore
  await eventually(ready, (ok) => ok, 'the API was ready', 40_000);
  return child;
}

async function end(child: ChildProcess | undefined): Promise<void> {
  if (!child || child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}

async function build(): Promise<void> {
  const compiler = spawn(process.execPath, ['node_modules/typescript/bin/tsc', '-b', 'apps/api'], { cwd: root, stdio: 'ignore' });
  const [code] = (await once(compiler, 'exit')) as [number | null];
  if (code !== 0) throw new Error('The API cannot be built: `tsc -b apps/api` says why.');
}
