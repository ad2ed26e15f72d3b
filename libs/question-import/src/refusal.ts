import { type ImportComplaint } from '@strata/domain';

const megabyte = 1024 * 1024;
const mostOfAny = 2;
const mostOfExport = 32;
const maxLine = 100_000;

/** Why a text cannot be read as a bank at all, with the line it shows on; null when it can. */
export function refusalOf(content: string): ImportComplaint | null {
  if (content.trim() === '') return { line: 1, message: 'The document is empty.' };
  if (isLarger(content, mostOfExport)) return tooLarge(`${mostOfAny} MB, and than the ${mostOfExport} MB of the largest export`);
  const nul = content.indexOf('\0');
  if (nul >= 0) return { line: lineAt(content, nul), message: 'The document holds a NUL byte: it is a binary file, not text.' };
  const first = content.search(odd);
  if (first >= 0 && holdsMany(content, Math.max(8, content.length / 50)))
    return { line: lineAt(content, first), message: 'The document is not text in UTF-8.' };
  return null;
}

/** Why a text that is no export of Strata's cannot be read whole; null when it can. */
export const sizeRefusalOf = (content: string): ImportComplaint | null =>
  isLarger(content, mostOfAny) ? tooLarge(`${mostOfAny} MB`) : null;

const tooLarge = (most: string): ImportComplaint => ({
  line: 1,
  message: `The document is larger than ${most}. Split it and import the parts one by one.`,
});

const odd = /[\u0001-\u0008\u000e-\u001a\u001c-\u001f\ufffd]/;

/** Whether more than so many characters are such as no text has. */
function holdsMany(content: string, most: number): boolean {
  const marks = new RegExp(odd, 'g');
  for (let count = 0; marks.test(content);) if ((count += 1) > most) return true;
  return false;
}

/** Whether a text takes more megabytes in UTF-8. */
function isLarger(content: string, megabytes: number): boolean {
  const most = megabytes * megabyte;
  if (content.length > most || content.length * 3 <= most) return content.length > most;
  let bytes = 0;
  for (let at = 0; at < content.length; at += 1) {
    const code = content.charCodeAt(at);
    bytes += code < 0x80 ? 1 : code < 0x800 || (code >= 0xd800 && code < 0xe000) ? 2 : 3;
  }
  return bytes > most;
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
