import { join } from 'node:path';
import { root } from './paths.mjs';
import { prepare } from './prepare.mjs';
import { runNode } from './processes.mjs';

/** Measures Strata against the floor and prints the ratios. */
export async function bench(args) {
  await prepare();
  return runNode([join(root, 'tools/bench/bench.mjs'), ...args], { cwd: root, stdio: ['inherit', 'inherit', 'inherit'] });
}
