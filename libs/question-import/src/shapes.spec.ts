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
    const bank = `# Locks\n\n${['lease', 'fence', 'latch'].map(item).join('\n')}`;
    expect(texts(bank)).toEqual(['What is a lease?', 'What is a fence?', 'What is a latch?']);
    expect(answers(bank)[0]).toMatch(/When to use it[^]*#### How it ends\n\nBy itself\./);
  });
});
