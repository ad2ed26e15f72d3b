import { normalProbability as below } from '@strata/statistics';

// Levels 1 to 4 are cut out of a normal scale; this says which spreads on that scale give wanted spreads in levels.
export const centre = 2.7;
const cuts = [1.5, 2.5, 3.5];
const terms = 40;

/** Density of the standard normal distribution. */
const density = (z) => Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);

/** The level that a value on the normal scale is given. */
export const levelOf = (value) => 1 + cuts.filter((cut) => value > cut).length;

/** The mean level of values around `at` with the given variance. */
export const meanLevel = (at, variance) => 1 + cuts.reduce((sum, cut) => sum + below((at - cut) / Math.sqrt(variance)), 0);

const total = ({ candidate, rater, question, halo, residual }) => candidate + rater + question + halo + residual;

/** Variance of the levels, from the chances of each. */
function levelVariance(spread) {
  const above = cuts.map((cut) => below((centre - cut) / Math.sqrt(spread)));
  const mean = above.reduce((sum, p) => sum + p, 0);
  return above.reduce((sum, p, k) => sum + (2 * k + 1) * p, 0) - mean ** 2;
}

/** Covariance of two levels whose values share the given part of their variance: Mehler's series over Hermite polynomials. */
function shared(part, spread) {
  const points = cuts.map((cut) => (cut - centre) / Math.sqrt(spread));
  let [previous, hermite] = [points.map(() => 0), points.map(() => 1)];
  let [sum, scale] = [0, 1];
  for (let k = 1; k <= terms; k += 1) {
    scale *= part / spread / k;
    sum += scale * points.reduce((height, z, i) => height + density(z) * hermite[i], 0) ** 2;
    const next = points.map((z, i) => z * hermite[i] - (k - 1) * previous[i]);
    [previous, hermite] = [hermite, next];
  }
  return sum;
}

/** What spreads on the normal scale become in levels. */
function inLevels(latent) {
  const spread = total(latent);
  const { candidate: c, rater: r, question: q, halo: h } = latent;
  const [candidate, rater, question] = [c, r, q].map((part) => shared(part, spread));
  const halo = shared(c + r + h, spread) - candidate - rater;
  return { candidate, rater, question, halo, residual: levelVariance(spread) - candidate - rater - question - halo };
}

/** The spreads on the normal scale that give the wanted ones in levels, by repeated proportion. */
export function latentFor(wanted) {
  let latent = { ...wanted };
  for (let round = 0; round < 200; round += 1) {
    const found = inLevels(latent);
    latent = Object.fromEntries(Object.entries(latent).map(([name, value]) => [name, (value * wanted[name]) / found[name]]));
  }
  return latent;
}
