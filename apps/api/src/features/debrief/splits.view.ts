import { acrossSoloRounds, RECOMMENDATIONS, type AcrossRounds, type LoopFormula } from '@strata/domain';
import {
  agendaOf,
  divergenceOf,
  divergenceWords,
  type AgendaEntry,
  type Divergence,
  type DivergenceLevel,
  type Scale,
} from '@strata/statistics';
import type { RoomSnapshot } from '../room/room.view.js';
import type { AgendaItem, AgendaSide } from './agenda.view.js';
import { byScale, comparableCards, ratedCells, scaleOf, unitsOf, type MemberCell, type Unit } from './rated-cells.view.js';

const RECOMMENDATION_WORDS = { STRONG_NO: 'Strong no', NO: 'No', YES: 'Yes', STRONG_YES: 'Strong yes' };

/** What the panel should talk about, the largest split first by range, then weight, then effect on the result. */
export function splitsOf(rooms: readonly RoomSnapshot[], formula?: LoopFormula): AgendaItem[] {
  const units = unitsOf(rooms, formula);
  // Apart from each other: an unplanned question takes nothing from the effect that a planned one has on the result.
  const apart = [units.filter(({ unplanned }) => !unplanned), units.filter(({ unplanned }) => unplanned)];
  const inside = apart.flatMap(byScale).flatMap(({ scale, own }) => {
    const open = agendaOf(own, { scale });
    return [...open.map(insideRound), ...settledOf(own, open, scale)];
  });
  const items = [...inside, ...acrossRounds(rooms).flatMap(betweenRounds), ...recommendationSplit(rooms)];
  return items.sort((a, b) => b.range - a.range || b.weight - a.weight || b.effect - a.effect);
}

/** Whatever can differ between panelists, with how far it does: questions inside rounds, dimensions and key areas across solo rounds. */
export function divergences(rooms: readonly RoomSnapshot[]): Divergence[] {
  const inside = unitsOf(rooms).map(({ ratings, dimension }) => divergenceOf(ratings, { scale: scaleOf(dimension) }));
  const across = acrossRounds(rooms).map(({ divergence }) => divergence);
  return [...inside, ...across].filter(({ range }) => range !== null);
}

type Compared = AcrossRounds<MemberCell> & { divergence: Divergence };

/** Dimensions and key areas that solo rounds rated, each with how far the rounds differ. */
export function acrossRounds(rooms: readonly RoomSnapshot[]): Compared[] {
  return acrossSoloRounds(ratedCells(rooms)).map((each) => {
    const levels = each.rounds.map(({ level }) => level);
    return { ...each, divergence: divergenceOf(levels, { scale: scaleOf(each.dimension) }) };
  });
}

/** What is worth an item of the agenda. */
const URGENT: readonly DivergenceLevel[] = ['HIGH', 'MEDIUM'];

function insideRound(entry: AgendaEntry<Unit>): AgendaItem {
  const { interviewId, questionId, dimension, divergence, cells, weight, effect, unplanned } = entry;
  return {
    ...found(divergence),
    key: `${interviewId} ${questionId} ${dimension.key}`,
    about: 'QUESTION',
    interviewId,
    questionId,
    dimensionKey: dimension.key,
    dimensionName: dimension.name,
    weight,
    effect,
    unplanned,
    title: cells[0]?.questionText ?? '',
    sides: inOrder(cells.map((cell) => sideOf(cell, cell.level, anchorOf(cell, cell.level)))),
  };
}

// A split that the talk has settled stays in sight with what was given before it.
function settledOf(units: readonly Unit[], open: readonly AgendaEntry<Unit>[], scale: Scale): AgendaItem[] {
  const known = new Set(open.map(({ cells }) => cells));
  return units.flatMap((unit) => {
    const before = divergenceOf(unit.cells.map((cell) => cell.independentLevel), { scale }); // prettier-ignore
    if (known.has(unit.cells) || before.level !== 'HIGH') return [];
    const entry = { ...unit, divergence: divergenceOf(unit.ratings, { scale }), effect: 0 };
    return [{ ...insideRound(entry), reason: `settled after the talk, ${divergenceWords(before)} before` }];
  });
}

function betweenRounds({ about, key, name, divergence, rounds }: Compared): AgendaItem[] {
  if (!URGENT.includes(divergence.level)) return [];
  const sides = rounds.map(({ cell, level }) => sideOf(cell, level, about === 'DIMENSION' ? anchorOf(cell, level) : null));
  const item = { ...found(divergence), key: `${about} ${key}`, about, weight: 0, effect: 0, sides: inOrder(sides) };
  return [{ ...item, ...nowhere, dimensionKey: key, dimensionName: name, title: `${name} across rounds` }];
}

const nowhere = { interviewId: null, questionId: null, unplanned: false };

// One side of a solo round may say yes where the other says no without a single shared dimension.
function recommendationSplit(rooms: readonly RoomSnapshot[]): AgendaItem[] {
  const sides = rooms.flatMap((room) => {
    const counted = comparableCards(room).filter(({ card, panelist }) => card.submitted && !panelist.training);
    const [only] = counted.length === 1 ? counted : [];
    const recommendation = only?.card.recommendation;
    if (!only || !recommendation) return [];
    const level = RECOMMENDATIONS.indexOf(recommendation) + 1;
    const { member, id: panelistId } = only.panelist;
    const place = { member, panelistId, interviewTitle: room.title, level, independentLevel: level };
    return [{ ...place, levelWords: RECOMMENDATION_WORDS[recommendation], anchor: null, note: null }];
  });
  const divergence = divergenceOf(sides.map(({ level }) => level));
  if (!divergence.acrossBar) return [];
  const item = {
    ...found(divergence),
    ...nowhere,
    key: 'RECOMMENDATION',
    about: 'RECOMMENDATION' as const,
    weight: 0,
    effect: 0,
  };
  const words = { dimensionKey: 'recommendation', dimensionName: 'Recommendation', title: 'Recommendation across rounds' };
  return [{ ...item, ...words, sides: inOrder(sides) }];
}

const found = (divergence: Divergence): Pick<AgendaItem, 'range' | 'reason'> => ({
  range: divergence.range ?? 0,
  reason: divergenceWords(divergence),
});

const inOrder = (sides: readonly AgendaSide[]): AgendaSide[] => [...sides].sort((a, b) => a.level - b.level);

const anchorOf = (cell: MemberCell, level: number): string | null =>
  cell.dimension.anchors.find((anchor) => anchor.level === level)?.text ?? null;

function sideOf(cell: MemberCell, level: number, anchor: string | null): AgendaSide {
  const { member, panelistId, interviewTitle, independentLevel, note } = cell;
  // Across rounds a level is a mean, and only a single cell has been given before or after the talk.
  const before = level === cell.level ? independentLevel : level;
  return { member, panelistId, interviewTitle, level, levelWords: String(level), independentLevel: before, anchor, note };
}
