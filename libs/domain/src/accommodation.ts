/** How much more time a candidate may be given: a factor on every time box, 1 for the time as planned. */
export const TIME_MULTIPLIER = { usual: 1, most: 3 } as const;

/**
 * Minutes of a time box for a candidate who is given more time; whole, never fewer than planned. Nobody who sees them learns why.
 */
export function grantedMinutes(planned: number, multiplier: number): number {
  return Math.max(planned, Math.round(planned * multiplier));
}
