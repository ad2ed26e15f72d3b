import { paragraphsOf, spansOf } from './prose-text.js';

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
});
