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
  const replace = async (next) => {
    await api?.stop();
    api = next();
  };
  const queue = (next) => (turn = turn.then(() => replace(next)));
  return { renew: () => queue(() => startApi(SCRIPT, env)), stop: () => queue(() => null) };
}

/** The client with hot reloading; what belongs to the API goes there, sockets too. */
async function startClient(port, apiPort) {
  const folder = join(root, 'apps/web');
  const { createServer } = await import(pathToFileURL(createRequire(join(folder, 'package.json')).resolve('vite')).href);
  const target = `http://localhost:${apiPort}`;
  const proxy = Object.fromEntries(
    ['^(/s/\\d+)?/graphql', '^/(readyz|healthz|metrics)$'].map((path) => [path, { target, ws: true }]),
  );
  const server = await createServer({ root: folder, server: { port, strictPort: true, proxy }, clearScreen: false });
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
    await prepare(['libraries']);
    const database = await openDatabase(env, dataDir);
    try {
      const apiPort = await freePort();
      await work({ port, apiPort, env: apiEnvironment(env, { port: apiPort, dataDir, database }), ending: ending.promise });
    } finally {
      await database.stop();
    }
    return 0;
  } finally {
    ending.stopListening();
    lock.release();
  }
}
