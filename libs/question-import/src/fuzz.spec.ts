import { describe, expect, it } from '@jest/globals';
import { documentOf, flawsOf } from '../test/fuzz-documents.mjs';
import { readQuestionBank } from './read-question-bank.js';

describe('random and mutated documents', () => {
  it('2,000 of them never crash the reader, never take a second and never give an empty question', () => {
    for (let seed = 1; seed <= 2_000; seed += 1) {
      const document = documentOf(seed);
      const before = process.cpuUsage();
      const reading = readQuestionBank(document);
      const { user, system } = process.cpuUsage(before);
      const slow = (user + system) / 1_000 > 1_000;
      expect({ seed, slow, flaws: flawsOf(reading, document.content) }).toEqual({ seed, slow: false, flaws: [] });
    }
  });
});
