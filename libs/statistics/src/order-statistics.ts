const ascending = (values: readonly number[]): number[] => [...values].sort((a, b) => a - b);

/** Arithmetic mean; NaN for an empty list. */
export const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Sample variance with n - 1; NaN for fewer than two values. */
export function variance(values: readonly number[]): number {
  const centre = mean(values);
  return values.length < 2 ? NaN : values.reduce((sum, value) => sum + (value - centre) ** 2, 0) / (values.length - 1);
}

/** The value below which the share `p` (0 to 1) of the values lies, interpolated linearly between neighbours; NaN for an empty list. */
export function percentile(values: readonly number[], p: number): number {
  const sorted = ascending(values);
  const position = p * (sorted.length - 1);
  const below = sorted[Math.floor(position)] ?? NaN;
  const above = sorted[Math.ceil(position)] ?? NaN;
  return below + (position - Math.floor(position)) * (above - below);
}

/** Middle value, or the mean of the two middle values; NaN for an empty list. */
export const median = (values: readonly number[]): number => percentile(values, 0.5);

/** Mean after dropping `floor(share * n)` values at each end; equal to the mean below `1 / share` values. */
export function trimmedMean(values: readonly number[], share: number): number {
  const dropped = Math.floor(share * values.length);
  return mean(ascending(values).slice(dropped, values.length - dropped));
}
