// Checks a record as it was handed out: npm run --silent record:verify -- FILE
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { compositeOf } from '@strata/statistics';

const root = join(import.meta.dirname, '../..');
const { checkSeal } = await import(pathToFileURL(join(root, 'apps/api/dist/platform/seal/seal.js')).href);

function end(code, words) {
  process.stdout.write(`${words}\n`);
  process.exit(code);
}

/** The composite of a record, from its values alone; null where the record gives none. */
function computed({ rounds, formula }) {
  if (!formula.scale) return null;
  const ratings = rounds.flatMap((round) =>
    round.values
      .filter((value) => value.counted)
      .map((value) => ({
        interviewer: round.panel.find((seat) => seat.panelistId === value.panelistId).memberId,
        question: value.questionId,
        dimension: `${round.interviewId} ${value.dimensionKey}`,
        level: value.level,
      })),
  );
  return compositeOf(ratings, { weights: formula.weights, scale: formula.scale }).value;
}

function resultWords(record) {
  const value = computed(record);
  if (value !== record.composite.value)
    end(1, `The seal is intact, but its values give ${value} by the formula and not ${record.composite.value}.`);
  return value === null ? '' : ` Its values give ${value} by the formula again, to the last digit.`;
}

const [file] = process.argv.slice(2);
if (file === undefined) end(2, 'Usage: npm run --silent record:verify -- FILE');
let bytes;
try {
  bytes = readFileSync(file);
} catch (error) {
  end(2, `${file}: cannot be read (${error.code ?? error.message}). Give the path of a record.`);
}
const { intact, words, hash } = checkSeal(bytes);
if (!intact) end(1, `${file}: changed. ${words}`);
const again = file.endsWith('.json') ? resultWords(JSON.parse(bytes.toString())) : '';
end(0, `${file}: intact. ${words}${again}\nSHA-256 ${hash}`);
