import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';

export const root = resolve(import.meta.dirname, '../..');

/** Where the database and the locks live: STRATA_DATA_DIR (relative to the checkout), else `.strata`. */
export function dataDirectory(env = process.env) {
  return resolve(root, env.STRATA_DATA_DIR || '.strata');
}

/** The script behind a package's command, as seen from a workspace folder, run by node itself so that no shell is needed. */
export function commandOf(packageName, script, from = root) {
  const { resolve: find } = createRequire(join(from, 'package.json'));
  for (const folder of find.paths(packageName) ?? []) {
    const file = join(folder, packageName, script);
    if (existsSync(file)) return file;
  }
  throw new Error(`${packageName} is not installed under ${dirname(from)}`);
}
