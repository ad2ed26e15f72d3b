import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser } from '../browser/find.mjs';
import { listenForEnding } from './ending.mjs';
import { commandOf, root } from './paths.mjs';
import { prepare } from './prepare.mjs';
import { runNode } from './processes.mjs';
import { PlainError, say } from './say.mjs';
import { tally } from './tally.mjs';
import { openTestDatabase } from './test-database.mjs';

/** Settings of a running Strata, which must not steer the tests. */
const NOT_FOR_TESTS = [
  'NODE_ENV',
  'DATABASE_URL',
  'PORT',
  'STRATA_DATA_DIR',
  'STRATA_DEMO',
  'STRATA_DEMO_PASSWORD',
  'STRATA_WEB_ROOT',
  'STRATA_PUBLIC_URL',
  'SMTP_URL',
  'SMTP_FROM',
];

/** The test projects that run the API. */
const ON_THE_API = ['database', 'journeys', 'browser'];

/** Whether one of these test projects is selected; all are when none is named. */
function wants(projects, args) {
  const at = args.indexOf('--selectProjects');
  if (at < 0) return true;
  const rest = args.slice(at + 1);
  const end = rest.findIndex((arg) => arg.startsWith('-'));
  return rest.slice(0, end < 0 ? undefined : end).some((name) => projects.includes(name));
}

function testEnvironment() {
  const env = { ...process.env };
  for (const name of NOT_FOR_TESTS) delete env[name];
  return env;
}

function readResult(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

async function runJest(args, env) {
  const folder = mkdtempSync(join(tmpdir(), 'strata-results-'));
  const file = join(folder, 'results.json');
  try {
    const jest = [
      '--experimental-vm-modules',
      '--no-warnings',
      commandOf('jest', 'bin/jest.js'),
      '--json',
      `--outputFile=${file}`,
    ];
    const code = await runNode([...jest, ...args], { cwd: root, env });
    return tally(readResult(file), { code, filtered: args.some((arg) => /^(-t|--testNamePattern)/.test(arg)) });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function runOnTemplate(args, env) {
  if (!wants(ON_THE_API, args)) return runJest(args, env);
  // It uses what is built: there is nothing of that before the build.
  const { makeTemplate } = await import('./test-template.mjs');
  const template = await makeTemplate(env.STRATA_TEST_DATABASE_URL, env);
  try {
    return await runJest(args, { ...env, STRATA_TEST_TEMPLATE: template.name });
  } finally {
    await template.drop();
  }
}

async function runAll(args) {
  await prepare();
  const browser = wants(['browser'], args) ? await findBrowser() : null;
  if (browser) say(`Browser: ${browser.path} (${browser.source})`);
  const database = await openTestDatabase();
  try {
    return await runOnTemplate(args, { ...testEnvironment(), ...browser?.env, STRATA_TEST_DATABASE_URL: database.url });
  } finally {
    await database.close();
  }
}

/** Runs every test once, or what Jest's own arguments select, and closes with `N passed, N failed`. */
export async function test(args) {
  const ending = listenForEnding();
  const outcome = await runAll(args)
    .catch((error) => ({ passed: 0, failed: 1, notes: [error instanceof PlainError ? error.message : error.stack] }))
    .finally(() => ending.stopListening());
  outcome.notes.forEach(say);
  process.stdout.write(`${outcome.passed} passed, ${outcome.failed} failed\n`);
  return outcome.failed === 0 ? 0 : 1;
}
