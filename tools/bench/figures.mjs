/** The value below which a share of the numbers lies; null of none. */
function percentile(numbers, share) {
  if (numbers.length === 0) return null;
  const sorted = Float64Array.from(numbers).sort();
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1))];
}

export const median = (numbers) => percentile(numbers, 0.5);

/** p50, p95 and p99 in milliseconds. */
export function spread(numbers) {
  return { p50: percentile(numbers, 0.5), p95: percentile(numbers, 0.95), p99: percentile(numbers, 0.99) };
}

/** A figure with three significant digits, so that a table can be read. */
export function rounded(value) {
  return typeof value === 'number' && Number.isFinite(value) ? Number(value.toPrecision(3)) : value;
}
