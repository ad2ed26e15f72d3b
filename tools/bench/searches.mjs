import { randomFrom } from './many-questions.mjs';

const PLACE = 'q.bank_id, q.section_position, q.position, q.id';
const COLUMNS = `q.id, q.revision, q.text, q.kind, q.level, q.minutes, q.tags, q.dimension_keys, q.reference_answers, s.path`;
const SECTION = 'JOIN sections s ON (s.organization_id, s.id) = (q.organization_id, q.section_id)';
const like = (part) => `q.findable LIKE '%${part}%'`;
const LIVING = 'q.archived_at IS NULL';

/**
 * What people look for in a bank of many questions, five of each sort: `filter` as the API takes it and the same as the conditions of
 * a hand-written statement. `page` counts from 0. `words` are those of the questions, the most frequent first.
 */
export function searchesOver(words, { bankId, sectionId }) {
  const random = randomFrom(7);
  const between = (from, to) => words[from + Math.floor(random() * (to - from))];
  const sorts = {
    'rare word': () => one(between(4_500, 6_000)),
    'uncommon word': () => one(between(300, 900)),
    'common word': () => one(between(5, 60)),
    'two words': () => both(between(60, 200), between(20, 60)),
    prefix: () => one(between(200, 2_000).slice(0, 5)),
    'part of a word': () => one(between(200, 2_000).slice(2, 7)),
    'two letters': () => short(between(20, 400).slice(0, 2)),
    'a sign': () => sign(),
    'word, level and kind': () => narrowed(one(between(20, 200)), { level: 'DEEP', kind: 'CODING' }),
    'word and tag': () => narrowed(one(between(20, 60)), { tag: words[41] }),
    'level and kind': () => narrowed({ filter: {}, where: [] }, { level: 'STAFF', kind: 'BEHAVIORAL' }),
    'word in a section': () => inSection(one(between(20, 60))),
    'word, page five': () => ({ ...one(between(20, 120)), page: 4 }),
  };
  const one = (text) => ({ filter: { text }, where: [like(text)] });
  const both = (a, b) => ({ filter: { text: `${a} ${b}` }, where: [like(a), like(b)] });
  const short = (text) => ({ filter: { text }, where: [like(text), `q.words @@ '${text}:*'`] });
  const sign = () => ({ filter: { text: 'C++' }, where: [like('c++'), `q.words @@ 'c'`] });
  const narrowed = ({ filter, where }, more) => ({
    filter: { ...filter, ...more },
    where: [
      ...where,
      ...Object.entries(more).map(([name, value]) => (name === 'tag' ? `q.tags @> '{${value}}'` : `q.${name} = '${value}'`)),
    ],
  });
  const inSection = ({ filter, where }) => ({
    filter: { ...filter, bankId, sectionId },
    where: [...where, `q.bank_id = '${bankId}'`, `q.section_id = '${sectionId}'`],
  });
  return Object.entries(sorts).flatMap(([sort, make]) => Array.from({ length: 5 }, () => ({ sort, page: 0, ...make() })));
}

/**
 * The two statements that one would write by hand for a search, as the tables' owner: along the order until the page is full, and
 * through the word indexes. `after` is the last question of the page before, null for the first page.
 */
export function handWritten(search, organizationId, most, after) {
  const further = after
    ? [`(${PLACE}) > (SELECT ${PLACE} FROM questions q WHERE q.organization_id = '${organizationId}' AND q.id = '${after}')`]
    : [];
  const where = [`q.organization_id = '${organizationId}'`, LIVING, ...search.where, ...further].join(' AND ');
  const page = `ORDER BY ${PLACE} LIMIT ${most}`;
  return {
    ordered: `SELECT ${COLUMNS} FROM questions q ${SECTION} WHERE ${where} ${page}`,
    indexed: `WITH hit AS MATERIALIZED (SELECT * FROM questions q WHERE ${where})
      SELECT ${COLUMNS} FROM (SELECT * FROM hit q ${page}) q ${SECTION} ORDER BY ${PLACE}`,
  };
}
