import { constants, copyFileSync, linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { identityOf, runs } from './processes.mjs';

/** Another living process holds the lock; `holder` is what it wrote there, with its `pid`. */
export class LockHeld extends Error {
  constructor(file, holder) {
    super(`${file} is held by process ${holder.pid}`);
    this.holder = holder;
  }
}

function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    if (error.code === 'ENOENT') return null;
    if (error instanceof SyntaxError) return {};
    throw error;
  }
}

/** Puts the whole content under a name at once, or fails with EEXIST; some file systems have no links. */
function claim(file, draft) {
  try {
    linkSync(draft, file);
  } catch (error) {
    if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS'].includes(error.code)) throw error;
    copyFileSync(draft, file, constants.COPYFILE_EXCL);
  }
}

/** Moves a lock aside that a gone process left; puts it back if a living one took it in the meantime. */
function moveAside(file) {
  const aside = `${file}.${process.pid}.stale`;
  try {
    renameSync(file, aside);
  } catch (error) {
    if (error.code === 'ENOENT') return;
    throw error;
  }
  const moved = read(aside);
  if (runs(moved)) claim(file, aside);
  rmSync(aside, { force: true });
}

/**
 * Takes a lock file for this process or throws LockHeld. A lock whose process has gone is taken over,
 * and `previous` then tells what that process had written.
 */
export function takeLock(file, details = {}) {
  mkdirSync(dirname(file), { recursive: true });
  const mine = { ...identityOf(process.pid), ...details };
  const draft = `${file}.${process.pid}.draft`;
  let previous = null;
  for (;;) {
    writeFileSync(draft, JSON.stringify(mine));
    try {
      claim(file, draft);
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
      const holder = read(file);
      if (runs(holder)) throw new LockHeld(file, holder);
      previous = holder ?? previous;
      moveAside(file);
    } finally {
      rmSync(draft, { force: true });
    }
  }
  return {
    previous,
    update(more) {
      Object.assign(mine, more);
      writeFileSync(draft, JSON.stringify(mine));
      renameSync(draft, file);
    },
    release() {
      if (read(file)?.pid === process.pid) rmSync(file, { force: true });
    },
  };
}
