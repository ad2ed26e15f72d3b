import { fitAdditiveModel, fitSeverityModel } from '@strata/statistics';

const reach = 1.6448536269514722;

/** The mean of all ratings with the interval a spreadsheet gives: as if every rating were an independent opinion. */
function plainMean(observations, candidates) {
  const own = new Map(candidates.map((name) => [name, []]));
  for (const { candidate, level } of observations) own.get(candidate).push(level);
  return candidates.map((name) => {
    const levels = own.get(name);
    const value = levels.reduce((sum, level) => sum + level, 0) / levels.length;
    const squares = levels.reduce((sum, level) => sum + (level - value) ** 2, 0);
    if (levels.length < 2) return { value, interval: null };
    const half = reach * Math.sqrt(squares / (levels.length - 1) / levels.length);
    return { value, interval: { low: value - half, high: value + half } };
  });
}

/** Severity taken out by least squares; where candidates are not linked there is nothing but the mean. */
function leastSquares(observations, candidates, means) {
  const { adjusted } = fitAdditiveModel(observations);
  return adjusted ? candidates.map((name) => adjusted.get(name)) : means.map(({ value }) => ({ value, interval: null }));
}

/** What each method makes of a panel: a value and an interval for every candidate, in order. */
export function judge(observations, candidates) {
  const means = plainMean(observations, candidates);
  const { scores } = fitSeverityModel(observations, { scale: { min: 1, max: 4 } });
  return {
    plainMean: means,
    leastSquares: leastSquares(observations, candidates, means),
    strata: candidates.map((name) => scores.get(name)),
  };
}
