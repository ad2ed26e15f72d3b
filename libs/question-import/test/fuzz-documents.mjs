import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(import.meta.dirname, 'documents');
const documents = readdirSync(folder)
  .sort()
  .map((file) => readFileSync(join(folder, file), 'utf8'));
const pieces =
  '\n|\n\n|# |- |  - |1. |?|(|)|`|```\n|**|‖|‖---‖\n|<details>|</details>|<summary>|---\n|> |\t|\r\n|\u00a0|？|"|,|;|Kind: Core|Kind: Knowledge\n|**Answer**\n|**Anchors**\n|\ufeff|{|}|[|]|](|https://|\ud83d|- [ ] |Q: |A: |\nQ\n\n|\nA\n\n|Question 1\n|1. ### |: |– |Σ;|反问|<li>|</ul>|<!--|term,definition\n|section,question,answer\n|=|\u200b|\\|&#10;|{"format":"strata-question-bank","sections":[|$1'
    .split('|')
    .map((each) => each.replaceAll('‖', '|'));
const names = ['bank.md', 'bank.txt', 'bank.csv', 'bank.json'];

/** A small generator of numbers that gives the same row for the same seed. */
function random(seed) {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** A random or mutated document, the same for the same seed. */
export function documentOf(seed) {
  const next = random(seed);
  const pick = (from) => from[next(from.length)];
  const source = pick(documents);
  const at = next(source.length);
  let text = next(5) === 0 ? '' : source.slice(at, at + 200 + next(4_000));
  for (let change = next(40); change > 0; change -= 1) {
    const place = next(text.length + 1);
    const cut = next(3) === 0 ? next(60) : 0;
    text = text.slice(0, place) + pick(pieces).repeat(1 + next(next(50) === 0 ? 400 : 3)) + text.slice(place + cut);
  }
  return { fileName: names[seed % names.length], content: text };
}

const sectionsOf = (sections) => sections.flatMap((each) => [each, ...sectionsOf(each.sections)]);

/** What is wrong with a reading, in words; empty for a good one. */
export function flawsOf(reading, content) {
  if (reading.outcome === 'REFUSED') return reading.complaint.message === '' ? ['refused without a reason'] : [];
  const last = content.split(/\r\n|\n|\r/).length;
  const sections = sectionsOf(reading.bank.sections);
  const questions = sections.flatMap((each) => each.questions);
  const lines = [
    ...[...reading.complaints, ...reading.leftOut, ...sections, ...questions].map((each) => each.line),
    ...sections.flatMap((each) => each.keyAreaLines),
    ...questions.flatMap((each) => [...each.hintLines, ...each.followUpLines, ...each.doubts.map((doubt) => doubt.line)]),
  ];
  const uneven = questions.some(
    (each) => each.hints.length !== each.hintLines.length || each.followUps.length !== each.followUpLines.length,
  );
  return [
    questions.some((each) => each.text.trim() === '') ? 'an empty question' : null,
    sections.some((each) => each.title.trim() === '') ? 'a section without a title' : null,
    lines.some((line) => !(line >= 1 && line <= last)) ? 'a line outside the document' : null,
    uneven ? 'an entry without its line' : null,
  ].filter((each) => each !== null);
}
