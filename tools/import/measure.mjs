import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readQuestionBank } from '@strata/question-import';
import { measure, precision, recall } from '../../libs/question-import/test/measure.mjs';

const folder = join(import.meta.dirname, '../../libs/question-import/test');
const share = (value) => value.toFixed(3).padStart(9);
const row = (name, cells) => process.stdout.write(`${name.padEnd(24)}${cells.join('')}\n`);

/** One line per labelled document: how much of it the importer reads, and how much of what it reads is right. */
row('document', ['labelled', '    found', '   recall', 'precision', '   sections right']);
for (const file of readdirSync(join(folder, 'documents')).sort()) {
  const expected = JSON.parse(readFileSync(join(folder, 'expected', `${file.replace(/\.\w+$/, '')}.json`), 'utf8'));
  const reading = readQuestionBank({ fileName: file, content: readFileSync(join(folder, 'documents', file), 'utf8') });
  if (reading.outcome === 'REFUSED') {
    row(file, [` refused: ${reading.complaint.message}`]);
    process.exitCode = 1;
    continue;
  }
  const counts = measure(reading.bank, expected);
  const sections = `${counts.sectionsRight} of ${counts.sections}`;
  row(file, [
    String(counts.expected).padStart(8),
    String(counts.found).padStart(9),
    share(recall(counts)),
    share(precision(counts)),
    sections.padStart(17),
  ]);
}
