const bands = [
  { from: 0.9, words: 'clear on these ratings' },
  { from: 0.7, words: 'leaning' },
  { from: 0.5, words: 'no clear difference' },
] as const;

/** A probability that one candidate stands above another, in words that a manager says aloud. */
export interface ProbabilityWords {
  /** Whether the likelier order is that of the probability, or the other way round. */
  turned: boolean;
  band: (typeof bands)[number]['words'];
  /** For example "about 8 in 10"; never "10 in 10", for no ratings are that sure. */
  chance: string;
}

/**
 * Says a probability as a person would: below a half it is told the other way round.
 *
 * @param above probability that the first stands above the second
 * @throws RangeError outside 0 to 1
 * Source: bands are this project's proposal.
 */
export function probabilityWords(above: number): ProbabilityWords {
  if (!(above >= 0 && above <= 1)) throw new RangeError(`${above} is no probability`);
  const likelier = Math.max(above, 1 - above);
  const { words } = bands.find(({ from }) => likelier >= from) ?? bands[2];
  const tenths = Math.round(likelier * 10);
  const chance = tenths > 9 ? (likelier >= 0.99 ? 'more than 99 in 100' : 'more than 9 in 10') : `about ${tenths} in 10`;
  return { turned: above < 0.5, band: words, chance };
}
