import { parseArgs } from 'node:util';
import { readQuestionBank } from '@strata/question-import';
import { PlainError, script } from '../run/say.mjs';
import { documentOf, flawsOf } from '../../libs/question-import/test/fuzz-documents.mjs';

/** How many documents, and the seed of the first. */
function wanted() {
  const options = { documents: { type: 'string', default: '2000' }, first: { type: 'string', default: '1' } };
  const { values } = parseArgs({ options });
  const [count, first] = [Number(values.documents), Number(values.first)];
  if (Number.isInteger(count) && count > 0 && Number.isInteger(first)) return { count, first };
  throw new PlainError('Usage: npm run fuzz:import -- --documents 100000 [--first SEED]');
}

const found = { read: 0, refused: 0, questions: 0, slowest: 0, flaws: 0 };
const questionsIn = (sections) => sections.reduce((sum, each) => sum + each.questions.length + questionsIn(each.sections), 0);

/** One document; what is wrong with its reading, a crash and more than a second included. */
function flawsWith(document) {
  const before = process.cpuUsage();
  let flaws;
  try {
    const reading = readQuestionBank(document);
    found[reading.outcome === 'READ' ? 'read' : 'refused'] += 1;
    if (reading.outcome === 'READ') found.questions += questionsIn(reading.bank.sections);
    flaws = flawsOf(reading, document.content);
  } catch (error) {
    flaws = [`a crash: ${error.message}`];
  }
  const { user, system } = process.cpuUsage(before);
  const ms = (user + system) / 1_000;
  found.slowest = Math.max(found.slowest, ms);
  return ms > 1_000 ? [...flaws, `${Math.round(ms)} ms`] : flaws;
}

await script(() => {
  const { count, first } = wanted();
  for (let seed = first; seed < first + count; seed += 1) {
    const flaws = flawsWith(documentOf(seed));
    if (flaws.length > 0) process.stdout.write(`seed ${seed}: ${flaws.join(', ')}\n`);
    found.flaws += flaws.length > 0 ? 1 : 0;
  }
  process.stdout.write(
    `${count} documents: ${found.read} read with ${found.questions} questions, ${found.refused} refused, ` +
      `slowest ${found.slowest.toFixed(0)} ms of processor time, ${found.flaws} with flaws\n`,
  );
  process.exitCode = found.flaws > 0 ? 1 : 0;
});
