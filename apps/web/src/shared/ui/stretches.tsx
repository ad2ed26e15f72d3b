import { diffWordsWithSpace } from 'diff';

/** A stretch of text in a difference: kept, or in one of the two alone. */
export interface Stretch {
  text: string;
  change: 'KEPT' | 'ADDED' | 'REMOVED';
}

/** Two texts as one, word by word. */
export function stretchesOf(before: string, after: string): Stretch[] {
  return diffWordsWithSpace(before, after).map(({ value, added, removed }) => ({
    text: value,
    change: added ? 'ADDED' : removed ? 'REMOVED' : 'KEPT',
  }));
}

/** A stretch as it reads: added words underlined, removed ones struck out. */
export function Words({ text, change }: Stretch) {
  if (change === 'ADDED') return <ins className="strata-added">{text}</ins>;
  if (change === 'REMOVED') return <del className="strata-removed">{text}</del>;
  return text;
}
