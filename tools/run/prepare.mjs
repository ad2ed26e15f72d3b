import { join } from 'node:path';
import { ALL_STEPS, build, stale } from './build.mjs';
import { install, isInstalled } from './install.mjs';
import { LockHeld, takeLock } from './lock.mjs';
import { root } from './paths.mjs';
import { until } from './processes.mjs';
import { PlainError, say } from './say.mjs';

const PATIENCE = 15 * 60_000;

async function takeTurn() {
  const file = join(root, '.strata', 'prepare.lock');
  let announced = false;
  const lock = await until(
    () => {
      try {
        return takeLock(file);
      } catch (error) {
        if (!(error instanceof LockHeld)) throw error;
        if (!announced) say(`Waiting for process ${error.holder.pid}, which installs or builds here …`);
        announced = true;
        return null;
      }
    },
    PATIENCE,
    200,
  );
  if (lock === null)
    throw new PlainError(`Another process has been installing or building here for a quarter of an hour: see ${file}.`);
  return lock;
}

/** Installs the packages and builds the named steps, where something changed; one process at a time. */
export async function prepare(steps = ALL_STEPS) {
  if (isInstalled() && stale(steps).length === 0) return;
  const lock = await takeTurn();
  try {
    await install();
    await build(steps);
  } finally {
    lock.release();
  }
}
