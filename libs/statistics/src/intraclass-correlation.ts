import { fQuantile } from './f-distribution.js';
import { checkRatings, type RatingTable, type Scale } from './ratings.js';
import { meanSquaresOf, type MeanSquares } from './mean-squares.js';
import { stepUp } from './spearman-brown.js';
import type { Interval, Statistic } from './result.js';

/** Who varies: 1 other raters for every row, 2 the same raters drawn from many, 3 exactly these raters; for one rating or the mean of k. */
export type IccForm = 'ICC(1,1)' | 'ICC(1,k)' | 'ICC(2,1)' | 'ICC(2,k)' | 'ICC(3,1)' | 'ICC(3,k)';

/** All six forms from one table, and the mean squares they come from (null where there is no complete table). */
export interface IntraclassCorrelations {
  forms: Record<IccForm, Statistic>;
  meanSquares: MeanSquares | null;
}

type Found = { value: number; interval: Interval } | null;
type Forms = Record<IccForm, Found>;

const exact: Found = { value: 1, interval: { low: 1, high: 1 } };

/** Types 1 and 3: the ratio of two mean squares, with the degrees of freedom of the lower one. */
function ratioForms(top: number, bottom: number, n: number, k: number, dfBottom: number): { single: Found; ofMean: Found } {
  if (bottom === 0) return top === 0 ? { single: null, ofMean: null } : { single: exact, ofMean: exact };
  const ratio = top / bottom;
  const low = ratio / fQuantile(0.975, n - 1, dfBottom);
  const high = ratio * fQuantile(0.975, dfBottom, n - 1);
  const single = (f: number): number => (f - 1) / (f + k - 1);
  const ofMean = (f: number): number => 1 - 1 / f;
  return {
    single: { value: single(ratio), interval: { low: single(low), high: single(high) } },
    ofMean: top === 0 ? null : { value: ofMean(ratio), interval: { low: ofMean(low), high: ofMean(high) } },
  };
}

/** Type 2: rater differences count as error; degrees of freedom after Satterthwaite. */
function agreementForms({ rows, columns, residual }: MeanSquares, n: number, k: number): { single: Found; ofMean: Found } {
  // Where the rows do not differ, the interval has no degrees of freedom: no interval, no value.
  if (rows === 0) return { single: null, ofMean: null };
  if (columns === 0 && residual === 0) return { single: exact, ofMean: exact };
  const value = (rows - residual) / (rows + (k - 1) * residual + (k * (columns - residual)) / n);
  const byColumns = k * value * columns;
  const byRest = (n * (1 + (k - 1) * value) - k * value) * residual;
  const v = ((k - 1) * (n - 1) * (byColumns + byRest) ** 2) / ((n - 1) * byColumns ** 2 + byRest ** 2);
  const spread = k * columns + (k * n - k - n) * residual;
  const [upper, lower] = [fQuantile(0.975, n - 1, v), fQuantile(0.975, v, n - 1)];
  const low = (n * (rows - upper * residual)) / (upper * spread + n * rows);
  const high = (n * (lower * rows - residual)) / (spread + n * lower * rows);
  const below = rows + (columns - residual) / n;
  // With little difference between rows a fraction's lower half can vanish; what rounding leaves of it is no figure.
  const vanishes = Math.abs(below) <= 1e-9 * (rows + columns + residual) || Math.abs(1 + (k - 1) * low) <= 1e-9;
  return {
    single: { value, interval: { low, high } },
    ofMean: vanishes ? null : { value: (rows - residual) / below, interval: { low: stepUp(low, k), high: stepUp(high, k) } },
  };
}

/** Rounding leaves traces where a mean square is exactly 0. */
function withoutTraces(squares: MeanSquares): MeanSquares {
  const trace = 1e-12 * (squares.rows + squares.within + squares.columns);
  const clean = (square: number): number => (square <= trace ? 0 : square);
  const { rows, within, columns, residual } = squares;
  return { rows: clean(rows), within: clean(within), columns: clean(columns), residual: clean(residual) };
}

function formsOf(squares: MeanSquares, n: number, k: number): Forms {
  const one = ratioForms(squares.rows, squares.within, n, k, n * (k - 1));
  const two = agreementForms(squares, n, k);
  const three = ratioForms(squares.rows, squares.residual, n, k, (n - 1) * (k - 1));
  return {
    'ICC(1,1)': one.single,
    'ICC(1,k)': one.ofMean,
    'ICC(2,1)': two.single,
    'ICC(2,k)': two.ofMean,
    'ICC(3,1)': three.single,
    'ICC(3,k)': three.ofMean,
  };
}

const noForms: Forms = {
  'ICC(1,1)': null,
  'ICC(1,k)': null,
  'ICC(2,1)': null,
  'ICC(2,k)': null,
  'ICC(3,1)': null,
  'ICC(3,k)': null,
};

/**
 * Intraclass correlations with 95 % intervals. ICC(2,1): how far to trust one interviewer; ICC(2,k): this panel's mean.
 *
 * @param table rows = rated objects, columns = raters; rows with a missing cell are left out
 * @param scale declared levels; a rating outside them is an error
 * @returns null below two complete rows or two raters, and for ICC(2,1) and the forms of the mean where the rows do not differ
 * @throws RangeError for numbers that are no ratings
 * Source: Shrout & Fleiss (1979); McGraw & Wong (1996) for the interval of type 2.
 */
export function intraclassCorrelations(table: RatingTable<number>, scale?: Scale): IntraclassCorrelations {
  checkRatings(table, scale);
  const rows = table.filter((row): row is readonly number[] => row.every((rating) => rating !== null));
  const [n, k] = [rows.length, rows[0]?.length ?? 0];
  const meanSquares = n >= 2 && k >= 2 ? withoutTraces(meanSquaresOf(rows)) : null;
  const found = meanSquares === null ? noForms : formsOf(meanSquares, n, k);
  const why = meanSquares === null ? 'fewer than two complete rows or raters' : 'the rows do not differ';
  const statistic = (form: string, figure: Found): Statistic => {
    const base = { n: { units: n, pairable: n * k }, method: `${form.toLowerCase()}/1` };
    const finite = figure !== null && Number.isFinite(figure.value + figure.interval.low + figure.interval.high);
    return finite ? { ...base, ...figure, reason: null } : { ...base, value: null, interval: null, reason: why };
  };
  const forms = Object.fromEntries(Object.entries(found).map(([form, figure]) => [form, statistic(form, figure)]));
  return { forms: forms as Record<IccForm, Statistic>, meanSquares };
}
