import { type ImportComplaint } from '@strata/domain';

const maxBytes = 2 * 1024 * 1024;
const maxLine = 100_000;

/** Why a text cannot be read as a bank at all, with the line it shows on; null when it can. */
export function refusalOf(content: string): ImportComplaint | null {
  if (content.trim() === '') return { line: 1, message: 'The document is empty.' };
  if (content.length > maxBytes || bytesOf(content) > maxBytes) {
    return { line: 1, message: 'The document is larger than 2 MB. Split it and import the parts one by one.' };
  }
  const nul = content.indexOf('\0');
  if (nul >= 0) return { line: lineAt(content, nul), message: 'The document holds a NUL byte: it is a binary file, not text.' };
  const odd = (content.match(/[\u0001-\u0008\u000e-\u001a\u001c-\u001f\ufffd]/g) ?? []).length;
  if (odd > 8 && odd > content.length / 50) {
    return {
      line: lineAt(content, content.search(/[\u0001-\u0008\u000e-\u001a\u001c-\u001f\ufffd]/)),
      message: 'The document is not text in UTF-8.',
    };
  }
  return null;
}

/** The length in UTF-8. */
function bytesOf(content: string): number {
  if (content.length * 3 <= maxBytes) return content.length;
  let bytes = 0;
  for (let at = 0; at < content.length; at += 1) {
    const code = content.charCodeAt(at);
    bytes += code < 0x80 ? 1 : code < 0x800 || (code >= 0xd800 && code < 0xe000) ? 2 : 3;
  }
  return bytes;
}

const lineAt = (content: string, at: number): number => content.slice(0, at).split('\n').length;

/** Why a text that is not JSON cannot be read line by line; null when it can. */
export function longLineOf(content: string): ImportComplaint | null {
  if (content.length <= maxLine) return null;
  let start = 0;
  for (let line = 1; start < content.length; line += 1) {
    const end = content.indexOf('\n', start);
    const stop = end < 0 ? content.length : end;
    if (stop - start > maxLine)
      return { line, message: `Line ${line} is longer than 100,000 characters. Break the text into lines and try again.` };
    start = stop + 1;
  }
  return null;
}
