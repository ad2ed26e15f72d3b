import { Injectable } from '@nestjs/common';
import { applicableDimensions, compared, counts, formulaKey, type LoopFormula, type RecordDocument } from '@strata/domain';
import {
  compositeOf,
  countFlags,
  countPairs,
  gatesOf,
  pairWords,
  summariseAgreement,
  toEstimate,
  withheld,
  type Composite,
  type Estimate,
  type PairCounts,
  type Rated,
} from '@strata/statistics';
import type { RoomSnapshot } from '../room/room.view.js';
import type { DebriefGate, DimensionAgreement } from './debrief.view.js';
import { byScale, givenCells, ratedCells, unitsOf, weightsOf, type MemberCell } from './rated-cells.view.js';
import { acrossRounds, divergences } from './splits.view.js';

const UNPLANNED_ALONE = 'unplanned questions alone were scored, and they are left out of it';

const counted = (count: number, one: string, more = `${one}s`): string => `${count} ${count === 1 ? one : more}`;

/** Turns what a viewer may see of a candidacy into words, agreement and a result. It never reads a value that is not theirs to see. */
@Injectable()
export class ComparisonService {
  /** What the panel made of it, in one line that a manager says aloud. */
  summary(rooms: readonly RoomSnapshot[]): string {
    if (givenCells(rooms).length === 0) return 'Nothing to compare yet: no scores are revealed to you.';
    const found = divergences(rooms);
    if (found.length === 0) return 'Nothing was scored by two people yet.';
    const splits = found.filter(({ level }) => level === 'HIGH').length;
    const agreed = found.filter(({ range }) => range === 0).length;
    const near = found.length - splits - agreed;
    const parts = [`${counted(splits, 'split')} worth talking about`, `${agreed} agreed`];
    return [parts[0], ...(near > 0 ? [`${near} a level apart`] : []), parts[1]].join(', ');
  }

  /** How many cells are split, beside what noise alone would split; null where no two people scored the same. */
  chance(rooms: readonly RoomSnapshot[]): string | null {
    const counts = byScale(unitsOf(rooms)).map(({ scale, own }) => countFlags(own.map(({ ratings }) => ratings), { scale })); // prettier-ignore
    const usable = counts.flatMap(({ value, interval, n }) => (value === null || !interval ? [] : [{ value, interval, n }]));
    if (usable.length === 0) return null;
    const sum = (of: (count: (typeof usable)[number]) => number): number => usable.reduce((total, each) => total + of(each), 0);
    const [low, high] = [sum(({ interval }) => interval.low), sum(({ interval }) => interval.high)];
    const split = `${sum(({ value }) => value)} of ${counted(
      sum(({ n }) => n.units),
      'score',
    )} split`;
    return `${split}; ${low === high ? low : `${low} to ${high}`} would by chance.`;
  }

  /** Words and counts for this candidacy; the coefficient over all candidacies of the loop version that the viewer may see. */
  agreement(rooms: readonly RoomSnapshot[], ofLoop: readonly RoomSnapshot[]): DimensionAgreement[] {
    const [all, here] = [blind(ratedCells(ofLoop)), blind(ratedCells(rooms))];
    const across = acrossRounds(rooms);
    const keys = [...new Set(rooms.flatMap((room) => room.rubric.dimensions.map((dimension) => dimension.key)))];
    return keys.map((dimensionKey) => {
      const counts = countPairs(levelsOn(here, dimensionKey));
      const rounds = across.filter(({ about, key }) => about === 'DIMENSION' && key === dimensionKey);
      const between = countPairs(rounds.map((each) => each.rounds.map(({ level }) => level)));
      return { dimensionKey, ...counts, words: agreementWords(counts, between), alpha: this.alpha(all, dimensionKey) };
    });
  }

  /** The frozen formula over the rooms that the viewer sees. */
  composite(rooms: readonly RoomSnapshot[], formula?: LoopFormula): Estimate {
    const result = this.result(rooms, formula);
    if (typeof result === 'string') return withheld(result);
    const { value, low, high, withheldBecause } = result;
    return { value, low, high, withheldBecause };
  }

  /** The must-haves of the frozen formula, each judged apart from the result, by the means that the viewer sees. */
  gates(rooms: readonly RoomSnapshot[], formula?: LoopFormula): DebriefGate[] {
    const result = this.result(rooms, formula);
    const means = typeof result === 'string' ? [] : result.dimensions;
    return (formula?.gates ?? []).flatMap(({ roundId, dimensionKey, minimum }) => {
      const room = rooms.find((each) => each.roundId === roundId);
      const dimension = room?.rubric.dimensions.find(({ key }) => key === dimensionKey);
      if (!room || !dimension) return [];
      const place = formulaKey(room.id, dimension.key);
      return gatesOf(means, { [place]: minimum }).map(({ reached, passed }) => ({
        ...{ interviewTitle: room.title, dimensionName: dimension.name, minimum, reached: reached.value, passed },
      }));
    });
  }

  /** The frozen formula with all that it rests on, or why it gives nothing. */
  result(rooms: readonly RoomSnapshot[], formula?: LoopFormula): Composite | string {
    const cells = ratedCells(rooms);
    const [scale, ...others] = byScale(cells);
    if (!scale) return givenCells(rooms).length > 0 ? UNPLANNED_ALONE : 'no scores are revealed to you yet';
    if (others.length > 0) return 'the rounds use rubrics with different numbers of levels, which cannot be averaged';
    return compositeOf(ratingsOf(cells), {
      weights: weightsOf(rooms, formula),
      scale: scale.scale,
      expected: expectedIn(rooms),
    });
  }

  /** What the composite is computed with: weights by round and dimension, and how much of what was to be rated was. */
  basis(rooms: readonly RoomSnapshot[], formula?: LoopFormula): Pick<RecordDocument, 'formula' | 'coverage'> {
    const cells = ratedCells(rooms);
    const [scale, ...others] = byScale(cells);
    const result = this.result(rooms, formula);
    const method = typeof result === 'string' ? 'withheld' : result.method;
    const weights = weightsOf(rooms, formula);
    return {
      formula: { method, scale: scale && others.length === 0 ? scale.scale : null, weights },
      coverage: { rated: cells.length, expected: expectedIn(rooms) },
    };
  }

  private alpha(cells: readonly MemberCell[], dimensionKey: string): Estimate {
    const [scale, ...others] = byScale(compared(cells).filter((unit) => unit.dimension.key === dimensionKey));
    if (others.length > 0) return withheld('the rounds use rubrics with different numbers of levels');
    const rated = (scale?.own ?? []).map((unit) => ({
      candidate: unit.cells[0]?.candidacyId ?? '',
      ratings: unit.cells.map((cell) => cell.level),
    }));
    return toEstimate(summariseAgreement(rated, { scale: scale?.scale }));
  }
}

const ratingsOf = (cells: readonly MemberCell[]): Rated[] =>
  cells.map((cell) => ({
    interviewer: cell.memberId,
    question: cell.questionId,
    dimension: formulaKey(cell.interviewId, cell.dimension.key),
    level: cell.level,
  }));

// Everybody who counts was to rate every dimension of every planned question that applies, in every round that was not called off.
function expectedIn(rooms: readonly RoomSnapshot[]): number {
  const held = rooms.filter(({ state }) => state !== 'NOT_HELD');
  return held.reduce((sum, { panel, questions, unplannedQuestionIds, rubric }) => {
    const planned = questions.filter(({ id }) => !unplannedQuestionIds.includes(id));
    const each = planned.reduce((cells, { dimensionKeys }) => cells + applicableDimensions(rubric, dimensionKeys).length, 0);
    return sum + panel.filter((seat) => counts(seat) && !seat.replaced).length * each;
  }, 0);
}

/** Cells as they were before anybody talked: agreement is about what people found by themselves. */
function blind(cells: readonly MemberCell[]): MemberCell[] {
  return cells.flatMap((cell) => (cell.independentLevel === null ? [] : [{ ...cell, level: cell.independentLevel }]));
}

function levelsOn(cells: readonly MemberCell[], dimensionKey: string): number[][] {
  return compared(cells).filter((unit) => unit.dimension.key === dimensionKey).map((unit) => unit.cells.map((cell) => cell.level)); // prettier-ignore
}

// Where each round had one interviewer, the rounds are what agrees.
function agreementWords(counts: PairCounts, between: PairCounts): string {
  const pairs = ({ equal, withinOne, apart }: PairCounts): number => equal + withinOne + apart;
  if (pairs(counts) > 0 || pairs(between) === 0) return pairWords(counts);
  return `${pairWords(between)}, round against round`;
}
