/** Words of a text in any script, for comparing what was read with what a person labelled. */
const keyOf = (text) =>
  (
    text
      .toLowerCase()
      .normalize('NFKC')
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  ).join(' ');

/** Questions and key areas by the path of their section; a line of the document is a question's text with its hints or its definition. */
function readSections(sections, path = []) {
  return sections.flatMap((section) => {
    const own = [...path, section.title];
    return [
      { path: own.join(' > '), questions: section.questions, keyAreas: section.keyAreas.length },
      ...readSections(section.sections, own),
    ];
  });
}

const wordings = ({ text, hints, referenceAnswers }) =>
  [text, `${text} ${hints.join(' ')}`, `${text} ${referenceAnswers.map((answer) => answer.text).join(' ')}`].map(keyOf);

/** How many of the expected entries are among the given questions, each taken once. */
function matched(expected, questions) {
  const left = questions.map(wordings);
  return expected.filter((text) => {
    const at = left.findIndex((each) => each.includes(keyOf(text)));
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  }).length;
}

/** How many of the hints labelled by the line of their question were found there; null where a document has no such labels. */
function hintsOf(labels, questions) {
  if (labels === undefined) return null;
  const found = new Map();
  for (const each of questions) found.set(each.line, (found.get(each.line) ?? 0) + each.hints.length);
  const right = Object.entries(labels).map(([line, count]) => Math.min(count, found.get(Number(line)) ?? 0));
  const sum = (counts) => [...counts].reduce((total, count) => total + count, 0);
  return { expected: sum(Object.values(labels)), found: sum(found.values()), right: sum(right) };
}

function answersOf(label, questions) {
  if (label === undefined) return null;
  const found = questions.filter((each) => each.referenceAnswers.length > 0).length;
  return { expected: label, found, right: Math.min(label, found) };
}

/** What a reading found of the labelled questions, sections and key areas, as counts. */
export function measure(bank, expected) {
  const read = readSections(bank.sections).filter((each) => each.questions.length + each.keyAreas > 0);
  const all = read.flatMap((each) => each.questions);
  const labelled = Object.entries(expected.sections);
  const texts = labelled.flatMap(([, section]) => section.questions);
  const right = labelled.filter(([path, section]) => {
    const found = read.find((each) => keyOf(each.path) === keyOf(path));
    return (
      found !== undefined &&
      found.keyAreas === section.keyAreas &&
      matched(section.questions, found.questions) === section.questions.length
    );
  });
  return {
    expected: texts.length,
    found: all.length,
    right: matched(texts, all),
    sections: labelled.length,
    sectionsFound: read.length,
    sectionsRight: right.length,
    hints: hintsOf(expected.hints, all),
    answers: answersOf(expected.answers, all),
  };
}

export const recall = (counts) => counts.right / counts.expected;
export const precision = (counts) => counts.right / counts.found;
