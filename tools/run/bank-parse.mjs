import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './paths.mjs';
import { prepare } from './prepare.mjs';
import { runNode } from './processes.mjs';

/** Reads a bank document and prints what was recognised as JSON; a relative FILE counts from where npm was called. */
export async function parseBank(args) {
  await prepare(['libraries']);
  const called = process.env.npm_lifecycle_event === 'bank:parse' ? process.env.INIT_CWD : undefined;
  const cwd = called && existsSync(called) ? called : process.cwd();
  return runNode([join(root, 'tools/import/bank-parse.mjs'), ...args], { cwd, stdio: ['inherit', 'inherit', 'inherit'] });
}
