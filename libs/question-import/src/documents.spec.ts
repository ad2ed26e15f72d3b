import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { measure, precision, recall } from '../test/measure.mjs';
import { bankDraftOf, questionsOf } from './bank/section.js';
import { readQuestionBank } from './read-question-bank.js';

const folder = join(import.meta.dirname, '../test');
const documents = readdirSync(join(folder, 'documents')).sort();

function read(file: string) {
  const reading = readQuestionBank({ fileName: file, content: readFileSync(join(folder, 'documents', file), 'utf8') });
  if (reading.outcome === 'REFUSED') throw new Error(reading.complaint.message);
  return reading;
}

const question = (file: string, start: string) => {
  const found = questionsOf(read(file).bank.sections).find((each) => each.text.startsWith(start));
  if (found === undefined) throw new Error(`no question begins with ${start}`);
  return found;
};

describe('labelled documents', () => {
  it.each(documents)('%s gives its labelled questions in their sections, and nothing else', (file) => {
    const expected = JSON.parse(readFileSync(join(folder, 'expected', `${file.replace(/\.\w+$/, '')}.json`), 'utf8'));
    const { bank } = read(file);
    const counts = measure(bank, expected);
    expect(recall(counts)).toBeGreaterThanOrEqual(0.99);
    expect(precision(counts)).toBeGreaterThanOrEqual(0.99);
    expect(counts.sectionsRight).toBe(counts.sections);
    expect(counts.sectionsFound).toBe(counts.sections);
    for (const [labelled, least] of [
      [counts.hints, 0.95],
      [counts.answers, 0.98],
    ] as const) {
      if (labelled === null || labelled.expected === 0) expect(labelled?.found ?? 0).toBe(0);
      else expect(Math.min(recall(labelled), precision(labelled))).toBeGreaterThanOrEqual(least);
    }
    if (expected.title !== null) expect(bank.title).toBe(expected.title);
  });

  it('takes brackets after the end of a question as hints, nested brackets too', () => {
    expect(question('pasted-bank.txt', 'How do you diagnose a slow query in production').hints).toEqual([
      'pg_stat_statements',
      'auto_explain',
      'EXPLAIN (ANALYZE, BUFFERS)',
    ]);
    expect(question('pasted-bank.txt', 'What is Serializable Snapshot Isolation').text).toContain('(SSI)');
  });

  it('takes what a design prompt lists after its dash as hints', () => {
    expect(question('pasted-bank.txt', 'URL shortener')).toMatchObject({
      kind: 'DESIGN',
      hints: [
        'key generation (counter+base62 vs hash)',
        'collision handling',
        'read-heavy caching',
        'redirect latency',
        'analytics',
      ],
    });
  });

  it('grades questions by their place where the document says that they climb', () => {
    const { bank, complaints } = read('pasted-bank.txt');
    const [first] = bank.sections[0]?.sections ?? [];
    expect(first?.questions.map((each) => each.level)).toEqual([
      'WARM_UP',
      'WARM_UP',
      'WARM_UP',
      'CORE',
      'CORE',
      'DEEP',
      'DEEP',
      'STAFF',
      'STAFF',
    ]);
    expect(complaints).toContainEqual({ line: 7, message: expect.stringContaining('inferred') });
  });

  it('drops citations and link references from texts', () => {
    const texts = JSON.stringify(read('study-guide.md').bank);
    expect(texts).not.toMatch(/\]\[\d\]|medium\.com|Reddit\]/);
  });

  it('keeps the definition of a term as the answer to the term', () => {
    expect(question('term-article.txt', 'Data types')).toMatchObject({
      text: 'Data types',
      referenceAnswers: [{ dimensionKey: null, text: expect.stringMatching(/^basic types \(bool/) }],
    });
  });

  it('names the line of a checklist that it leaves out', () => {
    expect(read('pasted-bank.txt').complaints).toContainEqual({ line: 378, message: 'This checklist (6 lines) was left out.' });
  });

  it('keeps questions nested below a question as its follow-ups', () => {
    expect(question('fragen.md', 'Warum kann').followUps).toEqual(['Wie viele Indizes sind zu viele?', 'Wie messen Sie das?']);
    expect(question('tracker.md', 'How does a service').followUps).toEqual(['What changes with a headless one?']);
    expect(question('headings.md', 'How do decorators').followUps).toEqual([
      'When does the decorator run?',
      'How do you keep the name?',
    ]);
  });

  it('keeps answers with their code, a comment in which is no heading', () => {
    expect(question('headings.md', 'What is a generator').referenceAnswers[0]?.text).toContain('# What is this?\ndef numbers():');
    expect(question('mianshi.md', '事件循环').referenceAnswers[0]?.text).toContain('setTimeout');
  });

  it('ends the last answer where the document rules itself off', () => {
    expect(question('voprosy.md', 'Чем мок').referenceAnswers[0]?.text).toBe('Мок проверяет вызовы.');
  });

  it('reads levels, tags and hints from the columns of a table, whatever their order', () => {
    expect(question('tableau.csv', 'Qu')).toMatchObject({
      level: 'WARM_UP',
      tags: ['git', 'bases'],
      referenceAnswers: [{ text: 'Un dépôt\nlocal.' }],
    });
    expect(question('tableau.csv', 'Expliquez')).toMatchObject({
      text: 'Expliquez "rebase"; quand l\'éviter ?',
      level: 'DEEP',
      referenceAnswers: [],
    });
    expect(read('tableau.csv').complaints).toEqual([{ line: 7, message: 'This row has no question and was left out.' }]);
    expect(question('table.md', 'Explain how')).toMatchObject({ level: 'DEEP', hints: ['heap dump', 'profiler'] });
  });

  it('reads labelled answers that go on over lines', () => {
    expect(question('preguntas.txt', '¿Cómo').referenceAnswers[0]?.text).toBe(
      'Por impacto y por número de personas afectadas.\nSi dudo, pregunto.',
    );
  });
});

describe('the same document in another dress', () => {
  const plain = '# Caching\n\n## Keys\n\n- What is a "hot" key? (skew, sharding)\n- Why add jitter to an expiry?\n';
  const bank = (content: string) => readQuestionBank({ fileName: 'caching.md', content });
  const draft = (content: string) => {
    const reading = bank(content);
    return reading.outcome === 'READ' ? bankDraftOf(reading.bank) : reading.complaint;
  };

  it('is the same bank with CRLF, a BOM, non-breaking spaces and other bullets', () => {
    const dressed = `\ufeff${plain.replace(/\n/g, '\r\n').replace(/is a/, 'is\u00a0a').replace(/^- /gm, '* ')}`;
    expect(bank(dressed)).toEqual(bank(plain));
  });

  it('is the same bank with its headings underlined or written in HTML', () => {
    expect(draft(plain.replace('# Caching', 'Caching\n=======').replace('## Keys', 'Keys\n----'))).toEqual(draft(plain));
    expect(draft(plain.replace('# Caching', '<h1>Caching</h1>').replace('## Keys', '<!-- part one -->\n<h2>Keys</h2>'))).toEqual(
      draft(plain),
    );
  });

  it('keeps an explicit level over the one inferred from the order', () => {
    const graded =
      '# Bank\n\nQuestions are ordered from warm-up to staff level.\n\n- [Staff] What is a lease?\n- What is a fence?\n';
    expect(bank(graded)).toMatchObject({
      bank: { sections: [{ questions: [{ text: 'What is a lease?', level: 'STAFF' }, { level: 'DEEP' }] }] },
    });
  });

  it('takes a title with a comma for no header of a table', () => {
    const titled = bank('# Questions, answers\n\n## Locks\n\n- What is a lease?\n');
    expect(titled).toMatchObject({ bank: { title: 'Questions, answers', sections: [{ title: 'Locks' }] } });
  });

  it('takes a section that names a rung as the level of its questions', () => {
    const levelled = '# Bank\n\n## Junior\n\n- What is a lease?\n\n## Senior\n\n- What is a fence?\n';
    expect(bank(levelled)).toMatchObject({
      bank: { sections: [{ questions: [{ level: 'WARM_UP' }] }, { questions: [{ level: 'DEEP' }] }] },
    });
  });

  it('takes key areas said in one line, hints and answers by their labels', () => {
    const labelled =
      '# Bank\n\n## Locks\n\nKey areas: leases, fences\n\n### What is a lease?\n\n**Hints**\n\n- expiry\n\n**Answer:**\n\nA lock that ends by itself.\n\n### Why fence?\n\nThe holder may be late.\n';
    expect(bank(labelled)).toMatchObject({
      bank: {
        sections: [
          {
            keyAreas: ['leases', 'fences'],
            questions: [
              { hints: ['expiry'], referenceAnswers: [{ text: 'A lock that ends by itself.' }] },
              { referenceAnswers: [{ text: 'The holder may be late.' }] },
            ],
          },
        ],
      },
    });
  });
});
