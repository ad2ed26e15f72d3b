import { logGamma } from './special-functions.js';

const tiny = 1e-300;
const awayFromZero = (value: number): number => (Math.abs(value) < tiny ? tiny : value);

/** Continued fraction of the incomplete beta function, evaluated forwards until it no longer changes (Lentz's method). */
function betaFraction(a: number, b: number, x: number): number {
  let top = 1;
  let bottom = 1 / awayFromZero(1 - ((a + b) * x) / (a + 1));
  let fraction = bottom;
  const apply = (term: number): number => {
    bottom = 1 / awayFromZero(1 + term * bottom);
    top = awayFromZero(1 + term / top);
    fraction *= top * bottom;
    return Math.abs(top * bottom - 1);
  };
  for (let m = 1; m < 10_000; m++) {
    apply((m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m)));
    if (apply((-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))) < 1e-15) break;
  }
  return fraction;
}

/**
 * Regularised incomplete beta function for a, b > 0 and 0 <= x <= 1, to about 1e-13.
 * Source: Euler's continued fraction, on the side of the mean where it converges fast.
 */
function regularisedBeta(x: number, a: number, b: number): number {
  if (x <= 0 || x >= 1) return x <= 0 ? 0 : 1;
  if (x > (a + 1) / (a + b + 2)) return 1 - regularisedBeta(1 - x, b, a);
  const front = a * Math.log(x) + b * Math.log(1 - x) + logGamma(a + b) - logGamma(a) - logGamma(b);
  return (Math.exp(front) / a) * betaFraction(a, b, x);
}

/** The value below which an F variable with the given degrees of freedom (real numbers above 0) lies with probability `p`. */
export function fQuantile(p: number, first: number, second: number): number {
  let [low, high] = [0, 1];
  for (let step = 0; step < 64; step++) {
    const middle = (low + high) / 2;
    if (regularisedBeta(middle, first / 2, second / 2) < p) low = middle;
    else high = middle;
  }
  return (second * low) / (first * (1 - low));
}

/** How many standard errors the central 90 % of a t distribution reach to each side; at least one degree of freedom. */
export const ninetyPercentOfT = (degreesOfFreedom: number): number => Math.sqrt(fQuantile(0.9, 1, degreesOfFreedom));
