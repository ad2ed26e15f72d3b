import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
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

function report({ name }, { passed, output, seconds }) {
  process.stdout.write(`${passed ? '✓' : '✗'} ${name} (${seconds.toFixed(1)} s)\n`);
  if (!passed) process.stdout.write(`${output.trimEnd().replace(/^/gm, '    ')}\n`);
}

/** Runs steps side by side, as many as there are cores, and reports each in its turn; answers the names of those that failed. */
async function runSteps(steps) {
  const outcomes = [];
  const waiting = steps.entries();
  let reported = 0;
  const work = async () => {
    for (const [at, step] of waiting) {
      const started = Date.now();
      const outcome = await runStep(step);
      outcomes[at] = { ...outcome, seconds: (Date.now() - started) / 1000 };
      for (; outcomes[reported]; reported += 1) report(steps[reported], outcomes[reported]);
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  return steps.filter((_, at) => !outcomes[at].passed).map(({ name }) => name);
}

/** Runs every check, or the named ones, and closes with how many passed; returns the exit code. */
export async function check(names) {
  const steps = selected(names);
  await prepare([]);
  const failed = [];
  for (const step of steps.filter(({ alone }) => alone)) failed.push(...(await runSteps([step])));
  failed.push(...(await runSteps(steps.filter(({ alone }) => !alone))));
  const closing = failed.length === 0 ? '' : `; failed: ${failed.join(', ')}`;
  process.stdout.write(`${steps.length - failed.length} of ${steps.length} checks passed${closing}\n`);
  return failed.length === 0 ? 0 : 1;
}
