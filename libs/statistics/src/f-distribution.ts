import { logGamma } from './special-functions.js';

/** Continued fraction of the incomplete beta function, evaluated from the far end. */
function betaFraction(a: number, b: number, x: number): number {
  let fraction = 0;
  for (let m = 400; m >= 1; m--) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    fraction = even / (1 + odd / (1 + fraction));
  }
  const first = (-(a + b) * x) / (a + 1);
  return 1 / (1 + first / (1 + fraction));
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
