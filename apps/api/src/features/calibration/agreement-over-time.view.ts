import { compared } from '@strata/domain';
import { countPairs, pairWords } from '@strata/statistics';
import { ratedCells } from '../debrief/rated-cells.view.js';
import type { RoomSnapshot } from '../room/room.view.js';
import type { AgreementPeriod } from './calibration.view.js';

/** Pairs of interviewers on the same question and dimension, by the month in which the interview ended; what was given blind alone. */
export function agreementByMonth(rooms: readonly RoomSnapshot[]): AgreementPeriod[] {
  const months = new Map(rooms.map(({ id, endedAt }) => [id, endedAt?.toISOString().slice(0, 7)]));
  const blind = new Map<string, number[][]>();
  for (const unit of compared(ratedCells(rooms))) {
    const levels = unit.cells.flatMap(({ independentLevel }) => independentLevel ?? []);
    const month = months.get(unit.interviewId);
    if (month && levels.length > 1) blind.set(month, [...(blind.get(month) ?? []), levels]);
  }
  return [...blind].sort(([a], [b]) => a.localeCompare(b)).map(([month, units]) => {
    const counts = countPairs(units);
    return { month, ...counts, words: pairWords(counts) };
  }); // prettier-ignore
}
