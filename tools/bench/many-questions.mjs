import { randomUUID } from 'node:crypto';

const BATCH = 5_000;
const KINDS = ['KNOWLEDGE', 'KNOWLEDGE', 'KNOWLEDGE', 'KNOWLEDGE', 'CODING', 'CODING', 'DESIGN', 'BEHAVIORAL'];
const LEVELS = ['WARM_UP', 'CORE', 'CORE', 'DEEP', 'STAFF', null];
const HEADS = ['What is', 'How does', 'Why would', 'When would you use', 'What breaks with', 'How would you test', 'Explain'];
const COMMON = 'the a of in with and to for when is that under system data request one service memory'.split(' ');
const SIGNS = ['C++', '.NET', 'O(n log n)', 'node.js', 'größe', 'write-ahead'];
const ONSETS = 'b br c cl d f fl g gr h k l m n p pl qu r s st t tr v w'.split(' ');
const VOWELS = ['a', 'e', 'i', 'o', 'u', 'ai', 'ou'];
const ENDS = ['', 'n', 'r', 'ck', 'st', 'l', 'm', 't'];

/** A repeatable source of numbers from 0 to 1 (mulberry32). */
export function randomFrom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Words as a language has them: a few in every sentence, most of them rare, the most frequent first. */
function vocabulary(random, count) {
  const pick = (list) => list[Math.floor(random() * list.length)];
  const syllables = () => Array.from({ length: 2 + Math.floor(random() * 2) }, () => pick(ONSETS) + pick(VOWELS) + pick(ENDS));
  const made = new Set(COMMON);
  while (made.size < count) made.add(syllables().join(''));
  return [...made];
}

/** Every n-th word is about as frequent as 1/n: the law that texts follow. */
const zipf = (random, words) => words[Math.min(words.length - 1, Math.floor(words.length ** random() - 1))];

function question(random, words, place) {
  const length = 7 + Math.floor(random() * 10);
  const body = Array.from({ length }, () =>
    random() < 0.004 ? SIGNS[Math.floor(random() * SIGNS.length)] : zipf(random, words),
  );
  const tags = Array.from({ length: 1 + Math.floor(random() * 3) }, () => words[40 + Math.floor(60 * random() ** 2)]);
  return {
    ...place,
    id: randomUUID(),
    text: `${HEADS[Math.floor(random() * HEADS.length)]} ${body.join(' ')}?`,
    kind: KINDS[Math.floor(random() * KINDS.length)],
    level: LEVELS[Math.floor(random() * LEVELS.length)],
    minutes: random() < 0.5 ? 3 + Math.floor(random() * 20) : null,
    tags: [...new Set(tags)],
    hints: [body.slice(0, 4).join(' '), body.slice(3).join(' ')],
    answers: random() < 0.3 ? ['definition', 'mechanism', 'trade-offs'].map((dimensionKey) => ({ dimensionKey, text: body.join(' '), reviewed: true })) : [],
  }; // prettier-ignore
}

async function insertBank(client, organizationId, name, sections) {
  const id = randomUUID();
  await client.query('INSERT INTO question_banks (organization_id, id, name) VALUES ($1, $2, $3)', [organizationId, id, name]);
  await client.query(
    `INSERT INTO sections (organization_id, id, bank_id, position, title, path)
     SELECT $1, s.id, $2, s.position, s.title, ARRAY[s.title] FROM jsonb_to_recordset($3) AS s (id uuid, position int, title text)`,
    [organizationId, id, JSON.stringify(sections)],
  );
  return id;
}

async function insertQuestions(client, organizationId, questions) {
  await client.query(
    `INSERT INTO questions (organization_id, id, bank_id, section_id, section_position, position, revision, text, kind, level, minutes, hints, tags, reference_answers)
     SELECT $1, id, "bankId", "sectionId", "sectionPosition", position, 1, text, kind, level, minutes, hints, tags, answers
     FROM jsonb_to_recordset($2) AS q (id uuid, "bankId" uuid, "sectionId" uuid, "sectionPosition" int, position int,
       text text, kind text, level text, minutes int, hints text[], tags text[], answers jsonb)`,
    [organizationId, JSON.stringify(questions)],
  );
}

/**
 * Writes `count` questions of one organization, as the schema's owner, into banks of 40 sections with 250 questions each.
 * The same seed writes the same texts. Returns their words, the most frequent first.
 */
export async function writeManyQuestions(client, { organizationId, count, seed = 1 }) {
  const random = randomFrom(seed);
  const words = vocabulary(random, 6_000);
  for (let done = 0; done < count;) {
    const sections = Array.from({ length: 40 }, (_, position) => ({
      id: randomUUID(),
      position,
      title: `Section ${position + 1}`,
    }));
    const bankId = await insertBank(client, organizationId, `Bank ${seed}.${done}`, sections);
    const places = sections.flatMap((section) =>
      Array.from({ length: 250 }, (_, position) => ({
        bankId,
        sectionId: section.id,
        sectionPosition: section.position,
        position,
      })),
    );
    const questions = places.slice(0, count - done).map((place) => question(random, words, place));
    for (let from = 0; from < questions.length; from += BATCH)
      await insertQuestions(client, organizationId, questions.slice(from, from + BATCH));
    done += questions.length;
  }
  return words;
}
