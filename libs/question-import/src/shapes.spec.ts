import { describe, expect, it } from '@jest/globals';
import { type ReadQuestion } from '@strata/domain';
import { questionsOf } from './bank/section.js';
import { readQuestionBank } from './read-question-bank.js';

function read(content: string, fileName = 'bank.md') {
  const reading = readQuestionBank({ fileName, content });
  if (reading.outcome === 'REFUSED') throw new Error(reading.complaint.message);
  return reading.bank;
}
const questions = (content: string, fileName?: string): ReadQuestion[] => questionsOf(read(content, fileName).sections);
const texts = (content: string, fileName?: string): string[] => questions(content, fileName).map((each) => each.text);
const answers = (content: string): string[] => questions(content).map((each) => each.referenceAnswers[0]?.text ?? '');

describe('shapes in which questions are written down', () => {
  it('keeps the headings inside an answer in it, also those that begin like a question', () => {
    const item = (name: string) =>
      `### What is a ${name}?\n\nA claim.\n\n**When to use it:**\n\n- rarely\n\n#### How it ends\n\nBy itself.\n`;
    const bank = `# Questions about locks\n\n${['lease', 'fence', 'latch'].map(item).join('\n')}`;
    expect(texts(bank)).toEqual(['What is a lease?', 'What is a fence?', 'What is a latch?']);
    expect(answers(bank)[0]).toMatch(/When to use it[^]*#### How it ends\n\nBy itself\./);
  });

  it('takes what stands first below a numbered heading for the question that it names, in bold or below a heading of its own', () => {
    const named = ['Leases', 'Fences', 'Latches'];
    const bold = named.map(
      (name, at) => `## Question ${at + 1}: ${name}\n\n**Why ${name}?**\n\n- A) order\n- B) chance\n\n### Notes\n\nLate.\n`,
    );
    const below = named.map((name, at) => `### Question ${at + 1}\n\n#### Why ${name}?\n\nFor order.\n`);
    for (const parts of [bold, below]) {
      const bank = `# Locks\n\n## Part one\n\n${parts.join('\n')}`;
      expect(texts(bank)).toEqual(['Why Leases?', 'Why Fences?', 'Why Latches?']);
    }
    expect(questions(`# Locks\n\n${bold.join('\n')}`)[0]).toMatchObject({
      tags: ['Leases'],
      referenceAnswers: [{ text: '- A) order\n\n- B) chance\n\n### Notes\n\nLate.' }],
    });
  });

  it('reads spelt-out questions and answers also where they are entries of a list below such a heading', () => {
    const parts = ['Leases', 'Fences', 'Latches'].map(
      (name, at) =>
        `### ${at + 1}. **${name}**\n\n- **Question:** Describe ${name} to a beginner.\n- **Expected Answer:** They order ${name}.\n`,
    );
    const bank = `# Interview questions\n\n${parts.join('\n')}`;
    expect(questions(bank).map((each) => [each.text, each.referenceAnswers[0]?.text])).toEqual([
      ['Describe Leases to a beginner.', 'They order Leases.'],
      ['Describe Fences to a beginner.', 'They order Fences.'],
      ['Describe Latches to a beginner.', 'They order Latches.'],
    ]);
  });

  it('gives what an answer key says under a number to the question that carries it', () => {
    const asked = ['leases', 'fences', 'latches'].map(
      (name, at) => `## Question ${at + 1}: Locks\n\n**Which ${name} end?**\n\n- A) all\n`,
    );
    const key = [1, 2, 3].map((at) => `### Question ${at}: Answer A\n\nThe text says so.\n`);
    const bank = `# Quiz\n\n${asked.join('\n')}\n# Detailed answers\n\n${key.join('\n')}`;
    expect(texts(bank)).toEqual(['Which leases end?', 'Which fences end?', 'Which latches end?']);
    expect(answers(bank)[2]).toBe('- A) all\n\nAnswer A\n\nThe text says so.');
  });

  it('keeps the order of a document whose title is one of several top headings', () => {
    expect(texts('# Bank\n\n## Locks\n\n- Why lock?\n- Why fence?\n\n# More\n\n- Why lease?\n- Why wait?\n')).toEqual([
      'Why lock?',
      'Why fence?',
      'Why lease?',
      'Why wait?',
    ]);
  });

  it('takes an entry that does not ask for a question where its siblings or the table of contents do', () => {
    const asked = ['lease', 'fence', 'latch', 'queue'].map((name) => `## What is a ${name}?\n\nA claim.\n`);
    const named = '## Lock against latch\n\n- held longer\n- held by a row\n\n> One outlives the other.\n';
    expect(texts(`# Locks\n\n${[...asked, named].join('\n')}`)).toContain('Lock against latch');
    const few = [
      asked.slice(0, 3).join('\n'),
      '## Kinds of locks\n\nTwo.\n\n### Shared\n\nMany.\n',
      '## Order\n\nOne.\n\n### By key\n\nSorted.\n',
    ];
    const titles = ['What is a lease?', 'What is a fence?', 'What is a latch?', 'Kinds of locks', 'Order'];
    const contents = titles.map((title) => `- [${title}](#${title.toLowerCase().replace(/ /g, '-')})`).join('\n');
    expect(texts(`# Locks\n\n${contents}\n\n${few.join('\n')}`)).toEqual(titles);
  });

  it('keeps a question whose title also is a word for advice, and what only speaks of its parts in the answer', () => {
    const asked = ['When is a lock fair?', 'When is it not?', 'Who waits?'].map(
      (text, at) => `### Q${at + 1}: ${text}\n\nWho came first.\n`,
    );
    const story = '### Q4: Tell me about yourself\n\n1. **Origin** - Where from?\n2. **Aim** - Where to?\n3. **Way** - How?\n';
    const advice = '## Tips\n\n1. **Rest** - sleep before it\n2. **Ask** - be curious\n3. **Listen** - to the end\n';
    expect(texts(`# Interview questions\n\n## Behavior\n\n${asked.join('\n')}\n${story}\n${advice}`)).toEqual([
      'When is a lock fair?',
      'When is it not?',
      'Who waits?',
      'Tell me about yourself',
    ]);
  });

  it('tells the numbering of questions from letters and pictured numbers inside their answers', () => {
    const lettered = ['Why lock?', 'Why fence?', 'Why lease?'].map(
      (text, at) => `${at + 1}. ${text}\na. Do they speak of order?\n`,
    );
    expect(questions(`Locks\n=====\n\n${lettered.join('')}`).map((each) => [each.text, each.followUps])).toEqual([
      ['Why lock?', ['Do they speak of order?']],
      ['Why fence?', ['Do they speak of order?']],
      ['Why lease?', ['Do they speak of order?']],
    ]);
    const pictured = ['Why lock?', 'Why fence?', 'Why lease?'].map(
      (text, at) => `${at + 1}. ${text}\n\nTwo reasons.\n\n1️⃣ Order is kept.\n\nAlways.\n\n2️⃣ Chance is not.\n\nNever.\n`,
    );
    expect(texts(`Questions about locks\n\n${pictured.join('\n')}`, 'bank.txt')).toEqual([
      'Why lock?',
      'Why fence?',
      'Why lease?',
    ]);
  });

  it('reads the entries of a glossary from a table without known headers, and from a list where a colon parts term and meaning', () => {
    const table =
      '| English | Deutsch | Erklärung |\n|---|---|---|\n| **Lease** | Pacht | Eine Sperre, die von selbst endet |\n| **Fence** | Zaun | Hält Nachzügler auf |\n';
    const list = ['Lease', 'Fence', 'Latch', 'Queue', 'Lock'].map((term) => `- ${term}: a way to order what happens.`).join('\n');
    expect(questions(`# Glossary of locks\n\n${table}`).map((each) => [each.text, each.referenceAnswers[0]?.text])).toEqual([
      ['Lease', 'Eine Sperre, die von selbst endet'],
      ['Fence', 'Hält Nachzügler auf'],
    ]);
    expect(answers(`# Glossary of locks\n\n${list}\n`)).toEqual(Array(5).fill('a way to order what happens.'));
    expect(readQuestionBank({ fileName: 'notes.md', content: `# About locks\n\n${list}\n` }).outcome).toBe('REFUSED');
  });

  it('takes a line in HTML bold, or one that the contents lead to, for a heading', () => {
    const list = (names: string[]) => names.map((name) => `- What is a ${name}?`).join('\n');
    const contents = '- [First part](#one)\n  - [Second part](#two)\n';
    const parts = `<b name="one">First part</b><br/>\n\n${list(['lock', 'lease'])}\n<br/>\n<i><u name="two">Second part</u></i>\n\n${list(['fence', 'latch'])}\n`;
    const { sections } = read(`# Interview questions\n\n${contents}\n---\n${parts}`);
    expect(sections.map((each) => [each.title, each.questions.length])).toEqual([
      ['First part', 2],
      ['Second part', 2],
    ]);
  });

  it('goes on with lists that do not ask where all lists before them do, and with no other', () => {
    const asked = ['lock', 'lease', 'fence', 'latch', 'queue']
      .flatMap((name) => [`- What is a ${name}?`, `- Build a ${name}.`])
      .join('\n');
    const bare = '- Deadlocks\n- Order of keys\n';
    expect(texts(`# Interview questions\n\n## A\n\n${asked}\n\n## B\n\n${bare}`).slice(-2)).toEqual([
      'Deadlocks',
      'Order of keys',
    ]);
    expect(texts(`# Interview questions\n\n## B\n\n${bare}\n## A\n\n${asked}\n`)).toHaveLength(10);
    expect(texts(`# Notes\n\n## A\n\n${asked}\n\n## B\n\n${bare}`)).toHaveLength(10);
  });

  it('takes a heading tag that a sentence speaks of for its words, and finds an answer key below any heading', () => {
    const asked = ['lock', 'lease', 'fence'].map(
      (name) => `## What is a ${name}?\n\nA claim.\n\n- a) const title = <h1>Hi</h1>\n`,
    );
    const key = ['lock', 'lease', 'fence'].map((name) => `### What is a ${name}?\n\nSee above.\n`);
    const { sections } = read(`# Locks\n\n${asked.join('\n')}\n## Solutions\n\n${key.join('\n')}`);
    expect(sections.map((each) => [each.title, each.questions.length])).toEqual([['Locks', 3]]);
  });

  it('takes a title that asks for no table of contents, and one that names a skill for no list of tasks', () => {
    const asked = ['How is a lock kept?', 'How do you read the contents of a queue?', 'Who waits?'].map(
      (text) => `## ${text}\n\nSo.\n`,
    );
    expect(texts(`# Questions about locks\n\n${asked.join('\n')}`)).toHaveLength(3);
    expect(texts('# Rubric\n\n## Problem solving\n\n- Names the order\n- Sees who waits\n\n## Ask\n\n- Why lock?\n')).toEqual([
      'Why lock?',
    ]);
  });

  it('reads what to listen for and what to ask next from their columns in traditional Chinese too', () => {
    const table =
      '| 題目 | 評估重點 | 追問建議 |\n|---|---|---|\n| 什麼是鎖？ | 順序 | 何時結束？ |\n| 什麼是佇列？ | 先後 | 誰在等？ |\n';
    expect(questions(`# 面試題\n\n${table}`)[0]).toMatchObject({
      text: '什麼是鎖？',
      hints: ['順序'],
      followUps: ['何時結束？'],
    });
  });

  it('reads headings that stand below the one of the contents as the document itself', () => {
    const contents = '## Contents\n\n- [Locks](#locks)\n- [Queues](#queues)\n';
    expect(
      texts(`# Bank\n\n${contents}\n#### Locks\n\n- Why lock?\n- Build a lock.\n\n#### Queues\n\n- Who waits\n- Explain order\n`),
    ).toHaveLength(4);
  });

  it('reads the headings of a page of problems, although the steps below some of them sound like tasks', () => {
    const steps = '- Create a queue.\n- If it is empty, return it.\n- Count what waits.\n';
    const parts = ['Fair order', 'Sum of waits', 'Two queues', 'Last in line', 'Lock tree'].map(
      (name) => `### ${name}\n\nOne pass is enough.\n\n${steps}`,
    );
    expect(texts(`## Code problems\n\n${parts.join('\n')}`)).toEqual([
      'Fair order',
      'Sum of waits',
      'Two queues',
      'Last in line',
      'Lock tree',
    ]);
  });

  it('reads flash cards that were exported without a header', () => {
    const cards = 'Locks: lease\tA lock that ends by itself\tlocks\nLocks: fence\tHolds back who is late\tlocks\n';
    expect(questions(cards, 'flashcards.tsv').map((each) => [each.text, each.referenceAnswers[0]?.text])).toEqual([
      ['Locks: lease', 'A lock that ends by itself'],
      ['Locks: fence', 'Holds back who is late'],
    ]);
  });
});
