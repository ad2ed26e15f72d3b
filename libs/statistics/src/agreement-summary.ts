import { krippendorffAlphaInterval } from './alpha-interval.js';
import { pairableUnits, present, type Rating, type Scale } from './ratings.js';
import type { SampleSize, Statistic } from './result.js';

const unitsToSummarise = 10;
const pairableToSummarise = 20;
const unitsForBand = 30;
const widthForBand = 0.5;

/** One rated unit: the candidate it belongs to, and the ratings of it, null = missing. */
export interface RatedUnit {
  candidate: string;
  ratings: readonly (number | null)[];
}

/** What the lower end of the interval supports. Below .667 is usual for interviews: average several ratings. */
export type AgreementBand = 'RELIABLE' | 'TENTATIVE' | 'AVERAGE_SEVERAL';

/** Alpha as it may be shown. `caution` says how to label it; `band` is null unless the data carry a word. */
export interface AgreementSummary extends Statistic {
  caution: 'ROUGH' | 'NEEDS_MORE_RATINGS' | null;
  band: AgreementBand | null;
}

const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

function whyWithheld(n: SampleSize, candidates: number): string | null {
  if (candidates < 2)
    return `${plural(candidates, 'candidate')} with two ratings of the same question; two candidates are needed`;
  if (n.units >= unitsToSummarise && n.pairable >= pairableToSummarise) return null;
  const found = `${plural(n.units, 'unit')} and ${plural(n.pairable, 'rating')}`;
  return `too few ratings to summarise: ${found} where two interviewers rated the same thing, at least ${unitsToSummarise} and ${pairableToSummarise} are needed`;
}

function bandOf(low: number): AgreementBand {
  if (low >= 0.8) return 'RELIABLE';
  return low >= 0.667 ? 'TENTATIVE' : 'AVERAGE_SEVERAL';
}

function labelled(alpha: Statistic): AgreementSummary {
  const { interval, n } = alpha;
  if (interval === null) return { ...alpha, value: null, caution: null, band: null };
  if (interval.high - interval.low > widthForBand) return { ...alpha, caution: 'NEEDS_MORE_RATINGS', band: null };
  if (n.units < unitsForBand) return { ...alpha, caution: 'ROUGH', band: null };
  return { ...alpha, caution: null, band: bandOf(interval.low) };
}

/**
 * Agreement of a panel on one dimension as a debrief may show it: ordinal alpha over the units that two or more interviewers rated,
 * withheld below 10 units, 20 ratings or 2 candidates, and wherever no interval can be given.
 *
 * @param units one per (candidate, question); independent ratings only, dimensions never pooled
 * @param options the declared scale and the seed of the resampling
 * @throws RangeError for ratings outside the declared scale
 * Source: thresholds are this project's proposal; bands after Krippendorff, read at the lower end of the interval.
 */
export function summariseAgreement(
  units: readonly RatedUnit[],
  options: { scale?: Scale; seed?: number } = {},
): AgreementSummary {
  const rated = units.filter(({ ratings }) => present(ratings).length >= 2);
  const table = rated.map(({ ratings }) => ratings);
  const candidates = rated.map(({ candidate }) => candidate);
  const n = { units: rated.length, pairable: pairableUnits<Rating>(table).flat().length };
  const reason = whyWithheld(n, new Set(candidates).size);
  if (reason !== null) {
    return { value: null, reason, n, interval: null, method: 'krippendorff-alpha-ordinal/1', caution: null, band: null };
  }
  const { value, reason: noInterval, interval, method } = krippendorffAlphaInterval(table, 'ordinal', { ...options, candidates });
  return labelled({ value, reason: noInterval, n, interval, method });
}
