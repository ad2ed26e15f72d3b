import { builtinModules } from 'node:module';
import path from 'node:path';
import { below, featureOrder, isTest, placeOf, rootOf, suffixOf } from '../place.mjs';

const packages = {
  web: ['contracts', 'domain', 'question-import'],
  api: ['domain', 'statistics', 'question-import'],
  'question-import': ['domain'],
  testkit: ['domain', 'contracts'],
  'web-e2e': ['testkit'],
  domain: [],
  statistics: [],
  contracts: [],
};

const pure = ['domain', 'statistics', 'question-import'];
const impure = /^(@nestjs\/.+|typeorm|react|react-dom|graphql)(\/.*)?$/;
const doors = ['module', 'service', 'events', 'view'];

/** What a file of a slice may name inside its own slice. */
const slice = {
  resolver: ['service', 'policy', 'feed', 'problems', 'inputs', 'view', 'loaders', 'guard', 'decorator', 'query'],
  controller: ['service', 'view'],
  service: ['service', 'policy', 'entity', 'events', 'problems', 'inputs', 'view', 'loaders', 'query'],
  policy: ['policy', 'entity', 'problems'],
  feed: ['feed', 'events', 'policy', 'view', 'query'],
  events: ['events', 'entity', 'view'],
  problems: ['problems', 'view'],
  inputs: ['inputs', 'view'],
  view: ['view', 'policy', 'entity'],
  loaders: ['loaders', 'view', 'entity', 'policy', 'query'],
  entity: ['entity'],
  query: ['query', 'entity', 'view'],
  guard: ['guard', 'decorator', 'policy', 'service', 'entity'],
  decorator: ['decorator'],
};

function refusePackage(from, name, test) {
  if (from.package === null || from.package === name) return null;
  if (name === 'testkit') return test ? null : 'testkit is for specs only';
  const allowed = packages[from.package] ?? [];
  if (allowed.includes(name)) return null;
  return `${from.package} may not import @strata/${name}; it may import ${allowed.map((each) => `@strata/${each}`).join(', ') || 'no package of the house'}`;
}

function refuseModule(from, name, test) {
  if (!pure.includes(from.package) || test) return null;
  if (impure.test(name)) return `${from.package} is pure and may not import ${name}`;
  const builtin = name.startsWith('node:') || builtinModules.includes(name.split('/')[0]);
  return builtin ? `${from.package} is pure, runs in the browser too, and may not import ${name}` : null;
}

function refuseAcrossFeatures(from, to, test) {
  const [here, there] = [featureOrder.indexOf(from.feature), featureOrder.indexOf(to.feature)];
  if (here < 0) return `${from.feature} has no place in the arrow order; give it one in tools/lint/place.mjs`;
  if (there < 0 || there > here)
    return `${from.feature} may not import from ${to.feature}, which stands to its right; news that travels right is an event`;
  if (test || doors.includes(suffixOf(to.file))) return null;
  return `across features only *.module, *.service, *.events and *.view may be imported, not ${path.posix.basename(to.file)} of ${to.feature}`;
}

function refuseInsideSlice(from, to, test) {
  const allowed = slice[suffixOf(from.file)];
  const suffix = suffixOf(to.file);
  if (test || !allowed || suffix === null || allowed.includes(suffix)) return null;
  return `inside a slice ${suffixOf(from.file)} may not import ${suffix}; it may import ${allowed.join(', ')}`;
}

function refuseInApi(from, to, test) {
  if (from.room === 'test' || from.room === 'start') return null;
  if (to.room === 'test') return test ? null : 'only specs may import the test harness';
  if (to.room === 'start')
    return 'nothing may import what starts the API: main, app.module and seeds import, and are not imported';
  if (from.room === 'feature' && to.room === 'feature') {
    return from.feature === to.feature ? refuseInsideSlice(from, to, test) : refuseAcrossFeatures(from, to, test);
  }
  if (to.room === 'feature') return `${from.room} may not import a feature (${to.feature})`;
  return to.room === 'migrations' && from.room === 'feature' ? 'a feature may not import a migration' : null;
}

function refuseInWeb(from, to) {
  if (from.room === 'app' || to.room === 'shared') return null;
  if (to.room === 'app') return `${from.room === 'shared' ? 'shared' : `the feature ${from.feature}`} may not import from app`;
  if (from.room === 'shared') return `shared may not import a feature (${to.feature})`;
  return from.feature === to.feature ? null : `features never import one another: ${from.feature} imports ${to.feature}`;
}

function refuseFile(from, to, test) {
  if (from.package === null) return null;
  if (to.package === null) return test ? null : 'the product may not import from tools';
  if (from.package !== to.package) return `import the package @strata/${to.package} by its name, not its files`;
  if (from.package === 'api') return refuseInApi(from, to, test);
  return from.package === 'web' ? refuseInWeb(from, to) : null;
}

function refusal(root, file, source) {
  const [from, test] = [placeOf(file), isTest(file)];
  const [, name] = /^@strata\/([^/]+)/.exec(source) ?? [];
  if (name) return refusePackage(from, name, test);
  if (!source.startsWith('.')) return refuseModule(from, source, test);
  const target = below(root, path.resolve(root, path.dirname(file), source));
  return target === null ? null : refuseFile(from, placeOf(target), test);
}

/** The arrows of the house: between packages, between and inside the features of the API, inside the client, and out of pure libraries. */
export const arrows = {
  meta: { type: 'problem', schema: [] },
  create(context) {
    const root = rootOf(context);
    const file = below(root, context.filename);
    const check = (source) => {
      const message = file !== null && typeof source?.value === 'string' ? refusal(root, file, source.value) : null;
      if (message !== null) context.report({ node: source, message });
    };
    return {
      ImportDeclaration: (node) => check(node.source),
      ExportNamedDeclaration: (node) => check(node.source),
      ExportAllDeclaration: (node) => check(node.source),
      ImportExpression: (node) => check(node.source),
      TSImportType: (node) => check(node.source ?? node.argument?.literal),
      TSExternalModuleReference: (node) => check(node.expression),
    };
  },
};
