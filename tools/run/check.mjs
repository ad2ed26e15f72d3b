import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { STEPS } from './check-steps.mjs';
import { root } from './paths.mjs';
import { prepare } from './prepare.mjs';
import { endOf } from './processes.mjs';
import { PlainError } from './say.mjs';

async function run({ args, cwd = root }) {
  const child = spawn(process.execPath, args(), { cwd, stdio: ['ignore', 'pipe', 'pipe'], windowsHide: true });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
  const { code } = await endOf(child);
  return { passed: code === 0, output };
}

/** Runs one step; a step whose configuration is missing fails. */
async function runStep(step) {
  if (!existsSync(join(root, step.needs))) return { passed: false, output: `${step.needs} is missing` };
  try {
    return await run(step);
  } catch (error) {
    return { passed: false, output: error.message };
  }
}

function selected(names) {
  const unknown = names.filter((name) => !STEPS.some((step) => step.name === name));
  if (unknown.length > 0) {
    throw new PlainError(`Unknown check ${unknown.join(', ')}. There are: ${STEPS.map(({ name }) => name).join(', ')}.`);
  }
  return names.length === 0 ? STEPS : STEPS.filter(({ name }) => names.includes(name));
}

function report({ name }, { passed, output }, seconds) {
  process.stdout.write(`${passed ? '✓' : '✗'} ${name} (${seconds.toFixed(1)} s)\n`);
  if (!passed) process.stdout.write(`${output.trimEnd().replace(/^/gm, '    ')}\n`);
}

/** Runs every check, or the named ones, and closes with how many passed; returns the exit code. */
export async function check(names) {
  const steps = selected(names);
  await prepare([]);
  const failed = [];
  for (const step of steps) {
    const started = Date.now();
    const outcome = await runStep(step);
    report(step, outcome, (Date.now() - started) / 1000);
    if (!outcome.passed) failed.push(step.name);
  }
  const closing = failed.length === 0 ? '' : `; failed: ${failed.join(', ')}`;
  process.stdout.write(`${steps.length - failed.length} of ${steps.length} checks passed${closing}\n`);
  return failed.length === 0 ? 0 : 1;
}
