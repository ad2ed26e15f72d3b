import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { startApi } from './api-process.mjs';
import { apiEnvironment, openDatabase } from './database.mjs';
import { listenForEnding } from './ending.mjs';
import { becomeTheInstance } from './instance.mjs';
import { commandOf, dataDirectory, root } from './paths.mjs';
import { demandPort, freePort, portFrom } from './port.mjs';
import { prepare } from './prepare.mjs';
import { endOf } from './processes.mjs';
import { say } from './say.mjs';

const SCRIPT = join(root, 'apps/api/dist/main.js');

/** Compiles libraries and API on every change and calls `onBuilt` after each build without errors. */
function watchTypescript(onBuilt) {
  const args = [commandOf('typescript', 'bin/tsc'), '-b', '--watch', '--preserveWatchOutput', 'apps/api', 'libs/contracts'];
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 2], windowsHide: true });
  child.stdout.on('data', (chunk) => {
    process.stderr.write(chunk);
    if (/Found 0 errors/.test(String(chunk))) onBuilt();
  });
  const exited = endOf(child);
  return async () => {
    child.kill();
    await exited;
  };
}

/** Keeps one API running on the newest build: `renew` ends the old one first. */
function apiKeeper(env) {
  let api = null;
  let turn = Promise.resolve();
  const replace = async (begin) => {
    const old = api;
    api = null;
    await old?.stop();
    if (begin) api = startWatched();
  };
  const startWatched = () => {
    const started = startApi(SCRIPT, env);
    void started.exited.then(() => started === api && say('The API stopped by itself; the next build starts it again.'));
    return started;
  };
  const queue = (begin) => (turn = turn.then(() => replace(begin)));
  return { renew: () => queue(true), stop: () => queue(false) };
}

/** The client with hot reloading; its configuration sends what belongs to the API to STRATA_API_PORT. */
async function startClient(port, apiPort) {
  const folder = join(root, 'apps/web');
  process.env.STRATA_API_PORT = String(apiPort);
  const { createServer } = await import(pathToFileURL(createRequire(join(folder, 'package.json')).resolve('vite')).href);
  const server = await createServer({ root: folder, server: { port, strictPort: true }, clearScreen: false });
  await server.listen();
  return server;
}

async function work({ port, apiPort, env, ending }) {
  const api = apiKeeper(env);
  const stopCompiler = watchTypescript(api.renew);
  const client = await startClient(port, apiPort);
  process.stdout.write(`Strata runs at http://localhost:${port} and follows your changes\n`);
  await ending;
  say('Stopping …');
  await Promise.all([client.close(), stopCompiler(), api.stop()]);
}

/** Runs Strata for work on it: everything behind PORT, rebuilt and restarted on every change; stays until Ctrl C. */
export async function dev(env = process.env) {
  const port = portFrom(env);
  const dataDir = dataDirectory(env);
  const lock = await becomeTheInstance(dataDir, `http://localhost:${port}`);
  const ending = listenForEnding();
  try {
    await demandPort(port);
    // The client's configuration reads them before they are watched.
    await prepare(['libraries']);
    const database = await openDatabase(env, dataDir);
    try {
      const apiPort = await freePort();
      await work({
        port,
        apiPort,
        env: { STRATA_PUBLIC_URL: `http://localhost:${port}`, ...apiEnvironment(env, { port: apiPort, dataDir, database }) },
        ending: ending.promise,
      });
    } finally {
      await database.stop();
    }
    return 0;
  } finally {
    ending.stopListening();
    lock.release();
  }
}
