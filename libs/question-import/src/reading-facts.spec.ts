import { describe, expect, it } from '@jest/globals';
import { type ReadQuestion } from '@strata/domain';
import { questionsOf } from './bank/section.js';
import { readQuestionBank } from './read-question-bank.js';

function read(content: string, fileName = 'bank.md') {
  const reading = readQuestionBank({ fileName, content });
  if (reading.outcome === 'REFUSED') throw new Error(reading.complaint.message);
  return reading;
}
const questions = (content: string, fileName?: string): ReadQuestion[] => questionsOf(read(content, fileName).bank.sections);
const reasons = (question: ReadQuestion | undefined): string[] => (question?.doubts ?? []).map((each) => each.reason);

describe('what a preview needs of a reading', () => {
  it('names the lines of sections, questions, hints, follow-ups and key areas, counted in the document as given', () => {
    const text =
      '\ufeff---\r\ntitle: T\r\n---\r\n\r\n## Locks\r\n\r\nKey areas:\r\n\r\n- leases\r\n- fences\r\n\r\n### Why lock? (order, safety)\r\n\r\n**Hints**\r\n\r\n- owner\r\n\r\n**Follow-ups**\r\n\r\n- What if it ends?\r\n\r\n### Why fence?\r\n\r\nThe holder may be late.\r\n';
    const [section] = read(text).bank.sections;
    expect(section).toMatchObject({ title: 'Locks', line: 5, keyAreas: ['leases', 'fences'], keyAreaLines: [9, 10] });
    expect(section?.questions).toMatchObject([
      {
        line: 12,
        hints: ['order', 'safety', 'owner'],
        hintLines: [12, 12, 16],
        followUps: ['What if it ends?'],
        followUpLines: [20],
      },
      { line: 22 },
    ]);
  });

  it('says why it is unsure of a question, and of nothing that is clear', () => {
    const [clear, bare, task] = questions('# Bank\n\n- Why lock?\n- How does a lease end\n- Locks in general\n');
    expect([clear, bare, task].map(reasons)).toEqual([
      [],
      ['It has no question mark.'],
      ['It does not ask: it was taken as a question for the place where it stands.'],
    ]);
    expect(bare?.doubts[0]?.line).toBe(4);
  });

  it('marks levels that follow from the place, and only those', () => {
    const graded = questions('# Bank\n\nOrdered from warm-up to staff.\n\n- [Staff] What is a lease?\n- What is a fence?\n');
    expect(graded.map((each) => [each.level, each.levelInferred])).toEqual([
      ['STAFF', false],
      ['DEEP', true],
    ]);
    expect(reasons(graded[1])).toEqual([]);
  });

  it('suggests how to split a question that asks twice, and leaves its text whole', () => {
    const [twice, once, quoted] = questions(
      '# Bank\n\n- What is a lease? When does it end? Say how you test it.\n- What is a lease, and when does it end?\n- What does `a ? b` print?\n',
    );
    expect(twice).toMatchObject({
      text: 'What is a lease? When does it end? Say how you test it.',
      suggestedSplit: ['What is a lease?', 'When does it end? Say how you test it.'],
    });
    expect([once?.suggestedSplit, quoted?.suggestedSplit]).toEqual([null, null]);
  });

  it.each([
    [
      'en',
      '# Terms of storage',
      'Journal',
      'A log that is replayed after the crash of a machine.',
      'What is meant by “Journal”?',
    ],
    [
      'de',
      '# Begriffe der Ablage',
      'Journal',
      'Ein Protokoll, das nach dem Absturz der Maschine wieder gelesen wird.',
      'Was versteht man unter „Journal“?',
    ],
    ['ru', '# Термины', 'Журнал', 'Запись, которую читают заново после сбоя.', 'Что означает «Журнал»?'],
    ['zh', '# 术语', '日志', '崩溃之后重新读取的记录。', '什么是“日志”？'],
    ['ja', '# 用語集', 'ジャーナル', 'クラッシュのあとで読み直される記録。', '「ジャーナル」とは何ですか？'],
  ])(
    'suggests in %s how a bare term is asked for, its definition an answer that nobody reviewed',
    (_language, title, term, definition, phrase) => {
      const entries = ['1', '2', '3', '4', '5'].map((number) => `- **${term}${number}** – ${definition}`).join('\n');
      const [first] = questions(`${title}\n\n${entries}\n`);
      expect(first).toMatchObject({
        text: `${term}1`,
        askPhrase: phrase.replace(term, `${term}1`),
        referenceAnswers: [{ dimensionKey: null, text: definition, reviewed: false }],
      });
      expect(reasons(first)).toEqual(['A term with its definition: the phrase that asks for it is suggested.']);
    },
  );

  it('groups what the candidate may ask, and takes nothing that is put to candidates for it', () => {
    const { sections } = read(
      '# Loop\n\n## Questions to ask a developer\n\n- Why Go?\n\n## Questions to ask the interviewer\n\n- Who is on call?\n\n### Pay\n\n- How often is it reviewed?\n',
    ).bank;
    expect(sections).toMatchObject([
      { forCandidate: false },
      { forCandidate: true, sections: [{ title: 'Pay', forCandidate: true }] },
    ]);
  });

  it.each(['Reverse interview', 'اسئلة تطرحها خلال مقابلة عمل', 'معکوس کردن مصاحبه', 'रिव्हर्स इंटरव्ह्यू', '逆質問'])(
    'takes what stands under “%s” for the candidate to ask',
    (title) => {
      const [section] = read(`# ${title}\n\n## A\n\n- Why a lock?\n- Why a lease?\n`).bank.sections;
      expect(section).toMatchObject({ forCandidate: true });
    },
  );

  it('keeps every line that it leaves out with its reason, in order', () => {
    const { leftOut } = read(
      '# Bank\n\n## Locks\n\n- Why lock?\n- Why fence?\n\nWe like questions.\n\n## Checklist\n\n- [ ] Sleep\n\n## Links\n\n- [A page](https://example.org)\n\n## Me\n\n- Led a team of five\n- Shipped a queue\n',
    );
    expect(leftOut).toEqual([
      { line: 8, text: 'We like questions.', reason: 'Prose.' },
      { line: 10, text: 'Checklist', reason: 'A heading with no question below it.' },
      { line: 12, text: 'Sleep', reason: 'A checklist.' },
      { line: 14, text: 'Links', reason: 'A heading with no question below it.' },
      { line: 16, text: 'A page', reason: 'A list of links.' },
      { line: 18, text: 'Me', reason: 'A heading with no question below it.' },
      { line: 20, text: 'Led a team of five', reason: 'An entry of a list that asks nothing.' },
      { line: 21, text: 'Shipped a queue', reason: 'An entry of a list that asks nothing.' },
    ]);
  });

  it('keeps no more of them than a preview can show', () => {
    const { leftOut } = read(`# Bank\n\n- Why lock?\n\n${'A line of prose.\n\n'.repeat(5_000)}`);
    expect(leftOut).toHaveLength(2_000);
  });

  it('leaves out an answer key that repeats the questions, and takes its answers', () => {
    const asked = ['Why lock?', 'Why fence?', 'Why lease?'];
    const key = asked.map((each) => `### ${each}\n\nFor order.\n`).join('\n');
    const found = questions(`# Bank\n\n## Questions\n\n${asked.map((each) => `- ${each}`).join('\n')}\n\n## Solutions\n\n${key}`);
    expect(found.map((each) => [each.text, each.referenceAnswers[0]?.text])).toEqual(asked.map((each) => [each, 'For order.']));
  });
});
