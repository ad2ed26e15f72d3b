import { dirname, join } from 'node:path';
import { LockHeld, takeLock } from './lock.mjs';
import { endProcess, runs } from './processes.mjs';
import { PlainError, say } from './say.mjs';

/**
 * Makes this process the one Strata of a data directory. Throws PlainError with the address of the one that runs;
 * ends the API that a killed launcher left behind.
 */
export async function becomeTheInstance(dataDir, url) {
  const lock = take(join(dataDir, 'start.lock'), url);
  const leftover = lock.previous?.api;
  if (runs(leftover)) {
    say(`Ending the API of an earlier start (process ${leftover.pid})`);
    const signals = [
      ['SIGTERM', 2000],
      ['SIGKILL', 1000],
    ];
    await endProcess(leftover, signals);
  }
  return lock;
}

function take(file, url) {
  try {
    return takeLock(file, { url });
  } catch (error) {
    if (['EACCES', 'EPERM', 'EROFS'].includes(error.code)) {
      throw new PlainError(`${dirname(file)} cannot be written by this user: name another folder in STRATA_DATA_DIR.`);
    }
    if (!(error instanceof LockHeld)) throw error;
    throw new PlainError(`Strata is already running at ${error.holder.url} (process ${error.holder.pid}).`);
  }
}
