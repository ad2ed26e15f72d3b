import { readFileSync } from 'node:fs';
import { checkRatings } from '@strata/statistics';
import { PlainError, script } from '../run/say.mjs';
import { aggregationPrograms } from './aggregation-cases.mjs';
import { conform, scaleOf, withReason } from './case-form.mjs';
import { coefficientPrograms } from './coefficient-cases.mjs';
import { modelPrograms } from './model-cases.mjs';

const programs = { ...coefficientPrograms, ...modelPrograms, ...aggregationPrograms };

// Their data are no ratings, or their rows are judged one by one.
const unchecked = new Set([
  'fleiss_kappa_counts',
  'cohen_kappa_table',
  'bradley_terry',
  'spearman_brown',
  'rwg',
  'aggregate',
  'divergence_flags',
]);

function casesIn(file) {
  try {
    const content = JSON.parse(readFileSync(file, 'utf8'));
    const cases = Array.isArray(content) ? content : content?.cases;
    if (Array.isArray(cases)) return cases;
  } catch (error) {
    throw new PlainError(`${file}: cannot be read as JSON (${error.code ?? error.message}). Give the path of a file of cases.`);
  }
  throw new PlainError(`${file}: holds no cases. It must be an object with a list "cases", each with name, method and data.`);
}

function answerOf(reference) {
  const program = programs[reference.method];
  if (!program) throw new RangeError(`no method is called ${reference.method}; there are ${Object.keys(programs).join(', ')}`);
  if (!Array.isArray(reference.data) || !reference.data.every(Array.isArray)) throw new RangeError('data must be a list of rows');
  if (!unchecked.has(reference.method)) checkRatings(reference.data, scaleOf(reference));
  return program(reference);
}

const inForm = (answer, expected) => (expected === undefined ? (answer ?? {}) : conform(answer, expected));

/** Rows that are no ratings keep their reason, which no form asks for. */
const withRowReasons = (answer, rows) =>
  Array.isArray(answer) && Array.isArray(rows) ? answer.map((row, i) => withReason(row, rows[i]?.reason)) : answer;

/** The answer to one case in its form; a case that is refused has nulls and the reason. */
function computed(reference) {
  try {
    const [answer, reason] = answerOf(reference);
    return withReason(withRowReasons(inForm(answer, reference.expected), answer), reason);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    process.stderr.write(`${reference.name}: ${error.message}\n`);
    return withReason(inForm(null, reference.expected), error.message);
  }
}

await script(([file]) => {
  if (file === undefined) throw new PlainError('Usage: npm run --silent statistics -- CASES.json');
  const answers = casesIn(file).map((reference) => [reference.name, computed(reference)]);
  process.stdout.write(`${JSON.stringify(Object.fromEntries(answers), null, 2)}\n`);
});
