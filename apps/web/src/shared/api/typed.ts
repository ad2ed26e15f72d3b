import { renderedFor } from './session.js';

const PREFIX = 'strata-typed/';
const nameOf = (place: string) => `${PREFIX}${renderedFor()}/${place}`;

/** A browser that keeps nothing works as it does without. */
function quietly<T>(work: () => T): T | null {
  try {
    return work();
  } catch {
    return null;
  }
}

/** Holds what is typed until it is kept elsewhere: at once, so that a reload in the middle of a word loses none of it, and in this tab alone. */
export function holdTyped(place: string, text: string): void {
  quietly(() => sessionStorage.setItem(nameOf(place), text));
}

export function heldTyped(place: string): string | null {
  return quietly(() => sessionStorage.getItem(nameOf(place)));
}

/** Lets go of a text that is kept elsewhere by now, unless more was typed since. */
export function letGoTyped(place: string, text: string): void {
  if (heldTyped(place) === text) quietly(() => sessionStorage.removeItem(nameOf(place)));
}

/** Lets go of everything that whoever used this tab had typed. */
export function forgetTyped(): void {
  const names = quietly(() => Object.keys(sessionStorage).filter((name) => name.startsWith(PREFIX))) ?? [];
  for (const name of names) quietly(() => sessionStorage.removeItem(name));
}
