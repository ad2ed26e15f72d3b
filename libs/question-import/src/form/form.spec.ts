import { describe, expect, it } from '@jest/globals';
import {
  QUESTION_KINDS,
  QUESTION_LEVELS,
  type BankDraft,
  type QuestionDraft,
  type ReferenceAnswerDraft,
  type SectionDraft,
} from '@strata/domain';
import fc from 'fast-check';
import { openFence } from '../blocks/fence.js';
import { bankDraftOf } from '../bank/section.js';
import { type BankReading, readQuestionBank } from '../read-question-bank.js';
import { writeQuestionBankCsv } from './csv-form.js';
import { writeQuestionBankMarkdown } from './form-writer.js';
import { writeQuestionBankJson } from './json-form.js';

const awkward = [
  '`a`',
  '``',
  '*',
  '_',
  '**Hints**',
  '# ',
  '- ',
  '[x](y)',
  '<b>',
  '&amp;',
  '\\',
  '~~',
  '(a, b)',
  '|',
  '1. ',
  '```',
  '#',
  '·',
  ',',
  'Kind: Core',
  'Kind: Knowledge',
  '> ',
  '*For the candidate to ask*',
  'Mechanism 3: x',
  'Q: ',
  'A: ',
  '\\`',
  '؟',
  '“é”',
  '什么？',
];

/** Private characters stand for Markdown's own marks while a line is read, so that no text may hold them. */
const plain = (text: string): string =>
  text
    .replace(/[\u0000-\u001f\u007f-\u009f\ue000-\uf8ff]|\p{Zs}|\p{Surrogate}|\ufeff/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();

const text = fc
  .array(fc.oneof(fc.string({ unit: 'grapheme', maxLength: 12 }), fc.constantFrom(...awkward), fc.lorem({ maxCount: 3 })), {
    minLength: 1,
    maxLength: 6,
  })
  .map((parts) => plain(parts.join(' ')))
  .filter((each) => each !== '');

const answerLine = fc.oneof(
  text,
  fc.constantFrom('', '# not a heading', '**Answer**', '\\# escaped', '  - item', '**Hints**', '> said', 'Kind: Core'),
);
const code = fc
  .array(fc.constantFrom('# comment', '**Answer: Definition**', 'x := 1', ''), { maxLength: 3 })
  .map((lines) => ['```go', ...lines, '```'].join('\n'));
/** The writer closes an open fence, which adds a line. */
const closed = (each: string): boolean => each.split('\n').reduce((fence, line) => openFence(line, fence), '') === '';

const answerText = fc
  .array(fc.oneof(answerLine, code), { minLength: 1, maxLength: 5 })
  .map((lines) => lines.join('\n').replace(/^\s+|\s+$/g, ''))
  .filter((each) => each !== '' && closed(each));

const key = fc.constantFrom('definition', 'mechanism', 'trade-offs', 'edge-cases', 'own-words');
const tags = fc.uniqueArray(
  text.filter((each) => each.length < 30),
  { maxLength: 3 },
);

const question: fc.Arbitrary<QuestionDraft> = fc.record({
  text,
  kind: fc.constantFrom(...QUESTION_KINDS),
  level: fc.option(fc.constantFrom(...QUESTION_LEVELS)),
  minutes: fc.option(fc.integer({ min: 1, max: 120 })),
  hints: fc.array(text, { maxLength: 3 }),
  tags,
  referenceAnswers: fc.array(fc.record({ dimensionKey: fc.option(key), text: answerText, reviewed: fc.boolean() }), {
    maxLength: 3,
  }),
  followUps: fc.array(text, { maxLength: 2 }),
  dimensionKeys: fc.uniqueArray(key, { maxLength: 3 }),
  anchors: fc.array(fc.record({ dimensionKey: key, level: fc.integer({ min: 1, max: 5 }), text }), { maxLength: 2 }),
});

const { section } = fc.letrec<{ section: SectionDraft }>((tie) => ({
  section: fc.record({
    title: text,
    guidance: fc.option(fc.array(text, { minLength: 1, maxLength: 3 }).map((lines) => lines.join('\n'))),
    keyAreas: fc.array(text, { maxLength: 2 }),
    forCandidate: fc.boolean(),
    questions: fc.array(question, { minLength: 1, maxLength: 3 }),
    sections: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.constant<SectionDraft[]>([]),
      fc.array(tie('section'), { maxLength: 2 }),
    ),
  }),
}));

const bank: fc.Arbitrary<BankDraft> = fc.record({
  title: text,
  keyAreas: fc.array(text, { maxLength: 2 }),
  sections: fc.array(section, { minLength: 1, maxLength: 3 }),
});

const draftOf = (reading: BankReading) => (reading.outcome === 'READ' ? bankDraftOf(reading.bank) : reading.complaint);

const textsTo = (answers: ReferenceAnswerDraft[], key: string | null): string =>
  answers
    .filter((answer) => answer.dimensionKey === key)
    .map((answer) => answer.text)
    .join('\n\n');

/** What CSV keeps: every question with its path, but for anchors and whether answers were reviewed. */
const rowsOf = (sections: SectionDraft[], above: string[] = []): unknown[] =>
  sections.flatMap((each) => {
    const path = [...above, each.title];
    const own = each.questions.map(({ anchors: _anchors, referenceAnswers, ...question }) => ({
      ...question,
      path,
      forCandidate: each.forCandidate,
      answers: [...new Set(referenceAnswers.map((answer) => answer.dimensionKey))]
        .map((key) => `${key}: ${textsTo(referenceAnswers, key)}`)
        .sort(),
    }));
    return [...own, ...rowsOf(each.sections, path)];
  });

const questionNamed = (asking: string): QuestionDraft => ({
  text: asking,
  kind: 'CODING',
  level: null,
  minutes: null,
  hints: [],
  tags: [],
  referenceAnswers: [],
  followUps: [],
  dimensionKeys: [],
  anchors: [],
});
const emptySection = (title: string): SectionDraft => ({
  title,
  guidance: null,
  keyAreas: [],
  forCandidate: false,
  questions: [],
  sections: [],
});

/** Any text at all, which Markdown could not keep. */
const oddBank = bank.chain((written) =>
  fc.record({
    title: fc.string({ unit: 'binary', minLength: 1 }),
    keyAreas: fc.array(fc.string({ minLength: 1 })),
    sections: fc.constant<SectionDraft[]>([
      ...written.sections,
      { ...emptySection('  spaced  '), sections: [emptySection('Empty')] },
      { ...emptySection('S'), guidance: ' \n', questions: [{ ...questionNamed(' \u0007 a\n'), hints: ['\n'], tags: [' x'] }] },
    ]),
  }),
);

describe('the export form', () => {
  it('reads back to the same bank, whatever its texts hold', () => {
    fc.assert(
      fc.property(bank, (written) => {
        const reading = readQuestionBank({ fileName: 'bank.md', content: writeQuestionBankMarkdown(written) });
        expect(draftOf(reading)).toEqual(written);
        expect(reading).toMatchObject({ complaints: [], leftOut: [] });
      }),
      { numRuns: 300 },
    );
  });

  it('reads a bank that was exported as JSON back to the same bank, odd texts and empty sections included', () => {
    fc.assert(
      fc.property(oddBank, (written) => {
        const content = writeQuestionBankJson(written);
        expect(draftOf(readQuestionBank({ fileName: 'bank.json', content }))).toEqual(written);
      }),
      { numRuns: 100 },
    );
  });

  it('reads a bank that was exported as CSV back to the same questions', () => {
    fc.assert(
      fc.property(bank, (written) => {
        const reading = readQuestionBank({ fileName: 'bank.csv', content: writeQuestionBankCsv(written) });
        if (reading.outcome === 'REFUSED') throw new Error(reading.complaint.message);
        expect(rowsOf(bankDraftOf(reading.bank).sections)).toEqual(rowsOf(written.sections));
      }),
      { numRuns: 200 },
    );
  });

  it('writes no cell that a spreadsheet would take for a formula', () => {
    const texts = ['=1+1?', '+1?', '-1?', '@SUM(A1)?', "'=1?", '\t=1?'];
    const questions = texts.map((each) => ({ ...questionNamed(each), hints: [each, 'b'] }));
    const written: BankDraft = { title: 'T', keyAreas: [], sections: [{ ...emptySection('=S'), questions }] };
    const content = writeQuestionBankCsv(written);
    expect(content.split(/[,\r\n"]+/).filter((cell) => /^[=+\-@\t]/.test(cell))).toEqual([]);
    expect(content).not.toMatch(/(?:^|,)"?[=+\-@\t]/m);
    const reading = readQuestionBank({ fileName: 'bank.csv', content });
    expect(draftOf(reading)).toMatchObject({
      sections: [{ title: '=S', questions: texts.map((each) => ({ text: each, hints: [each, 'b'] })) }],
    });
  });

  it('reads an exported bank without any question, which no other document may be', () => {
    const written: BankDraft = { title: 'T', keyAreas: [], sections: [emptySection('S')] };
    expect(draftOf(readQuestionBank({ fileName: 'bank.json', content: writeQuestionBankJson(written) }))).toEqual(written);
    const plain = readQuestionBank({ fileName: 'bank.json', content: JSON.stringify(written) });
    expect(plain.outcome).toBe('REFUSED');
  });

  it('says on which line of its JSON a question stands', () => {
    const written: BankDraft = {
      title: 'T',
      keyAreas: [],
      sections: [{ ...emptySection('S'), questions: [questionNamed('A [1]?'), questionNamed('B {?')] }],
    };
    const content = writeQuestionBankJson(written);
    const reading = readQuestionBank({ fileName: 'bank.json', content });
    const lines = reading.outcome === 'READ' ? reading.bank.sections[0]?.questions.map((each) => each.line) : [];
    const opening = (text: string) => content.slice(0, content.indexOf(text)).split('\n').length - 1;
    expect(lines).toEqual([opening('"A [1]?"'), opening('"B {?"')]);
  });

  it('keeps a question of two lines in one heading', () => {
    const one: QuestionDraft = {
      text: 'What does this print?\nfmt.Println(1)',
      kind: 'CODING',
      level: 'CORE',
      minutes: 3,
      hints: [],
      tags: [],
      referenceAnswers: [],
      followUps: [],
      dimensionKeys: [],
      anchors: [],
    };
    const written: BankDraft = {
      title: 'T',
      keyAreas: [],
      sections: [{ title: 'S', guidance: null, keyAreas: [], forCandidate: false, questions: [one], sections: [] }],
    };
    expect(readQuestionBank({ fileName: 'bank.md', content: writeQuestionBankMarkdown(written) })).toMatchObject({
      bank: written,
    });
  });

  it('closes a code fence that an answer leaves open, so that the next question is still one', () => {
    const one: QuestionDraft = {
      text: 'A?',
      kind: 'CODING',
      level: null,
      minutes: null,
      hints: [],
      tags: [],
      referenceAnswers: [{ dimensionKey: null, text: '```go\nx := 1', reviewed: false }],
      followUps: [],
      dimensionKeys: [],
      anchors: [],
    };
    const written: BankDraft = {
      title: 'T',
      keyAreas: [],
      sections: [
        { title: 'S', guidance: null, keyAreas: [], forCandidate: false, questions: [one, { ...one, text: 'B?' }], sections: [] },
      ],
    };
    const reading = readQuestionBank({ fileName: 'bank.md', content: writeQuestionBankMarkdown(written) });
    expect(reading).toMatchObject({ bank: { sections: [{ questions: [{ text: 'A?' }, { text: 'B?' }] }] } });
  });
});
