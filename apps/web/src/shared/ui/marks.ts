/** A piece of a text: found, or between what was found. */
export interface Piece {
  text: string;
  found: boolean;
}

const fold = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').replace(/[ßẞ]/g, 'ss').toLowerCase();

/** The words of a search as it takes them: "quoted words" are one. */
function termsOf(sought: string): string[] {
  return [...fold(sought).matchAll(/"([^"]+)"?|([^\s"]+)/g)].map(([, quoted, word]) => quoted ?? word ?? '');
}

const SHORT = /^[a-z0-9]{1,2}$/;
const LETTER = /[\p{L}\p{N}]/u;

/** The folded text, and for each of its characters the place in the text that it comes from. */
function foldedWithPlaces(text: string): { folded: string; places: number[] } {
  let folded = '';
  const places: number[] = [];
  let at = 0;
  for (const character of text) {
    const part = fold(character);
    for (let each = 0; each < part.length; each += 1) places.push(at);
    folded += part;
    at += character.length;
  }
  return { folded, places: [...places, text.length] };
}

/** A text cut where a search found its words in it: in any case, without accents, one or two letters only where a word begins. */
export function marksOf(text: string, sought: string): Piece[] {
  const { folded, places } = foldedWithPlaces(text);
  const found = new Array<boolean>(text.length).fill(false);
  for (const term of termsOf(sought)) {
    for (let at = folded.indexOf(term); at >= 0; at = folded.indexOf(term, at + 1)) {
      if (SHORT.test(term) && at > 0 && LETTER.test(folded[at - 1] ?? '')) continue;
      found.fill(true, places[at], places[at + term.length]);
    }
  }
  const pieces: Piece[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const last = pieces.at(-1);
    if (last && last.found === found[at]) last.text += text[at];
    else pieces.push({ text: text[at] ?? '', found: found[at] ?? false });
  }
  return pieces;
}
