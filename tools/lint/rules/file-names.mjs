import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { below, isTest, rootOf } from '../place.mjs';

const suffixes = [
  'module',
  'resolver',
  'controller',
  'service',
  'policy',
  'feed',
  'events',
  'problems',
  'inputs',
  'view',
  'loaders',
  'entity',
  'guard',
  'decorator',
  'query',
];
const filesPerSlice = 14;
const depthBelowSource = 3;

const kebab = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const vague = /^(.*-)?(utils?|helpers?)$/;
const sliceName = new RegExp(`^[a-z0-9-]+\\.(${suffixes.join('|')})\\.ts$`);

function refuseName(segments) {
  const stems = segments.flatMap((segment, i) => (i === segments.length - 1 ? segment.split('.') : [segment]));
  const wrong = stems.find((stem) => stem !== '' && !kebab.test(stem));
  if (wrong) return `${wrong} is not kebab-case`;
  const hollow = segments.map((segment) => segment.split('.')[0]).find((stem) => vague.test(stem));
  return hollow ? `${hollow} says nothing about what is inside; name it after the thing` : null;
}

function refuseDepth(segments) {
  const source = segments.indexOf('src');
  const depth = segments.length - source - 2;
  if (source < 0 || depth <= depthBelowSource) return null;
  return `${depth} folders below src; at most ${depthBelowSource}`;
}

function refuseInSlice(file, segments) {
  if (!file.startsWith('apps/api/src/features/')) return null;
  if (segments.length > 6) return 'a slice is flat: no folder inside it';
  if (segments.length < 6) return 'a file of a feature stands in the folder of its feature';
  if (isTest(file) || sliceName.test(segments[5])) return null;
  return `a file of a slice ends in one of ${suffixes.map((suffix) => `.${suffix}`).join(' ')}`;
}

function refuseSize(root, file) {
  if (!file.startsWith('apps/api/src/features/') || isTest(file)) return null;
  const folder = path.dirname(path.join(root, file));
  const names = (existsSync(folder) ? readdirSync(folder) : []).filter((name) => name.endsWith('.ts') && !isTest(name));
  if (names.length <= filesPerSlice || names.sort()[0] !== path.basename(file)) return null;
  return `the slice ${path.basename(folder)} has ${names.length} files without specs; over ${filesPerSlice} it is two features`;
}

function refuseBarrel(file) {
  return /^apps\/web\/src\/(app|features|shared)\/(.*\/)?index\.tsx?$/.test(file)
    ? 'the client has no barrels: name the file after the thing'
    : null;
}

/** File and folder names: kebab-case, no hollow names, shallow; in a slice of the API the closed list of suffixes and at most 14 files. */
export const fileNames = {
  meta: { type: 'problem', schema: [] },
  create(context) {
    const root = rootOf(context);
    const file = below(root, context.filename);
    if (file === null) return {};
    const segments = file.split('/');
    return {
      Program(node) {
        const refusals = [
          refuseName(segments),
          refuseDepth(segments),
          refuseInSlice(file, segments),
          refuseSize(root, file),
          refuseBarrel(file),
        ];
        for (const message of refusals) if (message !== null) context.report({ loc: { line: 1, column: 0 }, node, message });
      },
    };
  },
};
