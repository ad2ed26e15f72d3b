import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readQuestionBank } from '@strata/question-import';
import { measure } from '../../libs/question-import/test/measure.mjs';

const folder = join(import.meta.dirname, '../../libs/question-import/test');
const row = (name, cells) =>
  process.stdout.write(`${name.padEnd(22)}${cells.map((cell) => String(cell).padStart(11)).join('')}\n`);
const share = (right, all) => (all === 0 ? '–' : (right / all).toFixed(3));
/** Of what is labelled, and of what was found: the worse of the two. */
const both = (counts) => (counts === null ? '–' : share(counts.right, Math.max(counts.expected, counts.found)));

const total = { expected: 0, found: 0, right: 0, sections: 0, sectionsRight: 0, hints: emptyShare(), answers: emptyShare() };

function emptyShare() {
  return { expected: 0, found: 0, right: 0 };
}

function addTo(sum, counts) {
  for (const key of ['expected', 'found', 'right']) sum[key] += counts?.[key] ?? 0;
}

function print(name, counts) {
  row(name, [
    counts.expected,
    counts.found,
    share(counts.right, counts.expected),
    share(counts.right, counts.found),
    share(counts.sectionsRight, counts.sections),
    both(counts.hints),
    both(counts.answers),
  ]);
}

/** One line per labelled document, and one for all: how much of it the importer reads, and how much of what it reads is right. */
row('document', ['labelled', 'found', 'recall', 'precision', 'sections', 'hints', 'answers']);
for (const file of readdirSync(join(folder, 'documents')).sort()) {
  const expected = JSON.parse(readFileSync(join(folder, 'expected', `${file.replace(/\.\w+$/, '')}.json`), 'utf8'));
  const reading = readQuestionBank({ fileName: file, content: readFileSync(join(folder, 'documents', file), 'utf8') });
  if (reading.outcome === 'REFUSED') {
    row(file, [`refused: ${reading.complaint.message}`]);
    process.exitCode = 1;
    continue;
  }
  const counts = measure(reading.bank, expected);
  print(file, counts);
  addTo(total, counts);
  addTo(total.hints, counts.hints);
  addTo(total.answers, counts.answers);
  total.sections += counts.sections;
  total.sectionsRight += counts.sectionsRight;
}
print('all', total);
