import { describe, expect, it } from '@jest/globals';
import { asksTheSame } from './likeness.js';

const common = new Set(['work', 'index', 'collect', 'databas']);
const same = (one: string, core: string, other: string, otherCore: string) =>
  asksTheSame({ text: one, core: core.split(' ') }, { text: other, core: otherCore.split(' ') }, common);

describe('whether two questions of similar wording ask the same', () => {
  it('the same wording about another product asks something else', () => {
    expect(same('How does an index work in PostgreSQL?', 'index work postgresql', 'How does an index work in MongoDB?', 'index work mongodb')).toBe(false);
    expect(same('How does an index work in redis?', 'index work redi', 'How does an index work in kafka?', 'index work kafka')).toBe(false);
    expect(same('What is new in Java 8?', 'new java 8', 'What is new in Java 11?', 'new java 11')).toBe(false);
    expect(same('Explain move semantics in C++', 'move semant c++', 'Explain move semantics in C#', 'move semant c#')).toBe(false);
    expect(same('How does HTTP work?', 'http work', 'How does HTTPS work?', 'https work')).toBe(false);
    expect(same('What is Java?', 'java', 'What is JavaScript?', 'javascript')).toBe(false);
  });

  it('other words around the same things ask the same', () => {
    expect(same('How does an index work?', 'index work', 'Explain how a database index works', 'databas index work')).toBe(true);
    expect(same('How does an index work in MongoDB?', 'index work mongodb', 'How does an index work?', 'index work')).toBe(true);
    expect(same('How does garbage collection work?', 'garbag collect work', 'How does garbge collection function?', 'garbg collect function')).toBe(true);
  });

  it('in a script of signs, a pair is a name where neither of its signs stands in what both say', () => {
    expect(same('哈希索引的优点', '哈希 希索 索引 优点', '位图索引的优点', '位图 图索 索引 优点')).toBe(false);
    expect(same('数据库索引的工作', '数据 据库 库索 索引 工作', '数据库的索引怎样工作', '数据 据库 索引 样工 工作')).toBe(true);
  });

  it('a common word with a capital is a name, unless every word has one', () => {
    expect(same('How does Index work?', 'index', 'How does Collect work?', 'collect')).toBe(false);
    expect(same('How Does Index Work?', 'index', 'How Does Collect Work?', 'collect')).toBe(true);
  });
}); // prettier-ignore
