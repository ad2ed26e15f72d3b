import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './paths.mjs';
import { prepare } from './prepare.mjs';
import { runNode } from './processes.mjs';

/** Runs a script on what is built in the given steps, its output on stdout; a relative FILE among the arguments counts from where npm was called. */
export async function runOnLibraries(command, script, args, steps) {
  await prepare(steps);
  const called = process.env.npm_lifecycle_event === command ? process.env.INIT_CWD : undefined;
  const cwd = called && existsSync(called) ? called : process.cwd();
  return runNode([join(root, script), ...args], { cwd, stdio: ['inherit', 'inherit', 'inherit'] });
}
