import { join } from 'node:path';
import { startApi } from './api-process.mjs';
import { apiEnvironment, openDatabase } from './database.mjs';
import { listenForEnding } from './ending.mjs';
import { becomeTheInstance } from './instance.mjs';
import { dataDirectory, root } from './paths.mjs';
import { demandPort, portFrom } from './port.mjs';
import { prepare } from './prepare.mjs';
import { until } from './processes.mjs';
import { say } from './say.mjs';

const READY_WITHIN = 5 * 60_000;

function describe({ code, signal, error }) {
  return error?.message ?? (signal ? `ended by ${signal}` : `exit code ${code}`);
}

/** Runs the API until somebody ends us (0), or it or the database ends by itself (1). */
async function serve({ script, env, database, lock, url, ending }) {
  const api = startApi(script, env);
  lock.update({ api: api.identity });
  const failures = [
    api.exited.then((end) => `The API stopped by itself (${describe(end)}). What it said stands above.`),
    database.exited.then((end) => `The database stopped by itself (${describe(end)}).`),
  ];
  const over = Promise.race([ending.then(() => null), ...failures]);
  let isOver = false;
  void over.then(() => (isOver = true));
  const ready = await until(async () => isOver || (await api.isReady()), READY_WITHIN, 50);
  if (ready && !isOver) process.stdout.write(`Strata runs at ${url}\n`);
  const failure = ready ? await over : 'The API did not become ready within five minutes.';
  if (failure === null) say('Stopping …');
  else say(failure);
  await api.stop();
  return failure === null ? 0 : 1;
}

async function serveFromDatabase({ script, env, lock, url, port, dataDir, ending }) {
  const database = await openDatabase(env, dataDir);
  try {
    const apiEnv = apiEnvironment(env, { port, dataDir, database });
    return await serve({ script, env: apiEnv, database, lock, url, ending: ending.promise });
  } finally {
    await database.stop();
  }
}

/** Starts everything behind one address and stays until Ctrl C or TERM; returns the exit code. */
export async function start({ script = join(root, 'apps/api/dist/main.js'), env = process.env, ready = prepare } = {}) {
  const port = portFrom(env);
  const dataDir = dataDirectory(env);
  const url = `http://localhost:${port}`;
  const lock = await becomeTheInstance(dataDir, url);
  const ending = listenForEnding();
  try {
    await demandPort(port);
    await ready();
    return await serveFromDatabase({ script, env, lock, url, port, dataDir, ending });
  } catch (error) {
    if (ending.asked) return 0;
    throw error;
  } finally {
    ending.stopListening();
    lock.release();
  }
}
