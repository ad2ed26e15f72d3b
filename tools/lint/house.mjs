import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';
import { arrows } from './rules/arrows.mjs';
import { fileNames } from './rules/file-names.mjs';
import { operationsGuarded } from './rules/operations-guarded.mjs';
import { platformNouns } from './rules/platform-nouns.mjs';
import { queryKeys } from './rules/query-keys.mjs';

const strata = {
  rules: {
    arrows,
    'file-names': fileNames,
    'operations-guarded': operationsGuarded,
    'platform-nouns': platformNouns,
    'query-keys': queryKeys,
  },
};

const specs = ['**/*.{spec,db-spec,journey-spec,test-d}.{ts,tsx,mjs}'];
const generated = ['**/*.{generated,gen}.ts', '**/*.d.ts', 'libs/contracts/src/**/*.ts'];

const sixDependencies = {
  selector: 'MethodDefinition[kind="constructor"][value.params.length>6]',
  message: 'a class has at most six constructor dependencies',
};
const noSleep = {
  selector: 'NewExpression[callee.name="Promise"] CallExpression[callee.name="setTimeout"]',
  message: 'a spec waits for something with an expiry, it never sleeps',
};
const noSkip = {
  selector: 'MemberExpression[object.name=/^(it|test|describe)$/][property.name=/^(only|skip|todo)$/]',
  message: 'no spec is skipped or singled out in silence',
};

const everywhere = {
  'strata/arrows': 'error',
  'strata/file-names': 'error',
  eqeqeq: 'error',
  'no-var': 'error',
  'prefer-const': 'error',
  'no-debugger': 'error',
  'no-warning-comments': ['error', { terms: ['todo', 'fixme'], location: 'anywhere' }],
  'max-lines': ['error', 300],
  'max-lines-per-function': ['error', 50],
  'no-restricted-syntax': ['error', sixDependencies],
};

const inTypeScript = {
  '@typescript-eslint/no-explicit-any': 'error',
  '@typescript-eslint/ban-ts-comment': 'error',
  'no-restricted-exports': [
    'error',
    { restrictDefaultExports: { direct: true, named: true, defaultFrom: true, namedFrom: true, namespaceFrom: true } },
  ],
};

/** The lint of the house whose root folder is given; inline exceptions are switched off. */
export const house = (root) => [
  { ignores: ['**/dist/**', '**/node_modules/**', '**/coverage/**', '.strata/**', '.nx/**', 'tools/lint/canary/**'] },
  {
    files: ['**/*.{ts,tsx,mjs}'],
    languageOptions: { parser: tseslint.parser, ecmaVersion: 2023, sourceType: 'module' },
    linterOptions: { noInlineConfig: true },
    plugins: { strata, '@typescript-eslint': tseslint.plugin, 'react-hooks': reactHooks },
    settings: { strata: { root } },
    rules: everywhere,
  },
  { files: ['**/*.{ts,tsx}'], rules: inTypeScript },
  { files: ['**/*.tsx'], rules: { 'max-lines-per-function': ['error', 80] } },
  {
    files: ['libs/**/*.ts', 'apps/web/**/*.{ts,tsx}'],
    rules: { '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }] },
  },
  { files: ['libs/**/*.ts', 'apps/api/src/features/**/*.ts'], rules: { 'no-console': 'error' } },
  { files: ['apps/api/src/**/*.ts'], rules: { 'strata/operations-guarded': 'error', 'strata/platform-nouns': 'error' } },
  {
    files: ['apps/web/**/*.{ts,tsx}'],
    rules: { 'strata/query-keys': 'error', 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
  { files: ['**/*.spec.ts'], rules: { 'react-hooks/rules-of-hooks': 'off' } },
  {
    files: specs,
    rules: {
      'max-lines-per-function': 'off',
      'no-restricted-syntax': ['error', sixDependencies, noSleep, noSkip],
    },
  },
  { files: ['apps/api/src/migrations/**/*.ts', ...generated], rules: { 'max-lines': 'off', 'max-lines-per-function': 'off' } },
  { files: ['*.config.{ts,mjs}', '*/*/*.config.{ts,mjs}'], rules: { 'no-restricted-exports': 'off' } },
];
