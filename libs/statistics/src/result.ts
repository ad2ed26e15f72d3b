/** Plausible values around a figure, `low <= high`, in the unit of that figure. */
export interface Interval {
  low: number;
  high: number;
}

/**
 * What a figure rests on. Agreement: units with two or more ratings, and the ratings inside them. Scores: encounters of one interviewer
 * with one candidate, and all ratings in them. Summaries of one unit: 1, and its ratings.
 */
export interface SampleSize {
  units: number;
  pairable: number;
}

/**
 * One computed figure. A null `value` always has a `reason`; `interval` is null where none was asked for, or with a `reason` where
 * none can be given. `method` names the formula and its version, so that an exported figure can be computed again.
 */
export interface Statistic {
  value: number | null;
  reason: string | null;
  n: SampleSize;
  interval: Interval | null;
  method: string;
}

/** A figure without interval; what is not finite becomes null with the reason. */
export function figure(value: number | null, reason: string | null, n: SampleSize, method: string): Statistic {
  if (value === null || !Number.isFinite(value)) return { value: null, reason: reason ?? 'undefined', n, interval: null, method };
  return { value, reason: null, n, interval: null, method };
}

/** A figure as a debrief shows it: `value`, `low` and `high` are all set, or `withheldBecause` says why none is. */
export interface Estimate {
  value: number | null;
  low: number | null;
  high: number | null;
  withheldBecause: string | null;
}

/** An estimate that shows nothing, with its reason in plain words. */
export const withheld = (reason: string): Estimate => ({ value: null, low: null, high: null, withheldBecause: reason });

/** Narrows a statistic to what may be shown: without an interval there is no value. */
export function toEstimate({ value, interval, reason }: Statistic): Estimate {
  if (value === null || interval === null) return withheld(reason ?? 'too few ratings to say how sure the figure is');
  return { value, low: interval.low, high: interval.high, withheldBecause: null };
}
