import { askStrength, hasMark } from '../words/asks.js';

const sentenceEnd = /(?<=[?？؟][”"»’)]?)\s*(?=\S)|(?<=[。！])(?=\S)|(?<=[.!])\s+(?=[\p{Lu}¿“"])/u;

const isWhole = (part: string): boolean =>
  (part.match(/`/g)?.length ?? 0) % 2 === 0 && (part.match(/[([（]/g)?.length ?? 0) === (part.match(/[)\]）]/g)?.length ?? 0);

/** The main question and the follow-ups of a text that asks more than once; null for one that does not, or that cannot be cut cleanly. */
export function splitOf(text: string): string[] | null {
  const ends = text.search(/[?？؟。！.!]/u);
  if (text.length > 1_000 || ends < 0 || ends === text.length - 1 || !hasMark(text)) return null;
  const sentences = text.split(sentenceEnd).map((each) => each.trim());
  if (sentences.length < 2 || !sentences.every(isWhole)) return null;
  const parts: string[] = [];
  let open = '';
  let asked = false;
  for (const sentence of sentences) {
    const asksAgain = hasMark(sentence) || askStrength(sentence) >= 0.9;
    if (asksAgain && asked) {
      parts.push(open);
      open = sentence;
    } else open = open === '' ? sentence : `${open} ${sentence}`;
    asked ||= asksAgain;
  }
  parts.push(open);
  return parts.length < 2 || parts.length > 8 ? null : parts;
}
