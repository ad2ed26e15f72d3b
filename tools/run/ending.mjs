import { readFileSync } from 'node:fs';
import { endRunning, parentOf } from './processes.mjs';
import { say } from './say.mjs';

const LOOK_EVERY = 300;

function commandOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
  } catch {
    return [];
  }
}

/** The parent of this process and, where npm put a shell between, that shell's parent: npm itself. */
function ancestry() {
  const shell = commandOf(process.ppid).includes('-c');
  return shell ? [process.ppid, parentOf(process.ppid)] : [process.ppid];
}

/**
 * Calls `end(reason)` once: on Ctrl C, TERM or HUP, and when the npm that runs us has gone, because npm does not always
 * pass a signal on. Returns a function that stops listening.
 */
function onEnding(end) {
  let called = false;
  const once = (reason) => {
    if (!called) end(reason);
    called = true;
  };
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of signals) process.on(signal, once);
  const before = ancestry().join();
  const byNpm = Boolean(process.env.npm_lifecycle_event);
  // One look may fail where the system is busy; two in a row mean that the parent is another.
  let strange = 0;
  const look = () => {
    strange = ancestry().join() === before ? 0 : strange + 1;
    if (byNpm && strange > 1) once('npm has gone');
  };
  const watch = setInterval(look, LOOK_EVERY);
  return () => {
    clearInterval(watch);
    for (const signal of signals) process.off(signal, once);
  };
}

/** `{ asked, promise, stopListening }`: asked for once somebody ends us; what is being installed or built then ends as well. */
export function listenForEnding() {
  const ending = { asked: false, stopListening: () => {} };
  ending.promise = new Promise((resolve) => {
    ending.stopListening = onEnding((reason) => {
      ending.asked = true;
      say(`Asked to stop (${reason})`);
      endRunning();
      resolve();
    });
  });
  return ending;
}
