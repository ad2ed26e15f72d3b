import { join } from 'node:path';
import { root } from './paths.mjs';
import { prepare } from './prepare.mjs';
import { runNode } from './processes.mjs';

/** Kills Strata and its database under load, round after round, and prints what was lost. */
export async function chaos(args) {
  await prepare();
  return runNode([join(root, 'tools/chaos/chaos.mjs'), ...args], { cwd: root, stdio: ['inherit', 'inherit', 'inherit'] });
}
