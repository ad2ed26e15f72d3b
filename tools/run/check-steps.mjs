import { join } from 'node:path';
import { commandOf, root } from './paths.mjs';

const tool = (packageName, script, ...args) => [commandOf(packageName, script), ...args];
const typescript = (...args) => tool('typescript', 'bin/tsc', ...args);

/**
 * What `npm run check` looks at. `needs` is the file without which the step fails, `args` what node runs, `cwd` the folder
 * where (else the root). `alone`: it comes first and by itself, since others read what it writes or it looks at the clock; the
 * rest go side by side. A new check is a new line.
 */
export const STEPS = [
  {
    name: 'types',
    needs: 'apps/api/tsconfig.json',
    alone: true,
    args: () => typescript('-b', 'apps/api', 'libs/testkit', 'libs/contracts'),
  },
  {
    name: 'unit',
    needs: 'jest.config.mjs',
    alone: true,
    args: () => [
      '--experimental-vm-modules',
      '--no-warnings',
      ...tool('jest', 'bin/jest.js', '--selectProjects=pure', '--testPathPatterns=libs/', '--silent'),
    ],
  },
  { name: 'client types', needs: 'apps/web/tsconfig.json', args: () => typescript('-p', 'apps/web') },
  { name: 'test types', needs: 'tsconfig.spec.json', args: () => typescript('-p', 'tsconfig.spec.json') },
  {
    name: 'format',
    needs: '.prettierrc.json',
    args: () => tool('prettier', 'bin/prettier.cjs', '--check', '--log-level=warn', '.'),
  },
  { name: 'lint and arrows', needs: 'eslint.config.mjs', args: () => tool('eslint', 'bin/eslint.js', '--max-warnings=0', '.') },
  { name: 'budgets', needs: 'tools/lint/budgets.mjs', args: () => [join(root, 'tools/lint/budgets.mjs')] },
  {
    name: 'client contract',
    needs: 'tools/contracts/generate.mjs',
    args: () => [join(root, 'tools/contracts/generate.mjs'), '--check'],
  },
  { name: 'dead code', needs: 'knip.json', args: () => tool('knip', 'bin/knip.js', '--no-progress') },
  { name: 'schema drift', needs: 'tools/schema/drift.mjs', args: () => [join(root, 'tools/schema/drift.mjs')] },
];
