import { join } from 'node:path';
import { root } from './paths.mjs';
import { prepare } from './prepare.mjs';
import { runNode } from './processes.mjs';

/** Measures the search of questions against the same search by hand and prints what it found as JSON. */
export async function benchSearch() {
  await prepare(['libraries', 'api']);
  return runNode([join(root, 'tools/bench/search.mjs')], { cwd: root, stdio: ['inherit', 'inherit', 'inherit'] });
}

/** Measures reading a debrief and a room against one hand-written statement each. */
export async function benchReads() {
  await prepare(['libraries', 'api']);
  return runNode([join(root, 'tools/bench/reads.mjs')], { cwd: root, stdio: ['inherit', 'inherit', 'inherit'] });
}
