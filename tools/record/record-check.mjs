import { formulaKey } from '@strata/domain';
import { compositeOf } from '@strata/statistics';

const ratingsOf = ({ interviewId, panel, values }) =>
  values
    .filter(({ counted }) => counted)
    .map(({ panelistId, questionId, dimensionKey, level }) => ({
      interviewer: panel.find((seat) => seat.panelistId === panelistId).memberId,
      question: questionId,
      dimension: formulaKey(interviewId, dimensionKey),
      level,
    }));

/** The composite of a record, a number of levels, from its values and its formula alone; null where they give none. */
function compositeAgain({ rounds, formula: { scale, weights } }) {
  return scale ? compositeOf(rounds.flatMap(ratingsOf), { weights, scale }).value : null;
}

/** Whether a record that is intact gives its own composite again: `{ holds, words }`. */
export function resultCheck(record) {
  const [again, given] = [compositeAgain(record), record.composite.value];
  if (again !== given)
    return { holds: false, words: `The seal is intact, but its values give ${again} by the formula and not ${given}.` };
  return { holds: true, words: again === null ? '' : ` Its values give ${again} by the formula again, to the last digit.` };
}
