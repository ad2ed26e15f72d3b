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
}

/** Builds the API, which is nothing to do where it is built, and starts it. */
export async function startApiProcess(): Promise<ApiProcess> {
  await build();
  const database = await makeDatabase();
  const port = await freePort();
  let child: ChildProcess | undefined;
  const start = async (): Promise<void> => {
    const own = { DATABASE_URL: database.ownerUrl, PORT: String(port), STRATA_DEMO: 'on', STRATA_LOG: 'error' };
    child = spawn(process.execPath, ['apps/api/dist/main.js'], {
      cwd: root,
      env: { ...process.env, NODE_OPTIONS: '', ...own },
      // Over the channel it ends with this process, however this one ends.
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    const ready = (): Promise<boolean> => fetch(`http://127.0.0.1:${port}/readyz`).then(({ ok }) => ok, () => false); // prettier-ignore
    await eventually(ready, (ok) => ok, 'the API was ready', 40_000);
  };
  const kill = async (): Promise<void> => {
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
  };
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
    await kill();
    await database.drop();
  };
  return { port, database, client, close, kill, start };
}

async function build(): Promise<void> {
  const compiler = spawn(process.execPath, ['node_modules/typescript/bin/tsc', '-b', 'apps/api'], { cwd: root, stdio: 'ignore' });
  const [code] = (await once(compiler, 'exit')) as [number | null];
  if (code !== 0) throw new Error('The API cannot be built: `tsc -b apps/api` says why.');
}
