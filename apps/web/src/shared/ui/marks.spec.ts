import { describe, expect, it } from '@jest/globals';
import { marksOf } from './marks.js';

const marked = (text: string, sought: string) =>
  marksOf(text, sought)
    .map((piece) => (piece.found ? `[${piece.text}]` : piece.text))
    .join('');

describe('what a search found in a text', () => {
  it('is marked wherever it stands, in any case', () => {
    expect(marked('A deadlock and a lock', 'LOCK')).toBe('A dead[lock] and a [lock]');
    expect(marked('Why is C++ fast?', 'c++ fas')).toBe('Why is [C++] [fas]t?');
    expect(marked('Nothing here', 'lock')).toBe('Nothing here');
    expect(marked('Nothing here', '  ')).toBe('Nothing here');
  });

  it('is marked without regard to accents, also where a letter folds into two', () => {
    expect(marked('Die Größe zählt', 'grosse zahl')).toBe('Die [Größe] [zähl]t');
    expect(marked('Cafe\u0301 au lait', 'café')).toBe('[Cafe\u0301] au lait');
    expect(marked('什么是死锁？', '死锁')).toBe('什么是[死锁]？');
  });

  it('of one or two letters is marked only where a word begins', () => {
    expect(marked('Go algorithms go far', 'go')).toBe('[Go] algorithms [go] far');
  });

  it('of quoted words is marked together, and marks that meet are one', () => {
    expect(marked('merge sort, then sort', '"merge sort"')).toBe('[merge sort], then sort');
    expect(marked('goroutine', 'gorou routine')).toBe('[goroutine]');
  });

  it('never changes the text', () => {
    for (const text of ['', 'ﬁle 👍🏽 ẞ İ', 'a\u0301\u0301b'])
      expect(
        marksOf(text, 'i s a')
          .map((piece) => piece.text)
          .join(''),
      ).toBe(text);
  });
});
