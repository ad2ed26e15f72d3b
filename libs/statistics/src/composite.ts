import { mean } from './order-statistics.js';
import { fourLevels, type Scale } from './ratings.js';
import { withheld, type Estimate, type Statistic } from './result.js';
import { ninetyPercent } from './special-functions.js';
import { variancesFor, type Variances } from './variances.js';

const interviewersNeeded = 2;
const questionsNeeded = 2;

/** One level given by one interviewer to one question on one dimension; marks (not asked, not enough evidence) are no ratings. */
export interface Rated {
  interviewer: string;
  question: string;
  dimension: string;
  level: number;
}

/** What the formula was fixed to before the first candidate. Weights are relative; `expected` is how many cells were to be rated. */
export interface Formula {
  weights: Readonly<Record<string, number>>;
  scale?: Scale;
  expected?: number;
}

/** How much of what was to be rated was rated. */
export interface Coverage {
  rated: number;
  expected: number;
}

/**
 * The result of the formula with its 90 % interval, in the form of a statistic and in that of what a debrief shows; the means it is made
 * of, and its coverage. `n` counts rated questions, and the ratings in them that carry a weight.
 */
export interface Composite extends Statistic, Estimate {
  dimensions: { dimension: string; mean: number; weight: number }[];
  coverage: Coverage;
}

interface Share extends Rated {
  share: number;
}

const distinct = (names: readonly string[]): number => new Set(names).size;

function groupBy<Item>(items: readonly Item[], key: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}

/** Each rating with its share of the result: dimension weight, split evenly over questions, then over interviewers. */
function sharesOf(ratings: readonly Rated[], weights: Formula['weights']): Share[] {
  const dimensions = groupBy(ratings, ({ dimension }) => dimension);
  const total = [...dimensions.keys()].reduce((sum, dimension) => sum + weights[dimension]!, 0);
  return [...dimensions].flatMap(([dimension, own]) => {
    const questions = [...groupBy(own, ({ question }) => question).values()];
    return questions.flatMap((levels) =>
      levels.map((rating) => ({ ...rating, share: weights[dimension]! / total / questions.length / levels.length })),
    );
  });
}

function sumOfSquaredShares(shares: readonly Share[], key: (share: Share) => string): number {
  const sums = [...groupBy(shares, key).values()].map((group) => group.reduce((sum, { share }) => sum + share, 0));
  return sums.reduce((total, sum) => total + sum * sum, 0);
}

/** One interviewer hears one answer once, so the dimensions of a question share their error: wide rather than too narrow. */
function errorVariance(shares: readonly Share[], { rater, question, halo, residual }: Variances): number {
  const raters = sumOfSquaredShares(shares, (share) => share.interviewer);
  const questions = sumOfSquaredShares(shares, (share) => share.question);
  const answers = sumOfSquaredShares(shares, (share) => JSON.stringify([share.interviewer, share.question]));
  return (rater + halo) * raters + question * questions + residual * answers;
}

function check(ratings: readonly Rated[], { weights, scale = fourLevels }: Formula): void {
  const cells = new Set<string>();
  for (const { interviewer, question, dimension, level } of ratings) {
    const place = `${interviewer} on question ${question}, dimension ${dimension}`;
    const weight = weights[dimension];
    if (weight === undefined) throw new RangeError(`${place}: the formula has no weight for this dimension`);
    if (!(weight >= 0)) throw new RangeError(`${place}: the weight ${weight} is below 0`);
    if (!(level >= scale.min && level <= scale.max)) {
      throw new RangeError(`${place}: ${level} is not a level from ${scale.min} to ${scale.max}`);
    }
    const cell = JSON.stringify([interviewer, question, dimension]);
    if (cells.has(cell)) throw new RangeError(`${place}: rated twice`);
    cells.add(cell);
  }
}

function whyWithheld(ratings: readonly Rated[]): string | null {
  if (ratings.length === 0) return 'no rating yet';
  const interviewers = distinct(ratings.map(({ interviewer }) => interviewer));
  if (interviewers < interviewersNeeded) return 'one opinion: a result needs ratings from at least two interviewers';
  const questions = distinct(ratings.map(({ question }) => question));
  return questions < questionsNeeded ? 'too few ratings: a result needs at least two rated questions' : null;
}

/** Sums of whole levels first and in a fixed order, so that the order of the ratings never shows in the last digit. */
function dimensionMeans(ratings: readonly Rated[], weights: Formula['weights']): Composite['dimensions'] {
  const byName = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number => (a < b ? -1 : 1);
  const dimensions = [...groupBy(ratings, ({ dimension }) => dimension)].sort(byName);
  return dimensions.map(([dimension, own]) => {
    const questions = [...groupBy(own, ({ question }) => question)].sort(byName);
    const means = questions.map(([, rated]) => mean(rated.map(({ level }) => level)));
    return { dimension, mean: mean(means), weight: weights[dimension]! };
  });
}

function weightedMean(dimensions: Composite['dimensions']): number {
  const total = dimensions.reduce((sum, { weight }) => sum + weight, 0);
  return dimensions.reduce((sum, { weight, mean: level }) => sum + weight * level, 0) / total;
}

/**
 * A candidate's result: mean over interviewers per question and dimension, mean over questions, then the declared weights,
 * renormalised over the dimensions present. The 90 % interval is that of this mean under fixed variances for interviewer, halo,
 * question and error; it is clipped to the scale, the computation is not.
 *
 * @param ratings one per interviewer, question and dimension; a dimension of weight 0 counts for nothing
 * @returns withheld without two interviewers and two questions; `dimensions` then still hold their means
 * @throws RangeError for a level outside the scale, a dimension without weight, and a cell rated twice
 * Source: additive model with assumed variances; for one candidate and complete data it equals the severity model's interval.
 */
export function compositeOf(ratings: readonly Rated[], formula: Formula): Composite {
  check(ratings, formula);
  const scale = formula.scale ?? fourLevels;
  const counted = ratings.filter(({ dimension }) => formula.weights[dimension]! > 0);
  const dimensions = dimensionMeans(counted, formula.weights);
  const coverage = { rated: ratings.length, expected: formula.expected ?? ratings.length };
  const n = { units: distinct(counted.map(({ question }) => question)), pairable: counted.length };
  const rest = { dimensions, coverage, n, method: 'mean-of-question-means/2' };
  const reason = whyWithheld(counted);
  if (reason !== null) return { ...withheld(reason), value: null, reason, interval: null, ...rest };
  const value = weightedMean(dimensions);
  const reach = ninetyPercent * Math.sqrt(errorVariance(sharesOf(counted, formula.weights), variancesFor(scale)));
  const [low, high] = [Math.max(scale.min, value - reach), Math.min(scale.max, value + reach)];
  return { value, low, high, withheldBecause: null, reason: null, interval: { low, high }, ...rest };
}
