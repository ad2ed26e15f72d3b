import path from 'node:path';

/** The features of the API in arrow order: each may import only from those before it. */
export const featureOrder = [
  'audit',
  'identity',
  'skill',
  'question-bank',
  'question-revision',
  'question-search',
  'question-import',
  'question-duplicate',
  'question-use',
  'rubric',
  'loop',
  'loop-formula',
  'loop-feed',
  'loop-copy',
  'loop-coverage',
  'rubric-use',
  'candidate-brief',
  'candidacy',
  'loop-suggestion',
  'loop-proposal',
  'loop-version',
  'conflict',
  'interview',
  'attachment',
  'calendar',
  'scorecard',
  'panel-load',
  'reminder',
  'hand-over',
  'unplanned-question',
  'candidacy-version',
  'room-clock',
  'break-glass',
  'room',
  'quick-interview',
  'conflict',
  'debrief',
  'discussion',
  'loop-comparison',
  'calibration',
  'record',
  'integrations',
];

const specName = /\.(spec|db-spec|journey-spec|test-d)\.[mc]?[tj]sx?$/;

/** A path below the root of the house, with forward slashes; null for what lies outside. */
export function below(root, file) {
  const relative = path.relative(root, file).split(path.sep).join('/');
  return relative === '' || relative.startsWith('../') ? null : relative;
}

/** Specs, the API's journeys and harness, and the browser journeys. */
export const isTest = (file) =>
  specName.test(file) || /^apps\/(api\/test|web-e2e|web\/test)\//.test(file) || /^libs\/[^/]+\/test\//.test(file);

/** The room of an API file: platform, a feature, migrations, tests, or what starts the API (the files at the top of src, and seeds). */
function apiRoom(rest) {
  const [, top, feature] = /^src\/([^/]+)\/(?:([^/]+)\/)?/.exec(rest) ?? [];
  if (rest.startsWith('test/')) return { room: 'test' };
  if (top === 'features') return { room: 'feature', feature };
  return { room: top === undefined || top === 'seeds' ? 'start' : top };
}

/** The room of a client file: shared, a feature, or the application that puts them together. */
function webRoom(rest) {
  const [, top, feature] = /^src\/([^/]+)(?:\/([^/]+)\/)?/.exec(rest) ?? [];
  if (top === 'features' && feature) return { room: 'feature', feature };
  return { room: top === 'shared' ? 'shared' : 'app' };
}

/** Where a file stands: its workspace package (null for tools and the root) and its room inside it. */
export function placeOf(file) {
  const [, kind, name, rest] = /^(apps|libs)\/([^/]+)\/(.+)$/.exec(file) ?? [];
  if (!kind) return { file, package: null, room: file.split('/')[0] };
  const inside =
    kind === 'apps' && name === 'api' ? apiRoom(rest) : kind === 'apps' && name === 'web' ? webRoom(rest) : { room: 'src' };
  return { file, package: name, ...inside };
}

/** The suffix of a slice file: `service` of `room.service.ts`, null where there is none. */
export const suffixOf = (file) => /\.([a-z-]+)\.[jt]sx?$/.exec(file.replace(specName, '.ts'))?.[1] ?? null;

/** The root of the house that a rule is told in its settings. */
export const rootOf = (context) => context.settings.strata?.root ?? context.cwd;
