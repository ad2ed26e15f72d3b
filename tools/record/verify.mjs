// Checks a record as it was handed out: npm run --silent record:verify -- FILE
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { PlainError, script } from '../run/say.mjs';
import { resultCheck } from './record-check.mjs';

const root = join(import.meta.dirname, '../..');
const { checkSeal } = await import(pathToFileURL(join(root, 'apps/api/dist/platform/seal/seal.js')).href);

function bytesOf(file) {
  try {
    return readFileSync(file);
  } catch (error) {
    throw new PlainError(`${file}: cannot be read (${error.code ?? error.message}). Give the path of a record.`);
  }
}

/** What holds, in words. */
function intactWords(file) {
  if (file === undefined) throw new PlainError('Usage: npm run --silent record:verify -- FILE');
  const bytes = bytesOf(file);
  const { intact, words, hash } = checkSeal(bytes);
  if (!intact) throw new PlainError(`${file}: changed. ${words}`);
  const result = file.endsWith('.json') ? resultCheck(JSON.parse(bytes.toString())) : { holds: true, words: '' };
  if (!result.holds) throw new PlainError(`${file}: ${result.words}`);
  return `${file}: intact. ${words}${result.words}\nSHA-256 ${hash}`;
}

await script(([file]) => process.stdout.write(`${intactWords(file)}\n`));
