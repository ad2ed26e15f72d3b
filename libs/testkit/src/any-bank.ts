import { QUESTION_KINDS, QUESTION_LEVELS, type BankDraft, type QuestionDraft, type SectionDraft } from '@strata/domain';
import fc from 'fast-check';

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
const answerIn = (isAnswer: (text: string) => boolean): fc.Arbitrary<string> =>
  fc
    .array(fc.oneof(answerLine, code), { minLength: 1, maxLength: 5 })
    .map((lines) => lines.join('\n').replace(/^\s+|\s+$/g, ''))
    .filter((each) => each !== '' && isAnswer(each));

const key = fc.constantFrom('definition', 'mechanism', 'trade-offs', 'edge-cases', 'own-words');
const tags = fc.uniqueArray(
  text.filter((each) => each.length < 30),
  { maxLength: 3 },
);

/** Lines that a person broke, with spaces between words as they left them. */
const passage = fc.array(text, { minLength: 1, maxLength: 2 }).map((lines) => lines.join('\n').replace(/(?<=\w) (?=\w)/g, '  '));
const levels = [null, ...QUESTION_LEVELS].flatMap((level) => [
  { level, levelInferred: false },
  { level, levelInferred: level !== null },
]);
const moment = fc.date({ min: new Date('1970-01-01T00:00:00Z'), max: new Date('2999-12-31T00:00:00Z'), noInvalidDate: true });

const question = (answerText: fc.Arbitrary<string>): fc.Arbitrary<QuestionDraft> =>
  fc
    .record({
      text: passage,
      term: fc.option(passage),
      askPhrase: fc.option(passage),
      kind: fc.constantFrom(...QUESTION_KINDS),
      levels: fc.constantFrom(...levels),
      minutes: fc.option(fc.integer({ min: 1, max: 120 })),
      hints: fc.array(passage, { maxLength: 3 }),
      tags,
      referenceAnswers: fc.array(fc.record({ dimensionKey: fc.option(key), text: answerText, reviewed: fc.boolean() }), {
        maxLength: 3,
      }),
      followUps: fc.array(passage, { maxLength: 2 }),
      dimensionKeys: fc.uniqueArray(key, { maxLength: 3 }),
      anchors: fc.array(fc.record({ dimensionKey: key, level: fc.integer({ min: 1, max: 5 }), text: passage }), { maxLength: 2 }),
      archivedAt: fc.option(moment.map((date) => date.toISOString())),
    })
    .map(({ levels, ...rest }) => ({ ...rest, ...levels }));

const section = (answerText: fc.Arbitrary<string>): fc.Arbitrary<SectionDraft> =>
  fc.letrec<{ section: SectionDraft }>((tie) => ({
    section: fc.record({
      title: text,
      guidance: fc.option(fc.array(text, { minLength: 1, maxLength: 3 }).map((lines) => lines.join('\n'))),
      keyAreas: fc.array(text, { maxLength: 2 }),
      forCandidate: fc.boolean(),
      questions: fc.array(question(answerText), { minLength: 1, maxLength: 3 }),
      sections: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        fc.constant<SectionDraft[]>([]),
        fc.array(tie('section'), { maxLength: 2 }),
      ),
    }),
  })).section;

/** Banks whose texts hold what forms trip over, in every field that an export keeps; answers are such as `isAnswer` takes. */
export const anyBank = (isAnswer: (text: string) => boolean): fc.Arbitrary<BankDraft> =>
  fc.record({
    title: text,
    keyAreas: fc.array(text, { maxLength: 2 }),
    sections: fc.array(section(answerIn(isAnswer)), { minLength: 1, maxLength: 3 }),
  });
