const undecomposed: Record<string, string> = { ı: 'i', ł: 'l', đ: 'd', ø: 'o', ß: 'ss' };

/** Text as the word lists know it: lower case, no accents, typographic quotes and dashes made plain, one space between words. */
export function fold(text: string): string {
  // Plain text is by far the most common, and has nothing to fold but its case.
  if (!/[^ -~]/.test(text)) return (text.includes('  ') ? text.replace(/ +/g, ' ') : text).toLowerCase().trim();
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[‘’ʼ´]/g, "'")
    .replace(/[‐‑‒–—]/g, '-')
    .replace(/[ıłđøß]/g, (letter) => undecomposed[letter] ?? letter)
    .replace(/\s+/g, ' ')
    .trim();
}

/** Words of a folded text, for comparing titles: letters and digits of any script. */
export function wordsOf(text: string): string[] {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Whether a text holds a word at all. */
export const hasWord = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);

/** The patterns as ones that find every place. */
export const everywhere = (patterns: RegExp[]): RegExp[] => patterns.map((pattern) => new RegExp(pattern.source, 'gu'));

/** One string per title or question, equal for two writings of the same words. */
export const wordKey = (text: string): string => wordsOf(text).join(' ');

/** Scripts written without spaces between words. */
export const unspaced = /[\u3040-\u30ff\u3400-\u9fff]/;

/** A pattern that finds any of the given folded words or phrases as whole words. */
export function anyWord(phrases: string): RegExp {
  const list = phrases
    .trim()
    .split(/\s*[|\n]\s*/)
    .map(fold)
    .filter((phrase) => phrase.length > 0);
  const spaced = list.filter((phrase) => !unspaced.test(phrase));
  const dense = list.filter((phrase) => unspaced.test(phrase));
  const parts = [
    ...(spaced.length > 0 ? [`(?<![\\p{L}\\p{N}])(?:${spaced.map(escapePattern).join('|')})(?![\\p{L}\\p{N}])`] : []),
    ...dense.map(escapePattern),
  ];
  return new RegExp(parts.join('|'), 'u');
}

/** The same, only at the beginning of a text. */
export const leadingWord = (phrases: string): RegExp => new RegExp(`^(?:${anyWord(phrases).source})`, 'u');

const escapePattern = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
