import { mean } from './order-statistics.js';
import { checkRatings, present, type RatingTable, type Scale } from './ratings.js';
import { figure, type Statistic } from './result.js';

/**
 * Mean of all cells beside the mean of question means; they differ where cells are missing, and the second is the one to use.
 *
 * @param table rows = questions, columns = interviewers, levels, null = missing
 * @returns null for both where nothing was rated
 * @throws RangeError for ratings outside the declared scale
 * Source: definitions.
 */
export function nestedMeans(table: RatingTable<number>, scale?: Scale): { ofCells: Statistic; ofQuestionMeans: Statistic } {
  checkRatings(table, scale);
  const rows = table.map(present).filter((row) => row.length > 0);
  const n = { units: rows.length, pairable: rows.flat().length };
  return {
    ofCells: figure(mean(rows.flat()), 'no rating', n, 'mean-of-cells/1'),
    ofQuestionMeans: figure(mean(rows.map(mean)), 'no rating', n, 'mean-of-question-means/1'),
  };
}
