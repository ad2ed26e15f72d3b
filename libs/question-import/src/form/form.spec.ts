import { describe, expect, it } from '@jest/globals';
import { type BankDraft, type QuestionDraft, type ReferenceAnswerDraft, type SectionDraft } from '@strata/domain';
import { anyBank } from '@strata/testkit';
import fc from 'fast-check';
import { openFence } from '../blocks/fence.js';
import { bankDraftOf } from '../bank/section.js';
import { type BankReading, readQuestionBank } from '../read-question-bank.js';
import { writeQuestionBankCsv } from './csv-form.js';
import { writeQuestionBankMarkdown } from './form-writer.js';
import { writeQuestionBankJson } from './json-form.js';

/** The writer closes an open fence, which adds a line. */
const closed = (each: string): boolean => each.split('\n').reduce((fence, line) => openFence(line, fence), '') === '';
const bank = anyBank(closed);

const draftOf = (reading: BankReading) => (reading.outcome === 'READ' ? bankDraftOf(reading.bank) : reading.complaint);

const textsTo = (answers: ReferenceAnswerDraft[], key: string | null): string =>
  answers
    .filter((answer) => answer.dimensionKey === key)
    .map((answer) => answer.text)
    .join('\n\n');

const lined = (entries: string[]): string[] => entries.flatMap((each) => each.split('\n'));

/** What CSV keeps: every living question with its path, but for anchors, line breaks in lists and whether answers were reviewed. */
const rowsOf = (sections: SectionDraft[], above: string[] = []): unknown[] =>
  sections.flatMap((each) => {
    const path = [...above, each.title];
    const living = each.questions.filter(({ archivedAt }) => archivedAt === null);
    const own = living.map(({ anchors: _anchors, referenceAnswers, ...question }) => ({
      ...question,
      hints: lined(question.hints),
      followUps: lined(question.followUps),
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
  term: null,
  askPhrase: null,
  kind: 'CODING',
  level: null,
  levelInferred: false,
  minutes: null,
  hints: [],
  tags: [],
  referenceAnswers: [],
  followUps: [],
  dimensionKeys: [],
  anchors: [],
  archivedAt: null,
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
    title: fc.string({ unit: 'binary', minLength: 1 }).map((each) => each.replace(/\0/g, '0')),
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

  it('reads a bank that was exported as JSON back to the same bytes, odd texts and empty sections included', () => {
    fc.assert(
      fc.property(oddBank, (written) => {
        const content = writeQuestionBankJson(written);
        const reading = readQuestionBank({ fileName: 'bank.json', content });
        expect(draftOf(reading)).toEqual(written);
        expect(reading.outcome === 'READ' && writeQuestionBankJson(reading.bank)).toBe(content);
      }),
      { numRuns: 100 },
    );
  });

  it('reads a bank that was exported as CSV back to the same questions', () => {
    fc.assert(
      fc.property(bank, (written) => {
        fc.pre(rowsOf(written.sections).length > 0);
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
    const one = questionNamed('What does this print?\nfmt.Println(1)');
    const written: BankDraft = { title: 'T', keyAreas: [], sections: [{ ...emptySection('S'), questions: [one] }] };
    expect(readQuestionBank({ fileName: 'bank.md', content: writeQuestionBankMarkdown(written) })).toMatchObject({
      bank: written,
    });
  });

  it('closes a code fence that an answer leaves open, so that the next question is still one', () => {
    const referenceAnswers = [{ dimensionKey: null, text: '```go\nx := 1', reviewed: false }];
    const questions = [{ ...questionNamed('A?'), referenceAnswers }, questionNamed('B?')];
    const written: BankDraft = { title: 'T', keyAreas: [], sections: [{ ...emptySection('S'), questions }] };
    const reading = readQuestionBank({ fileName: 'bank.md', content: writeQuestionBankMarkdown(written) });
    expect(reading).toMatchObject({ bank: { sections: [{ questions: [{ text: 'A?' }, { text: 'B?' }] }] } });
  });
});
