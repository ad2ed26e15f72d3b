import { spawn } from 'node:child_process';
import { get } from 'node:http';
import { endOf, endProcess, identityOf, until } from './processes.mjs';
import { root } from './paths.mjs';
import { PlainError } from './say.mjs';

const READY_WITHIN_MS = 60_000;

/** Asks whether the API is ready; anything but 200 is "not yet". */
function answersReady(port) {
  return new Promise((resolve) => {
    const request = get({ host: 'localhost', port, path: '/readyz', agent: false, timeout: 2000 }, (response) => {
      response.resume();
      resolve(response.statusCode === 200);
    });
    request.once('timeout', () => request.destroy());
    request.once('error', () => resolve(false));
  });
}

/** Live traffic makes much that is soon gone; with room for it little of it is kept by mistake. */
const HEAP = '--max-semi-space-size=32';

/**
 * Starts the API in our process group. Its output goes to stderr, and the channel between us closes when we end, however
 * we end: the API takes that as its own end.
 */
export function startApi(script, env) {
  const child = spawn(process.execPath, ['--enable-source-maps', HEAP, script], {
    cwd: root,
    env,
    stdio: ['ignore', 2, 2, 'ipc'],
    windowsHide: true,
  });
  const exited = endOf(child);
  let running = true;
  void exited.then(() => (running = false));
  const identity = identityOf(child.pid);
  return {
    identity,
    exited,
    isRunning: () => running,
    isReady: () => answersReady(Number(env.PORT)),
    /** Waits until it is ready, as whoever cannot go on without it does. */
    async untilReady() {
      const outcome = await until(
        async () => (running ? (await answersReady(Number(env.PORT))) && 'ready' : 'ended'),
        READY_WITHIN_MS,
      );
      if (outcome === 'ended') throw new PlainError('The API ended before it was ready: what it said of that stands above.');
      if (outcome === null) throw new PlainError(`The API was not ready within ${READY_WITHIN_MS / 1000} s.`);
    },
    async stop() {
      await endProcess(identity, [
        ['SIGTERM', 10_000],
        ['SIGKILL', 2000],
      ]);
      await exited;
    },
  };
}
