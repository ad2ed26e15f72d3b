import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { TextDecoder } from 'node:util';
import { readQuestionBank } from '@strata/question-import';
import { PlainError, script } from '../run/say.mjs';

function bytesOf(file) {
  try {
    return readFileSync(file);
  } catch (error) {
    throw new PlainError(`${file}: cannot be read (${error.code ?? error.message}). Give the path of a document.`);
  }
}

/** The text of a file; bytes that are not UTF-8 are refused with their line. */
function textOf(file, bytes) {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(bytes);
  } catch {
    throw new PlainError(`${file}:${lineOfBadByte(bytes)}: the document is not text in UTF-8. Save it as UTF-8 and try again.`);
  }
}

/** The first line that does not decode; no UTF-8 character spans a line feed. */
function lineOfBadByte(bytes) {
  let start = 0;
  for (let line = 1; ; line += 1) {
    const end = bytes.indexOf(10, start);
    const stop = end < 0 ? bytes.length : end;
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(start, stop));
    } catch {
      return line;
    }
    if (end < 0) return line;
    start = end + 1;
  }
}

const questionForm = ({ text, hints, referenceAnswers, kind, level, tags }) => ({
  text,
  hints,
  answer: referenceAnswers.length === 0 ? null : referenceAnswers.map((answer) => answer.text).join('\n\n'),
  kind,
  level,
  tags,
});

const sectionForm = ({ title, keyAreas, questions, sections }) => ({
  title,
  keyAreas,
  questions: questions.map(questionForm),
  sections: sections.map(sectionForm),
});

await script(([file]) => {
  if (file === undefined) throw new PlainError('Usage: npm run --silent bank:parse -- FILE');
  const reading = readQuestionBank({ fileName: basename(file), content: textOf(file, bytesOf(file)) });
  if (reading.outcome === 'REFUSED') throw new PlainError(`${file}:${reading.complaint.line}: ${reading.complaint.message}`);
  const { title, keyAreas, sections } = reading.bank;
  process.stdout.write(
    `${JSON.stringify({ title, keyAreas, sections: sections.map(sectionForm), complaints: reading.complaints })}\n`,
  );
});
