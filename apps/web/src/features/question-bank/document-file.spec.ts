/** @jest-environment node */
import { pastedDocument, readDocument, textOfBytes, UnreadableFileError } from './document-file.js';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('a file to import', () => {
  it('is read as the text it holds, also with umlauts and a byte order mark', () => {
    expect(textOfBytes('a.md', bytes('# Fragen für später\n'))).toBe('# Fragen für später\n');
    expect(textOfBytes('b.csv', new Uint8Array([0xff, 0xfe, 0x61, 0x00]))).toBe('a');
  });

  it('is refused with the line at which it stops being text', () => {
    const withZero = Uint8Array.from([...bytes('one\ntwo\n'), 0, 1, 2]);
    expect(() => textOfBytes('photo.png', withZero)).toThrow(UnreadableFileError);
    expect(() => textOfBytes('photo.png', withZero)).toThrow(/“photo\.png”.*line 3/);
    const latin = Uint8Array.from([...bytes('one\n'), 0xe4, 0x20, ...bytes('\nthree')]);
    expect(() => textOfBytes('old.md', latin)).toThrow(/line 2/);
  });

  it('is refused before it is sent when it is larger than the importer takes', async () => {
    const most = 'q'.repeat(2 * 1024 * 1024);
    expect(await readDocument(new File([most], 'most.md'), () => undefined)).toEqual({ fileName: 'most.md', content: most });
    await expect(readDocument(new File([`${most}q`], 'big.md'), () => undefined)).rejects.toThrow(/“big\.md”.*at most 2 MB/);
    expect(() => pastedDocument(`${most}q`)).toThrow(/at most 2 MB/);
    expect(await readDocument(new File([`${most}q`], 'export.json'), () => undefined)).toMatchObject({ fileName: 'export.json' });
  });
});
