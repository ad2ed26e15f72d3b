/** A question's text with the words that say what it is about: stems, as the database keeps them. */
export interface Worded {
  text: string;
  core: readonly string[];
}

/** The least trigram similarity, 0 to 1, of two questions' core words at which they may be one question. */
export const LEAST_LIKENESS = 0.5;

const VARIANT_LENGTH = 5;

/**
 * Whether two texts of similar wording ask the same. They do not where each names something that the other does not: a proper name, a number
 * or a sign, or a word that is rare among the organization's questions (`common` tells the others). What only one of them adds makes
 * them no different, nor does a spelling or an ending.
 */
export function asksTheSame(one: Worded, other: Worded, common: ReadonlySet<string>): boolean {
  const [mine, theirs] = [namesOf(one, other, common), namesOf(other, one, common)];
  const unmatched = mine.filter((word) => !theirs.some((each) => isVariant(word, each)));
  const rest = theirs.filter((word) => !mine.some((each) => isVariant(word, each)));
  return unmatched.length === 0 || rest.length === 0;
}

/** The words of a text that tell it from the other one. */
function namesOf(of: Worded, other: Worded, common: ReadonlySet<string>): string[] {
  const proper = properWords(of.text);
  const isProper = (word: string): boolean => /[\d+#./]/.test(word) || proper.some((each) => each.startsWith(word));
  const names = of.core.filter((word) => !other.core.includes(word) && (isProper(word) || !common.has(word)));
  const shared = new Set(of.core.filter((word) => isPair(word) && other.core.includes(word)).join(''));
  return names.filter((word) => !(isPair(word) && [...word].some((sign) => shared.has(sign))));
}

/** Scripts that part no words are kept in pairs of signs; a pair that shares a sign with what both say is only where they join. */
const isPair = (word: string): boolean => /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー\p{sc=Hangul}\p{sc=Thai}]{2}$/u.test(word);

/** Words with a capital inside the sentence, in lower case; none where all words have one. */
function properWords(text: string): string[] {
  const words = text.split(/[^\p{L}\p{N}+#./_-]+/u).filter((word) => word !== '');
  const capital = words.filter((word, at) => (at === 0 ? /^.+\p{Lu}/u : /\p{Lu}/u).test(word));
  return capital.length * 2 > words.length + 1 ? [] : capital.map((word) => word.toLowerCase());
}

/** One word in two spellings: most of their pairs of letters are the same. Names with a number or a sign are never variants. */
function isVariant(one: string, other: string): boolean {
  if (Math.min(one.length, other.length) < VARIANT_LENGTH || /[\d+#./]/.test(one + other)) return false;
  const [mine, theirs] = [pairsOf(one), pairsOf(other)];
  const shared = [...mine].filter((pair) => theirs.has(pair)).length;
  return shared / (mine.size + theirs.size - shared) >= 0.5;
}

function pairsOf(word: string): Set<string> {
  const framed = `^${word}`;
  return new Set(Array.from({ length: framed.length - 1 }, (_, at) => framed.slice(at, at + 2)));
}
