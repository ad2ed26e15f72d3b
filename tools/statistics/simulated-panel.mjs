import { centre, levelOf, meanLevel } from './level-scale.mjs';

const questions = 4;

/** Standard normal numbers, two from each pair of uniform ones. */
function normalsFrom(random) {
  let spare = null;
  return () => {
    if (spare !== null) {
      const ready = spare;
      spare = null;
      return ready;
    }
    const radius = Math.sqrt(-2 * Math.log(1 - random()));
    const angle = 2 * Math.PI * random();
    spare = radius * Math.sin(angle);
    return radius * Math.cos(angle);
  };
}

/** Who meets a candidate: those with the fewest interviews so far, by lot among equals. */
function seat(load, seats, random) {
  const drawn = load.map((count, rater) => ({ rater, order: count + random() }));
  return drawn
    .sort((a, b) => a.order - b.order)
    .slice(0, seats)
    .map(({ rater }) => rater);
}

/**
 * One panel with its truth: the level that each candidate would get on average over all interviewers, questions and days.
 * Everybody meets candidates in an order of their own; after a strong one the next is rated lower by `contrast`.
 *
 * @param cell candidates, interviewers, seats per candidate, variances on the normal scale, missing share, contrast
 */
export function simulatePanel(cell, random) {
  const { candidates, interviewers, seats, latent, missing, contrast } = cell;
  const normal = normalsFrom(random);
  const drawn = (count, variance) => Array.from({ length: count }, () => Math.sqrt(variance) * normal());
  const [abilities, leniency, ease] = [
    drawn(candidates, latent.candidate),
    drawn(interviewers, latent.rater),
    drawn(questions, latent.question),
  ];
  const load = leniency.map(() => 0);
  const met = leniency.map(() => []);
  abilities.forEach((_, candidate) =>
    seat(load, seats, random).forEach((rater, place) => {
      load[rater] += 1;
      if (place === 0 || random() >= missing) met[rater].push({ candidate, order: random() });
    }),
  );
  const observations = [];
  met.forEach((own, rater) => {
    let before = 0;
    for (const { candidate } of own.sort((a, b) => a.order - b.order)) {
      const base = centre + abilities[candidate] + leniency[rater] - contrast * before + Math.sqrt(latent.halo) * normal();
      ease.forEach((easy, question) => {
        const value = base + easy + Math.sqrt(latent.residual) * normal();
        if (question > 0 && random() < missing) return;
        observations.push({ candidate: `C${candidate}`, rater: `R${rater}`, question: `Q${question}`, level: levelOf(value) });
      });
      before = abilities[candidate];
    }
  });
  const noise = latent.rater + latent.question + latent.halo + latent.residual;
  return { observations, truth: abilities.map((ability) => meanLevel(centre + ability, noise)) };
}
