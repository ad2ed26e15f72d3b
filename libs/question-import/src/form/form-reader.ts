import { type ReadBank, type ReadQuestion, type ReadSection } from '@strata/domain';
import { openFence } from '../blocks/fence.js';
import { minutesOf } from '../bank/details.js';
import { addFollowUp, addHints, emptyQuestion } from '../bank/question.js';
import { addKeyAreas, sectionOf } from '../bank/section.js';
import { textOfForm } from './inline-form.js';
import { dimensionKeyOf, instantOf, keyNamed, kindNames, levelNamedAs, toAskLine, unguarded } from './labels.js';

interface FormReader {
  lines: string[];
  bank: ReadBank | null;
  open: { section: ReadSection; level: number }[];
  question: ReadQuestion | null;
  /** Takes an entry of the running list. */
  entries: ((text: string, line: number) => void) | null;
  answer: string[] | null;
  guidance: string[] | null;
  fence: string;
}

const detailsLine = /^Kind:\s*(?:Knowledge|Coding|Design|Behavioral)\b/i;
const headingLine = /^(#+)\s+(.*)$/;
const label = /^\*\*(Hints|Follow-ups|Anchors|Key areas|Answer(?: \(reviewed\))?(?:: (.*))?)\*\*\s*$/;

/** Reads Strata's export form exactly; null for a document that is not wholly in it. */
export function readForm(content: string): ReadBank | null {
  if (!/^Kind:/m.test(content)) return null;
  const lines = content.replace(/^\ufeff/, '').split(/\r\n|\n|\r/);
  const reader: FormReader = {
    lines,
    bank: null,
    open: [],
    question: null,
    entries: null,
    answer: null,
    guidance: null,
    fence: '',
  };
  for (let at = 0; at < lines.length; at += 1) if (!readLine(reader, at)) return null;
  endPart(reader);
  return reader.bank;
}

function readLine(reader: FormReader, at: number): boolean {
  const line = reader.lines[at] ?? '';
  if (reader.answer !== null && reader.fence !== '') return keep(reader, line);
  const heading = headingLine.exec(line);
  if (heading !== null) return readHeading(reader, heading[1]?.length ?? 1, textOfForm(heading[2] ?? ''), at);
  const labelled = label.exec(line);
  if (labelled !== null) return readLabel(reader, labelled[1] ?? '', labelled[2]);
  if (reader.answer !== null) return keep(reader, line);
  return line.trim() === '' ? blank(reader) : readPlain(reader, line, at);
}

function blank(reader: FormReader): boolean {
  if (reader.guidance !== null) endPart(reader);
  return true;
}

function keep(reader: FormReader, line: string): boolean {
  reader.answer?.push(reader.fence === '' ? unguarded(line) : line);
  reader.fence = openFence(line, reader.fence);
  return true;
}

function readPlain(reader: FormReader, line: string, at: number): boolean {
  if (line === toAskLine) return markToAsk(reader);
  if (detailsLine.test(line) && reader.question !== null && reader.entries === null)
    return readDetailsLine(reader.question, line);
  if (line.startsWith('>')) return readQuote(reader, line);
  const entry = /^-\s+(.*)$/.exec(line);
  if (entry === null || reader.entries === null) return false;
  reader.entries(textOfForm(entry[1] ?? ''), at + 1);
  return true;
}

/** The questions of the section that begins here are for the candidate to ask. */
function markToAsk(reader: FormReader): boolean {
  const section = reader.open.at(-1)?.section;
  if (section === undefined || reader.question !== null || reader.entries !== null) return false;
  section.forCandidate = true;
  return true;
}

function readQuote(reader: FormReader, line: string): boolean {
  const section = reader.open.at(-1)?.section;
  if (section === undefined || reader.question !== null || reader.entries !== null) return false;
  if (reader.guidance === null && section.guidance !== null) return false;
  reader.guidance ??= [];
  reader.guidance.push(line.replace(/^> ?/, ''));
  return true;
}

function readHeading(reader: FormReader, level: number, text: string, at: number): boolean {
  endPart(reader);
  reader.question = null;
  if (text === '') return false;
  if (level === 1) {
    if (reader.bank !== null) return false;
    reader.bank = { title: text, keyAreas: [], keyAreaLines: [], sections: [] };
    return true;
  }
  if (reader.bank === null) return false;
  while ((reader.open.at(-1)?.level ?? 0) >= level) reader.open.pop();
  const above = reader.open.at(-1)?.section;
  if (isQuestion(reader.lines, at)) {
    if (above === undefined) return false;
    reader.question = emptyQuestion(text, at + 1);
    above.questions.push(reader.question);
    return true;
  }
  const section = sectionOf(text, at + 1);
  (above?.sections ?? reader.bank.sections).push(section);
  reader.open.push({ section, level });
  return true;
}

/** A heading is a question when the first line below it is its details. */
function isQuestion(lines: string[], at: number): boolean {
  let next = at + 1;
  while (next < lines.length && lines[next]?.trim() === '') next += 1;
  return detailsLine.test(lines[next] ?? '');
}

function readLabel(reader: FormReader, name: string, dimension: string | undefined): boolean {
  endPart(reader);
  const { question } = reader;
  if (name === 'Key areas') {
    const owner = reader.open.at(-1)?.section ?? reader.bank;
    reader.entries = question !== null || owner === null ? null : (text, line) => addKeyAreas(owner, [text], line);
    return reader.entries !== null;
  }
  if (question === null) return false;
  if (name === 'Hints') reader.entries = (text, line) => addHints(question, [text], line);
  else if (name === 'Follow-ups') reader.entries = (text, line) => addFollowUp(question, text, line);
  else if (name === 'Anchors') reader.entries = (text) => addAnchor(question, text);
  else {
    const dimensionKey = dimension === undefined ? null : dimensionKeyOf(dimension);
    question.referenceAnswers.push({ dimensionKey, text: '', reviewed: name.startsWith('Answer (reviewed)') });
    reader.answer = [];
  }
  return true;
}

/** Ends the running list, quotation or answer; a heading also ends the question. */
function endPart(reader: FormReader): void {
  const section = reader.open.at(-1)?.section;
  if (reader.guidance !== null && section !== undefined) section.guidance = reader.guidance.join('\n').trim();
  const last = reader.question?.referenceAnswers.at(-1);
  if (reader.answer !== null && last !== undefined) last.text = reader.answer.join('\n').replace(/^\n+|\s+$/g, '');
  reader.guidance = null;
  reader.answer = null;
  reader.entries = null;
  reader.fence = '';
}

/** `Trade-offs 3: names what is given up`. */
function addAnchor(question: ReadQuestion, entry: string): void {
  const [, name = '', level = '', text = ''] = /^(.*?) (\d): (.+)$/s.exec(entry) ?? [];
  if (text !== '') question.anchors.push({ dimensionKey: dimensionKeyOf(name), level: Number(level), text });
}

function readDetailsLine(question: ReadQuestion, line: string): boolean {
  return line.split(/\s+·\s+/).every((part) => {
    const [, name = '', value = ''] = /^(\w+):\s*(.+)$/.exec(part.trim()) ?? [];
    return readDetail(question, name.toLowerCase(), value.trim());
  });
}

function readDetail(question: ReadQuestion, name: string, value: string): boolean {
  const listed = value
    .split(',')
    .map((each) => textOfForm(each))
    .filter((each) => each !== '');
  if (name === 'kind') question.kind = keyNamed(kindNames, value) ?? question.kind;
  else if (name === 'level') Object.assign(question, levelNamedAs(value));
  else if (name === 'minutes') question.minutes = minutesOf(value);
  else if (name === 'tags') question.tags = listed;
  else if (name === 'dimensions') question.dimensionKeys = listed.map(dimensionKeyOf);
  else if (name === 'term') question.term = textOfForm(value) || null;
  else if (name === 'phrase') question.askPhrase = textOfForm(value) || null;
  else if (name === 'archived') question.archivedAt = instantOf(value);
  else return false;
  return (name !== 'level' || question.level !== null) && (name !== 'archived' || question.archivedAt !== null);
}
