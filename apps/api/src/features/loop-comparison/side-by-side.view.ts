import { formulaKey, type LoopPlan } from '@strata/domain';
import { probabilityWords, sharedShare, type Composite, type Coverage, type Estimate } from '@strata/statistics';
import type { DebriefGate } from '../debrief/debrief.view.js';
import { byScale, givenCells, ratedCells } from '../debrief/rated-cells.view.js';
import type { RoomSnapshot } from '../room/room.view.js';
import { guardWords } from './guard.view.js';
import type { ComparedCandidacy, ComparedPair, LoopComparison } from './loop-comparison.view.js';
import { orderWords } from './order.view.js';
import { severityOf, type Severity } from './severity.view.js';

/** A candidacy with what its figures are made of. */
export interface Standing {
  rooms: readonly RoomSnapshot[];
  shown: Omit<ComparedCandidacy, 'adjusted'>;
  /** The bank's questions that somebody rated. */
  asked: string[];
  /** Mean levels by round and dimension, as a plan's formula names them. */
  means: Record<string, number>;
}

interface Figures {
  composite: Estimate;
  gates: DebriefGate[];
  coverage: Coverage;
}

export function toStanding(rooms: readonly RoomSnapshot[], result: Composite | string, figures: Figures): Standing {
  const { composite, gates, coverage } = figures;
  const dimensions = typeof result === 'string' ? [] : result.dimensions;
  const planned = new Map(
    rooms.flatMap(({ id, roundId, rubric }) => rubric.dimensions.map(({ key }) => [formulaKey(id, key), formulaKey(roundId, key)])), // prettier-ignore
  );
  return {
    rooms,
    shown: {
      candidacyId: rooms[0]?.candidacyId ?? '',
      candidateName: rooms[0]?.candidateName ?? '',
      composite,
      gates,
      ...coverage,
      leftOut: givenCells(rooms).length - ratedCells(rooms).length,
    },
    asked: ratedCells(rooms).map(({ sourceId }) => sourceId),
    means: Object.fromEntries(dimensions.map(({ dimension, mean }) => [planned.get(dimension) ?? dimension, mean])),
  };
}

type Figured = Omit<LoopComparison, 'loopId' | 'loopTitle' | 'version' | 'versions' | 'comparableShare'>;

/** Puts candidacies side by side, from nothing but what each of them shows. */
export function sideBySide(
  standings: readonly Standing[],
  plan: LoopPlan | null,
  { showModels, comparableShare }: { showModels: boolean; comparableShare: number },
): Figured {
  const listed = standings.toSorted(byResult);
  const rooms = listed.flatMap((each) => each.rooms);
  const [scale, ...others] = byScale(ratedCells(rooms));
  const severity = showModels ? severityOf(ratedCells(rooms)) : null;
  const pairs = pairsOf(listed, comparableShare, severity);
  const apart = new Set(pairs.filter((pair) => !pair.comparable).map(({ firstId, secondId }) => `${firstId} ${secondId}`));
  const ordered = listed.flatMap(({ shown: { candidacyId, candidateName, composite }, means }) =>
    composite.value === null ? [] : [{ candidate: candidacyId, name: candidateName, means }],
  );
  return {
    lowest: others.length === 0 ? (scale?.scale.min ?? null) : null,
    highest: others.length === 0 ? (scale?.scale.max ?? null) : null,
    order: orderWords(ordered, plan, (first, second) => !apart.has(`${first} ${second}`)),
    candidacies: listed.map(({ shown }) => ({ ...shown, adjusted: severity?.scoreOf(shown.candidacyId) ?? null })),
    pairs,
    models: severity && { assumes: severity.assumes, guard: guardWords(rooms) },
  };
}

// Whoever has no result stands last; of equal ones the name decides, so that nothing else shows in the order.
function byResult({ shown: one }: Standing, { shown: other }: Standing): number {
  const [a, b] = [one.composite.value ?? -Infinity, other.composite.value ?? -Infinity];
  if (a !== b) return b - a;
  return one.candidateName.localeCompare(other.candidateName) || one.candidacyId.localeCompare(other.candidacyId);
}

function pairsOf(listed: readonly Standing[], bound: number, severity: Severity | null): ComparedPair[] {
  return listed.flatMap((first, at) =>
    listed.slice(at + 1).map((second) => {
      const share = Math.floor(100 * (sharedShare(first.asked, second.asked) ?? 0));
      const place = { firstId: first.shown.candidacyId, secondId: second.shown.candidacyId, share };
      if (share < bound) return { ...place, comparable: false, above: null, words: notComparable(share) };
      return { ...place, comparable: true, ...aboveOf(first, second, severity) };
    }),
  );
}

const notComparable = (share: number): string =>
  `Not comparable: ${share} % of the questions asked of either were asked of both.`;

function aboveOf(first: Standing, second: Standing, severity: Severity | null): Pick<ComparedPair, 'above' | 'words'> {
  const found = severity?.above(first.shown.candidacyId, second.shown.candidacyId);
  if (!found) return { above: null, words: 'Comparable.' };
  if ('withheldBecause' in found) return { above: null, words: `No probability: ${found.withheldBecause}.` };
  const { turned, band, chance } = probabilityWords(found.value);
  const [one, other] = (turned ? [second, first] : [first, second]).map(({ shown }) => shown.candidateName);
  return { above: found.value, words: `${one} above ${other}: ${band}, ${chance}.` };
}
