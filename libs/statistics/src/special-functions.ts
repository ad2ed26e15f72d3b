const stirlingTerms = [1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188];

/** Natural logarithm of the gamma function for x > 0: Stirling's series after shifting x to 10 or more. */
export function logGamma(x: number): number {
  let shift = 0;
  let z = x;
  for (; z < 10; z++) shift += Math.log(z);
  const series = stirlingTerms.reduce((sum, term, i) => sum + term / z ** (2 * i + 1), 0);
  return (z - 0.5) * Math.log(z) - z + 0.5 * Math.log(2 * Math.PI) + series - shift;
}

function gammaSeries(a: number, x: number): number {
  let term = 1 / a;
  let sum = term;
  for (let k = 1; Math.abs(term) > Math.abs(sum) * 1e-16 && k < 10_000; k++) {
    term *= x / (a + k);
    sum += term;
  }
  return sum * Math.exp(a * Math.log(x) - x - logGamma(a));
}

function gammaTail(a: number, x: number): number {
  let fraction = 0;
  for (let k = 200; k >= 1; k--) fraction = (k * (a - k)) / (x + 2 * k + 1 - a + fraction);
  return Math.exp(a * Math.log(x) - x - logGamma(a)) / (x + 1 - a + fraction);
}

/**
 * Lower regularised incomplete gamma function P(a, x) for a > 0, x >= 0, to about 1e-14.
 * Source: power series below a + 1, Legendre's continued fraction (evaluated backwards) above.
 */
export function regularisedGamma(a: number, x: number): number {
  if (x <= 0) return 0;
  return x < a + 1 ? gammaSeries(a, x) : 1 - gammaTail(a, x);
}

/** Density of the standard normal distribution. */
export const normalDensity = (z: number): number => Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);

/**
 * Probability that a standard normal value lies below `z`, to about 1e-15.
 * Source: the series of Marsaglia (2004), Evaluating the normal distribution.
 */
export function normalProbability(z: number): number {
  if (Math.abs(z) > 8.5) return z < 0 ? 0 : 1;
  let term = z;
  let sum = z;
  for (let odd = 3; Math.abs(term) > 1e-17 * Math.abs(sum); odd += 2) {
    term *= (z * z) / odd;
    sum += term;
  }
  return 0.5 + normalDensity(z) * sum;
}

/** How many standard deviations a 90 % interval reaches to each side. */
export const ninetyPercent = 1.6448536269514722;
