// Equal scores differ in their last digit only: they are ties, and a tie is won by lot.
const rounded = (values) => values.map((value) => Math.round(value * 1e8) / 1e8);

function midRanks(values) {
  const order = values.map((value, at) => ({ value, at })).sort((a, b) => a.value - b.value);
  const ranks = new Array(values.length);
  for (let from = 0; from < order.length;) {
    let to = from;
    while (to + 1 < order.length && order[to + 1].value === order[from].value) to += 1;
    for (let i = from; i <= to; i += 1) ranks[order[i].at] = (from + to) / 2;
    from = to + 1;
  }
  return ranks;
}

/**
 * Spearman's rank correlation of scores with the truth, ties broken by lot: what it is on average when somebody has to be put first.
 * Sharing the ranks instead would reward scores that cannot tell people apart.
 */
export function rankCorrelation(scores, truth) {
  const [first, second] = [midRanks(rounded(scores)), midRanks(truth)];
  const middle = (scores.length - 1) / 2;
  const product = first.reduce((sum, rank, i) => sum + (rank - middle) * (second[i] - middle), 0);
  return product / ((scores.length ** 3 - scores.length) / 12);
}

/** The chance that whoever scores best is the truly best. */
export function bestHired(scores, truth) {
  const own = rounded(scores);
  const [top, best] = [Math.max(...own), truth.indexOf(Math.max(...truth))];
  return own[best] === top ? 1 / own.filter((score) => score === top).length : 0;
}

/** The share of intervals that hold the truth; no interval holds nothing. Null where there is not one. */
export function coverage(figures, truth) {
  const given = figures.flatMap(({ interval }, i) => (interval ? [interval.low <= truth[i] && truth[i] <= interval.high] : []));
  return given.length > 0 ? given.filter(Boolean).length / given.length : null;
}

/** Mean and standard error of what is added, null while there is nothing. */
export function tally() {
  let [count, mean, squares] = [0, 0, 0];
  return {
    add(value) {
      if (value === null) return;
      count += 1;
      const distance = value - mean;
      mean += distance / count;
      squares += distance * (value - mean);
    },
    result: () => (count === 0 ? null : { value: mean, standardError: Math.sqrt(squares / Math.max(1, count - 1) / count) }),
  };
}
