import { addCoincidences, distinctValues, type Coincidences, type Metric } from './coincidences.js';
import { alphaOf, krippendorffAlpha, sumCoincidences } from './krippendorff-alpha.js';
import { mean, percentile } from './order-statistics.js';
import { seededRandom } from './random.js';
import type { Rating, RatingTable, Scale } from './ratings.js';
import type { Statistic } from './result.js';

const candidatesToResample = 6;
const undefinedShareAllowed = 0.05;

/** How the interval is made. `candidates` names the candidate of each row; without it every row stands for itself. */
export interface ResamplingOptions {
  candidates?: readonly string[];
  resamples?: number;
  seed?: number;
  scale?: Scale;
}

/** Alpha with its interval and how the resamples went: what was drawn, how many gave no alpha, and their mean. */
export interface ResampledAlpha extends Statistic {
  resampled: 'units' | 'candidates';
  undefinedShare: number;
  resampleMean: number | null;
}

function groupRows(table: RatingTable, candidates: readonly string[] | undefined): RatingTable[] {
  const rows = table.map((unit) => [unit]);
  if (!candidates) return rows;
  const groups = new Map<string, (readonly (Rating | null)[])[]>();
  table.forEach((unit, row) => {
    const name = candidates[row];
    if (name === undefined)
      throw new RangeError(`row ${row + 1} has no candidate; name one for each of the ${table.length} rows`);
    groups.set(name, [...(groups.get(name) ?? []), unit]);
  });
  return groups.size >= candidatesToResample ? [...groups.values()] : rows;
}

/** Groups that look alike are added once, times how often they were drawn: large panels repeat few patterns. */
function resampler(groups: readonly Coincidences[], values: readonly Rating[], metric: Metric, random: () => number) {
  const patterns = new Map(groups.map((group) => [group.join(' '), group]));
  const keys = [...patterns.keys()];
  const position = new Map(keys.map((key, i) => [key, i]));
  const patternOf = groups.map((group) => position.get(group.join(' '))!);
  return (): number | null => {
    const drawn = new Float64Array(values.length ** 2);
    const counts = new Uint32Array(keys.length);
    for (let i = 0; i < groups.length; i++) counts[patternOf[Math.floor(random() * groups.length)]!]! += 1;
    counts.forEach((count, i) => addCoincidences(drawn, patterns.get(keys[i]!)!, count));
    return alphaOf(drawn, values, metric);
  };
}

/**
 * Krippendorff's alpha with a 95 % percentile interval. Whole candidates are drawn with replacement where at least six are named,
 * because the questions of one candidate go together; otherwise rows are drawn. The ordinal ranks are recomputed in each resample.
 *
 * @param table rows = units, columns = raters, null = missing
 * @param options 2000 resamples and a fixed seed unless given
 * @returns interval null when alpha is null or when more than 5 % of the resamples give no alpha
 * @throws RangeError as `krippendorffAlpha`, and when `candidates` is shorter than the table
 * Source: percentile bootstrap over units; Krippendorff (2011) for alpha.
 */
export function krippendorffAlphaInterval(table: RatingTable, metric: Metric, options: ResamplingOptions = {}): ResampledAlpha {
  const { candidates, resamples = 2000, seed = 1, scale } = options;
  const alpha = krippendorffAlpha(table, metric, scale);
  const values = distinctValues(table);
  const rows = groupRows(table, candidates);
  const groups = rows.map((units) => sumCoincidences(units, values));
  const draw = resampler(groups, values, metric, seededRandom(seed));
  const draws = Array.from({ length: resamples }, draw);
  const defined = draws.filter((draw) => draw !== null);
  const undefinedShare = 1 - defined.length / resamples;
  const usable = alpha.value !== null && undefinedShare <= undefinedShareAllowed;
  return {
    ...alpha,
    reason: alpha.value !== null && !usable ? 'too few different ratings to give an interval' : alpha.reason,
    interval: usable ? { low: percentile(defined, 0.025), high: percentile(defined, 0.975) } : null,
    method: `${alpha.method}+bootstrap-${resamples}/1`,
    resampled: rows.length === table.length ? 'units' : 'candidates',
    undefinedShare,
    resampleMean: defined.length > 0 ? mean(defined) : null,
  };
}
