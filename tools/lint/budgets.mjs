import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

const root = path.resolve(import.meta.dirname, '../..');
const limits = { fileMedian: 60, fileP90: 180, fileMax: 300, functionP90: 25, functionMax: 50, componentMax: 80 };

const left = /\.(spec|db-spec|journey-spec|test-d)\.|\.generated\.|\.gen\.ts$|\.d\.ts$|\/migrations\/|^libs\/contracts\//;

/** The source files of a folder that the budgets are about: no specs, nothing generated, no migrations. */
function sourcesBelow(folder) {
  const entries = readdirSync(path.join(root, folder), { recursive: true }).map(
    (entry) => `${folder}/${entry.split(path.sep).join('/')}`,
  );
  return entries.filter((file) => /\/src\/.*\.tsx?$/.test(file) && !/\/(node_modules|dist)\//.test(file) && !left.test(file));
}

/** The lengths of all functions with a body of statements, with the place of each. */
function functionsOf(file, text) {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const lineOf = (position) => source.getLineAndCharacterOfPosition(position).line + 1;
  const found = [];
  const visit = (node) => {
    if (ts.isFunctionLike(node) && node.body && ts.isBlock(node.body)) {
      const line = lineOf(node.getStart(source));
      found.push({
        place: `${file}:${line}`,
        lines: lineOf(node.end) - line + 1,
        limit: file.endsWith('.tsx') ? limits.componentMax : limits.functionMax,
      });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function share(numbers, p) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(p * sorted.length) - 1)] ?? 0;
}

function measure(folders) {
  const files = folders.flatMap(sourcesBelow).map((file) => ({ file, text: readFileSync(path.join(root, file), 'utf8') }));
  const lengths = files.map(({ file, text }) => ({ place: file, lines: text.split('\n').length - 1, limit: limits.fileMax }));
  const functions = files.flatMap(({ file, text }) => functionsOf(file, text));
  return { lengths, functions };
}

function complaintsOf({ lengths, functions }) {
  const lines = lengths.map((file) => file.lines);
  const shares = [
    ['the median file', share(lines, 0.5), limits.fileMedian],
    ['the file at 90 %', share(lines, 0.9), limits.fileP90],
    [
      'the function at 90 %',
      share(
        functions.map((each) => each.lines),
        0.9,
      ),
      limits.functionP90,
    ],
  ];
  const over = shares
    .filter(([, value, limit]) => value > limit)
    .map(([name, value, limit]) => `${name} has ${value} lines, at most ${limit}`);
  const long = [...lengths, ...functions].filter((each) => each.lines > each.limit);
  return [...over, ...long.map(({ place, lines: count, limit }) => `${place} has ${count} lines, at most ${limit}`)];
}

function print(name, { lengths, functions }) {
  const lines = lengths.map((file) => file.lines);
  const figures = [
    lengths.length,
    share(lines, 0.5),
    share(lines, 0.9),
    share(lines, 1),
    functions.length,
    share(
      functions.map((each) => each.lines),
      0.9,
    ),
  ];
  const [files, median, p90, max, count, functionP90] = figures;
  process.stdout.write(
    `${name.padEnd(16)} ${files} files: median ${median}, p90 ${p90}, longest ${max}; ${count} functions: p90 ${functionP90}\n`,
  );
}

const all = measure(['apps', 'libs']);
for (const kind of ['apps', 'libs']) {
  for (const name of readdirSync(path.join(root, kind)).sort()) {
    const own = measure([`${kind}/${name}`]);
    if (own.lengths.length > 0) print(`${kind}/${name}`, own);
  }
}
print('all', all);
const complaints = complaintsOf(all);
for (const complaint of complaints) process.stderr.write(`over budget: ${complaint}\n`);
process.exitCode = complaints.length > 0 ? 1 : 0;
