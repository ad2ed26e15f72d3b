import { describe, expect, it } from '@jest/globals';
import { fileNameOf, mediaTypeOf, namelessFile } from './attachment.js';

describe('an attachment by its name', () => {
  it.each([
    ['CV.PDF', 'application/pdf'],
    ['letter.md', 'text/plain'],
    ['a.b.jpeg', 'image/jpeg'],
    ['page.html', null],
    ['picture.svg', null],
    ['cv.pdf.exe', null],
    ['pdf', null],
    ['constructor', null],
    ['x.constructor', null],
    ['', null],
  ])('%j must hold %s', (name, type) => {
    expect(mediaTypeOf(name)).toBe(type);
  });

  it('is the last part of a path, and can be named without saying whom it is about', () => {
    expect(fileNameOf('C:\\Users\\amara\\cv.pdf')).toBe('cv.pdf');
    expect(fileNameOf('../../etc/passwd')).toBe('passwd');
    expect(namelessFile('Amara Diallo.PDF', 1)).toBe('Attachment 2.pdf');
  });
});
