import { defaultVariances } from '@strata/statistics';
import { latentFor } from './level-scale.mjs';

const sizes = [
  [4, 3],
  [4, 6],
  [5, 4],
  [8, 4],
  [8, 6],
  [16, 5],
  [40, 3],
  [40, 6],
];

// Everybody meets everybody, or two interviewers of the panel meet each candidate.
const designs = [
  { design: 'crossed', seatsOf: (interviewers) => interviewers },
  { design: 'partial', seatsOf: () => 2 },
];

/** What is varied: interviewers' severity and halo as multiples of the stated variances, cells missing, and order contrast. */
const conditions = [
  { condition: 'as stated' },
  { condition: 'mild severity', severity: 1 / 3 },
  { condition: 'strong severity', severity: 3 },
  { condition: 'weak halo', halo: 1 / 3 },
  { condition: 'strong halo', halo: 2 },
  { condition: 'missing cells', missing: 0.2 },
  { condition: 'order contrast', contrast: 0.2 },
  { condition: 'all at once', severity: 3, halo: 2, missing: 0.2, contrast: 0.2 },
];

function variancesUnder({ severity = 1, halo = 1 }) {
  return { ...defaultVariances, rater: severity * defaultVariances.rater, halo: halo * defaultVariances.halo };
}

function cellsUnder(varied) {
  const { condition, severity = 1, halo = 1, missing = 0, contrast = 0 } = varied;
  const variances = variancesUnder(varied);
  const shared = { missing, contrast, variances, matchesPrior: severity === 1 && halo === 1 && contrast === 0 };
  const latent = latentFor(variances);
  return designs.flatMap(({ design, seatsOf }) =>
    sizes.map(([candidates, interviewers]) => {
      const variancesUsed = candidates >= 5 && interviewers >= 4 ? 'estimated' : 'assumed';
      const place = { condition, design, candidates, interviewers, seats: seatsOf(interviewers) };
      return { ...place, ...shared, variancesUsed, latent };
    }),
  );
}

/** Every cell of the grid, with the spreads on the normal scale that its variances in levels need. */
export const gridOf = () => conditions.flatMap(cellsUnder);
