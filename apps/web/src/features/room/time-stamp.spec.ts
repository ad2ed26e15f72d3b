import { stamped } from './time-stamp.js';

describe('a time stamp in a note', () => {
  it.each([
    ['', 0, '[12:05] ', 8],
    ['Named it.', 9, 'Named it.\n[12:05] ', 18],
    ['Named it.', 0, 'Named it.\n[12:05] ', 18],
    ['Named it.\n', 10, 'Named it.\n[12:05] ', 18],
    ['Named it. Then more', 10, 'Named it. \n[12:05] Then more', 19],
  ])('“%s” at %i', (text, at, after, caret) => {
    expect(stamped(text, at, '12:05')).toEqual({ text: after, caret });
  });
});
