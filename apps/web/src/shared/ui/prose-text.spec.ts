import { blocksOf, paragraphsOf, titleOf, spansOf } from './prose-text.js';

describe('text from a document', () => {
  it('flows over the line breaks of its editor and keeps paragraphs and list items', () => {
    expect(paragraphsOf('A slice is a header\nof three words.\n\nIt has:\n- a pointer\n- a length\n  in elements\n')).toEqual([
      'A slice is a header of three words.',
      'It has:\n- a pointer\n- a length in elements',
    ]);
  });

  it('shows words between backticks as code', () => {
    expect(spansOf('Call `append(s, x)` twice.')).toEqual([
      { text: 'Call ', code: false },
      { text: 'append(s, x)', code: true },
      { text: ' twice.', code: false },
    ]);
    expect(spansOf('a ` alone')).toEqual([{ text: 'a ` alone', code: false }]);
  });

  it('keeps a code block as it was written, and its title without it', () => {
    const text = 'What prints?\n\n```go\nx := 1\n\n  y()\n```\nWhy?';
    expect(blocksOf(text)).toEqual([
      { text: 'What prints?\n\n', code: false },
      { text: 'x := 1\n\n  y()', code: true },
      { text: '\nWhy?', code: false },
    ]);
    expect(titleOf(text)).toBe('What prints?\n\nWhy?');
    expect(blocksOf('Open\n~~~\na\nb')).toEqual([
      { text: 'Open\n', code: false },
      { text: 'a\nb', code: true },
    ]);
    expect(titleOf('```\nx()\n```')).toBe('x()');
    expect(titleOf('Call `f` with three ``` in words')).toBe('Call `f` with three ``` in words');
  });
});
