import { accountVerb, denseAsking, interrogative, lateAsking, taskVerb, unmarkedAsking } from './asking-words.js';
import { fold, unspaced } from './fold.js';

/** A question mark that ends a sentence, in any script. */
const mark = /[?？؟⸮\u037e](?=["'”’»）)\]*`]*(?:\s|$)|["”»）)]|[\u3040-\u9fff])/;
/** Armenian sets its mark inside the word that asks, Ethiopic at the end of the sentence. */
const ownMark = /[\u055e\u1367]/;
/** Greek asks with a semicolon. */
const greekMark = /;(?=["'”’»)\]*`]*(?:\s|$))/;
const greek = /[\u0370-\u03ff]{2}/;
const opening =
  /^(?:please|can you|could you|now|next|also|briefly|in your own words|in detail|por favor|bitte|пожалуйста|[a-z-]+ly)[\s,]+/;
const clause = /^[^.?!]{2,60}?,\s+/;

/**
 * How much a text asks, from 0 to 1: 1 with a question mark, 0.9 for `Explain …`, 0.6 for `How …` without its mark, 0.4 for a task
 * such as `Design …`, which a duty in a job description may also be.
 */
export function askStrength(text: string): number {
  if (hasMark(text)) return 1;
  const folded = fold(text.slice(0, 240))
    .replace(/^[^\p{L}\p{N}]+/u, '')
    .replace(opening, '');
  if (accountVerb.test(folded)) return 0.9;
  if ([interrogative, denseAsking, lateAsking, unmarkedAsking].some((pattern) => pattern.test(folded))) return 0.6;
  if (taskVerb.test(folded)) return 0.4;
  const rest = folded.replace(/^\([^)]{1,80}\)\s*/, '').replace(clause, '');
  return rest !== folded && (accountVerb.test(rest) || interrogative.test(rest)) ? 0.6 : 0;
}

/** Whether the text has a question mark at the end of a sentence. */
export const hasMark = (text: string): boolean =>
  mark.test(text) || ownMark.test(text) || (greekMark.test(text) && greek.test(text));

export const asks = (text: string): boolean => askStrength(text) >= 0.6;

/** An opening `How …` without its mark is no clear question, except in a script that often sets none. */
export const clearlyAsks = (text: string): boolean => askStrength(text) >= 0.9 || (unspaced.test(text) && asks(text));

/** The mean of askStrength over texts where only clear asking counts, 0 to 1. */
export const shareAsking = (texts: string[]): number => share(texts, asks);

export function share<T>(all: T[], holds: (each: T) => boolean): number {
  return all.length === 0 ? 0 : all.filter(holds).length / all.length;
}
