import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fingerprint } from './fingerprint.mjs';
import { commandOf, root } from './paths.mjs';
import { runNode } from './processes.mjs';
import { PlainError, say } from './say.mjs';

const stamps = join(root, 'node_modules', '.strata-build');
const SHARED = ['tsconfig.base.json', 'package-lock.json'];

function libraries() {
  const folders = readdirSync(join(root, 'libs')).map((name) => `libs/${name}`);
  return folders.filter((folder) => existsSync(join(root, folder, 'tsconfig.json')));
}

function typescript(projects) {
  return (anew) => ({ cwd: root, args: [commandOf('typescript', 'bin/tsc'), '-b', ...(anew ? ['--force'] : []), ...projects()] });
}

/** What is built, in order: from which sources, into which files, by which command. */
const STEPS = {
  libraries: {
    present: () => libraries().length > 0,
    sources: [...SHARED, 'libs'],
    results: () => libraries().map((folder) => `${folder}/dist/index.js`),
    command: typescript(libraries),
  },
  api: {
    present: () => existsSync(join(root, 'apps/api/src/main.ts')),
    sources: [...SHARED, 'libs', 'apps/api/src', 'apps/api/tsconfig.json'],
    results: () => ['apps/api/dist/main.js'],
    command: typescript(() => ['apps/api']),
  },
  client: {
    present: () => readdirSync(join(root, 'apps/web')).some((name) => name.startsWith('vite.config.')),
    sources: [...SHARED, 'libs', 'apps/web'],
    results: () => ['apps/web/dist/index.html'],
    command: () => ({
      cwd: join(root, 'apps/web'),
      args: [commandOf('vite', 'bin/vite.js', join(root, 'apps/web')), 'build', '--logLevel', 'warn'],
    }),
  },
};

export const ALL_STEPS = Object.keys(STEPS);

function stampOf(name) {
  const file = join(stamps, name);
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
}

function hasResults(step) {
  return step.results().every((file) => existsSync(join(root, file)));
}

/** The names among `names` whose sources changed since their last build, or whose results are gone. */
export function stale(names) {
  return names.filter((name) => {
    const step = STEPS[name];
    return step.present() && (!hasResults(step) || stampOf(name) !== fingerprint(root, step.sources));
  });
}

async function buildOne(name) {
  const step = STEPS[name];
  const before = fingerprint(root, step.sources);
  const started = Date.now();
  say(`Building: ${name} …`);
  rmSync(join(stamps, name), { force: true });
  const { cwd, args } = step.command(!hasResults(step));
  const code = await runNode(args, { cwd, env: { ...process.env, NODE_ENV: 'production' } });
  if (code !== 0) throw new PlainError(`The build of "${name}" failed. What the compiler said stands above.`);
  mkdirSync(stamps, { recursive: true });
  writeFileSync(join(stamps, name), before);
  say(`Built: ${name} in ${((Date.now() - started) / 1000).toFixed(1)} s`);
}

/** Builds those of the named steps whose sources changed. */
export async function build(names = ALL_STEPS) {
  for (const name of stale(names)) await buildOne(name);
}
