import type { Interval } from './result.js';
import { ninetyPercent, normalDensity, normalProbability } from './special-functions.js';

/** One normal distribution of a mixture, with its share. */
export interface NormalPart {
  weight: number;
  value: number;
  variance: number;
}

const steps = 60;

/** Mean and standard deviation of a mixture of normal distributions. */
export function momentsOf(parts: readonly NormalPart[]): { value: number; sd: number } {
  const value = parts.reduce((sum, part) => sum + part.weight * part.value, 0);
  const variance = parts.reduce((sum, part) => sum + part.weight * (part.variance + (part.value - value) ** 2), 0);
  return { value, sd: Math.sqrt(Math.max(0, variance)) };
}

/** Probability that a value of the mixture lies below `x`. */
export function probabilityBelow(parts: readonly NormalPart[], x: number): number {
  return parts.reduce((sum, { weight, value, variance }) => {
    if (variance > 0) return sum + weight * normalProbability((x - value) / Math.sqrt(variance));
    return sum + weight * (x > value ? 1 : x === value ? 0.5 : 0);
  }, 0);
}

function densityAt(parts: readonly NormalPart[], x: number): number {
  return parts.reduce((sum, { weight, value, variance }) => {
    const sd = Math.sqrt(variance);
    return variance > 0 ? sum + (weight * normalDensity((x - value) / sd)) / sd : sum;
  }, 0);
}

/** Newton's steps inside a bracket that shrinks, to a ten-millionth of the spread. */
function quantile(parts: readonly NormalPart[], p: number, start: number, sd: number): number {
  let [low, high] = [start - 20 * sd, start + 20 * sd];
  let x = start;
  for (let step = 0; step < steps; step++) {
    const excess = probabilityBelow(parts, x) - p;
    if (excess > 0) high = x;
    else low = x;
    const next = x - excess / densityAt(parts, x);
    const to = next > low && next < high ? next : (low + high) / 2;
    if (Math.abs(to - x) < 1e-7 * sd) return to;
    x = to;
  }
  return x;
}

/** The central 90 % of a mixture of normal distributions. */
export function ninetyPercentOf(parts: readonly NormalPart[]): Interval {
  const { value, sd } = momentsOf(parts);
  const [low, high] = [value - ninetyPercent * sd, value + ninetyPercent * sd];
  if (parts.length === 1 || sd === 0) return { low, high };
  return { low: quantile(parts, 0.05, low, sd), high: quantile(parts, 0.95, high, sd) };
}
