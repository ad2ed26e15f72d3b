import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

/** The fields of /proc/<pid>/stat after the command's name: state, parent, group, … */
function statFields(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch {
    return null;
  }
}

function answersSignals(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/**
 * When a process began, as an opaque text that tells it from a later one with the same number;
 * null when no such process runs (a zombie does not run).
 */
export function birthOf(pid) {
  if (!Number.isInteger(pid) || pid <= 0) return null;
  if (process.platform === 'linux') {
    const fields = statFields(pid);
    return fields === null || fields[0] === 'Z' || fields[0] === 'X' ? null : fields[19];
  }
  if (!answersSignals(pid)) return null;
  if (process.platform === 'win32') return 'running';
  return spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).stdout?.trim() || null;
}

/** `{ pid, birth }`: a process that can be recognised later. */
export function identityOf(pid) {
  return { pid, birth: birthOf(pid) };
}

export function runs(identity) {
  return Boolean(identity?.birth) && birthOf(identity.pid) === identity.birth;
}

/** The parent of another process; null where the platform does not tell. */
export function parentOf(pid) {
  const parent = Number(statFields(pid)?.[1]);
  return Number.isInteger(parent) && parent > 0 ? parent : null;
}

/** Waits until `condition()` is truthy and returns its value, or null after `milliseconds`. */
export async function until(condition, milliseconds, every = 20) {
  const end = Date.now() + milliseconds;
  for (;;) {
    const value = await condition();
    if (value) return value;
    if (Date.now() >= end) return null;
    await pause(every);
  }
}

/** Sends each `[signal, patience in ms]` in turn until the process has gone; tells whether it has. */
export async function endProcess(identity, signals) {
  for (const [signal, patience] of signals) {
    if (!runs(identity)) return true;
    try {
      process.kill(identity.pid, signal);
    } catch {
      return !runs(identity);
    }
    if (await until(() => !runs(identity), patience)) return true;
  }
  return !runs(identity);
}

/** The end of a child: `{ code, signal }`, or `{ error }` when it could not begin. */
export function endOf(child) {
  return new Promise((resolve) => {
    child.once('exit', (code, signal) => resolve({ code, signal }));
    child.once('error', (error) => resolve({ code: null, signal: null, error }));
  });
}

const running = new Set();

/** Ends what `runNode` is running at this moment. */
export function endRunning() {
  for (const child of running) child.kill();
}

/** Runs a node script to its end with its output on stderr; returns the exit code (1 when it was ended by a signal). */
export async function runNode(args, options = {}) {
  const child = spawn(process.execPath, args, { stdio: ['ignore', 2, 2], windowsHide: true, ...options });
  running.add(child);
  const { code } = await endOf(child);
  running.delete(child);
  return code ?? 1;
}
