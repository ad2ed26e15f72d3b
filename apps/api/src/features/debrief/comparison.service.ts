import { Injectable } from '@nestjs/common';
import { acrossSoloRounds, compared, levelsOf, type ComparedCells, type RatedCell } from '@strata/domain';
import {
  agendaOf,
  compositeOf,
  countPairs,
  divergenceOf,
  divergenceWords,
  pairWords,
  summariseAgreement,
  toEstimate,
  withheld,
  type AgendaEntry,
  type Estimate,
  type Scale,
} from '@strata/statistics';
import type { RoomSnapshot } from '../room/room.view.js';
import { ratedCells, type MemberCell } from './rated-cells.view.js';
import type { AgendaItem, AgendaSide, DimensionAgreement } from './debrief.view.js';

type Unit = ComparedCells<MemberCell> & { dimensionKey: string; weight: number; ratings: number[] };

/** Turns what a viewer may see of a candidacy into splits, agreement and a result. It never reads a value that is not theirs to see. */
@Injectable()
export class ComparisonService {
  /** The largest split first: question by question where several scored, across rounds where one did. */
  agenda(rooms: readonly RoomSnapshot[]): AgendaItem[] {
    const cells = ratedCells(rooms);
    const units = unitsOf(cells);
    const splits = [...scalesOf(units)].flatMap(([scale, own]) => agendaOf(own, { scale: toScale(scale) }));
    return [...splits.map(itemOf), ...acrossRounds(cells)].sort((a, b) => b.range - a.range);
  }

  /** What the panel made of it, in one line that a manager says aloud. */
  summary(rooms: readonly RoomSnapshot[]): string {
    const cells = ratedCells(rooms);
    if (cells.length === 0) return 'Nothing to compare yet: no scores are revealed to you.';
    const ranges = unitsOf(cells).filter((unit) => unit.ratings.length > 1).map(rangeOf); // prettier-ignore
    const across = acrossRounds(cells).length;
    const splits = ranges.filter((range) => range >= 2).length + across;
    const near = ranges.filter((range) => range === 1).length;
    const agreed = ranges.filter((range) => range === 0).length;
    const parts = [`${splits} ${splits === 1 ? 'split' : 'splits'} worth talking about`];
    if (ranges.length > 0) parts.push(...(near > 0 ? [`${near} a level apart`] : []), `${agreed} agreed`);
    return parts.join(', ');
  }

  /** Words and counts for this candidacy; the coefficient over all candidacies of the loop version that the viewer may see. */
  agreement(rooms: readonly RoomSnapshot[], ofLoop: readonly RoomSnapshot[]): DimensionAgreement[] {
    const all = ratedCells(ofLoop).filter((cell) => cell.independent);
    const here = ratedCells(rooms).filter((cell) => cell.independent);
    const keys = [...new Set(rooms.flatMap((room) => room.rubric.dimensions.map((dimension) => dimension.key)))];
    return keys.map((dimensionKey) => {
      const counts = countPairs(table(here, dimensionKey));
      return { dimensionKey, ...counts, words: pairWords(counts), alpha: this.alpha(all, dimensionKey) };
    });
  }

  /** The frozen formula: rounds weigh the same, dimensions as their rubric says, questions the same inside a dimension. */
  composite(rooms: readonly RoomSnapshot[]): Estimate {
    const cells = ratedCells(rooms);
    if (cells.length === 0) return withheld('no scores are revealed to you yet');
    const scales = [...scalesOf(unitsOf(cells)).keys()];
    if (scales.length > 1) return withheld('the rounds use rubrics with different numbers of levels, which cannot be averaged');
    const weights = Object.fromEntries(rooms.flatMap(weightsOf));
    const ratings = cells.map((cell) => ({
      interviewer: cell.memberId,
      question: cell.questionId,
      dimension: `${cell.interviewId} ${cell.dimension.key}`,
      level: cell.level,
    }));
    const { value, low, high, withheldBecause } = compositeOf(ratings, { weights, scale: toScale(scales[0] ?? '1 4') });
    return { value, low, high, withheldBecause };
  }

  private alpha(cells: readonly MemberCell[], dimensionKey: string): Estimate {
    const units = compared(cells).filter((unit) => unit.dimension.key === dimensionKey);
    const scale = [...scalesOf(units.map(toUnit)).keys()];
    if (scale.length > 1) return withheld('the rounds use rubrics with different numbers of levels');
    const rated = units.map((unit) => ({
      candidate: unit.cells[0]?.candidacyId ?? '',
      ratings: unit.cells.map((cell) => cell.level),
    }));
    return toEstimate(summariseAgreement(rated, { scale: toScale(scale[0] ?? '1 4') }));
  }
}

function unitsOf(cells: readonly MemberCell[]): Unit[] {
  return compared(cells).map(toUnit);
}

function toUnit(unit: ComparedCells<MemberCell>): Unit {
  return {
    ...unit,
    dimensionKey: unit.dimension.key,
    weight: unit.dimension.weight,
    ratings: unit.cells.map((cell) => cell.level),
  };
}

function scaleName(unit: Unit): string {
  const levels = levelsOf(unit.dimension);
  return `${levels[0]} ${levels.at(-1)}`;
}

function scalesOf(units: readonly Unit[]): Map<string, Unit[]> {
  const scales = new Map<string, Unit[]>();
  for (const unit of units) scales.set(scaleName(unit), [...(scales.get(scaleName(unit)) ?? []), unit]);
  return scales;
}

function toScale(name: string): Scale {
  const [min = 1, max = 4] = name.split(' ').map(Number);
  return { min, max };
}

const rangeOf = (unit: Unit): number => Math.max(...unit.ratings) - Math.min(...unit.ratings);

function table(cells: readonly RatedCell[], dimensionKey: string): number[][] {
  return compared(cells).filter((unit) => unit.dimension.key === dimensionKey).map((unit) => unit.cells.map((cell) => cell.level)); // prettier-ignore
}

function weightsOf(room: RoomSnapshot): [string, number][] {
  const total = room.rubric.dimensions.reduce((sum, dimension) => sum + dimension.weight, 0);
  return room.rubric.dimensions.map((dimension) => [`${room.id} ${dimension.key}`, dimension.weight / total]);
}

function itemOf(entry: AgendaEntry<Unit>): AgendaItem {
  const { interviewId, questionId, dimension, dimensionKey, divergence, cells } = entry;
  const title = cells[0]?.questionText ?? '';
  const sides = cells.map((cell) => sideOf(cell, cell.level)).sort((a, b) => a.level - b.level);
  const reason = divergenceWords(divergence);
  return {
    interviewId,
    questionId,
    dimensionKey,
    dimensionName: dimension.name,
    range: divergence.range ?? 0,
    reason,
    title,
    sides,
  };
}

function acrossRounds(cells: readonly MemberCell[]): AgendaItem[] {
  return [...acrossSoloRounds(cells)].flatMap(([dimensionKey, levels]) => {
    const divergence = divergenceOf(levels.map((round) => round.level)); // prettier-ignore
    if (divergence.range === null || divergence.range < 2) return [];
    const dimensionName = levels[0]?.cell.dimension.name ?? dimensionKey;
    const sides = levels.map((round) => sideOf(round.cell, round.level)).sort((a, b) => a.level - b.level);
    const place = { interviewId: null, questionId: null, dimensionKey, dimensionName };
    return [
      { ...place, range: divergence.range, reason: divergenceWords(divergence), title: `${dimensionName} across rounds`, sides },
    ];
  });
}

function sideOf(cell: MemberCell, level: number): AgendaSide {
  return {
    member: cell.member,
    interviewTitle: cell.interviewTitle,
    level,
    anchor: cell.dimension.anchors.find((anchor) => anchor.level === level)?.text ?? null,
    note: cell.note,
  };
}
