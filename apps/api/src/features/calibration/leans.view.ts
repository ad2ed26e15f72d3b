import {
  connectedCandidates,
  fitSeverityModel,
  toEstimate,
  withheld,
  type Estimate,
  type Scale,
  type SeverityModel,
} from '@strata/statistics';
import type { Actor } from '../../platform/actor/actor.js';
import { byScale, type MemberCell } from '../debrief/rated-cells.view.js';
import { observationsOf } from '../loop-comparison/severity.view.js';
import type { InterviewerLean } from './calibration.view.js';

const CANDIDATES_NEEDED = 3;
const RATINGS_NEEDED = 5;
// Of two, one's lean is the other's turned round, and a lean is told to nobody but its owner and hiring managers.
const TO_KEEP_COLLEAGUES_APART = 3;

/** Interviewers who rated candidates in common, directly or through others, with the model over them. */
interface Circle {
  cells: MemberCell[];
  members: Set<string>;
  candidacies: number;
  model: SeverityModel;
}

/** The leans that a viewer may see, from what was given before any talk: their own, and everybody's for a hiring manager. */
export function leansOf(cells: readonly MemberCell[], viewer: Actor): InterviewerLean[] {
  const given = cells.flatMap((cell) => (cell.independentLevel === null ? [] : [{ ...cell, level: cell.independentLevel }]));
  // Levels of different ladders have no common lean; the ladder that most was rated on speaks.
  const [most] = byScale(given).sort((a, b) => b.own.length - a.own.length);
  if (!most) return [];
  const everybody = viewer.role === 'HIRING_MANAGER';
  const circles = circlesOf(most.own, most.scale);
  const leans = circles.flatMap(
    (circle) =>
    [...circle.members].filter((id) => everybody || id === viewer.memberId).map((id) => leanIn(circle, id, everybody, most.scale)), // prettier-ignore
  );
  return leans.flat().sort((a, b) => a.member.name.localeCompare(b.member.name));
}

function circlesOf(cells: readonly MemberCell[], scale: Scale): Circle[] {
  const observed = observationsOf(cells);
  return connectedCandidates(observed).map((group) => {
    const inside = new Set(group);
    const own = cells.filter(({ candidacyId }) => inside.has(candidacyId));
    const model = fitSeverityModel(observed.filter(({ candidate }) => inside.has(candidate)), { scale }); // prettier-ignore
    return { cells: own, members: new Set(own.map(({ memberId }) => memberId)), candidacies: group.length, model };
  });
}

function leanIn(circle: Circle, memberId: string, everybody: boolean, { min, max }: Scale): InterviewerLean[] {
  const own = circle.cells.filter((cell) => cell.memberId === memberId);
  const [first] = own;
  if (!first) return [];
  const reason = whyWithheld(circle, own.length, everybody);
  const figure = circle.model.leniency.get(memberId);
  const lean = reason === null && figure ? toEstimate(figure) : withheld(reason ?? 'too few ratings');
  const levels = Array.from({ length: max - min + 1 }, (_, step) => min + step);
  return [
    {
      member: first.member,
      lean,
      words: leanWords(lean),
      ratings: own.length,
      candidacies: new Set(own.map(({ candidacyId }) => candidacyId)).size,
      used: levels.map((level) => ({ level, count: own.filter((cell) => cell.level === level).length })),
    },
  ];
}

function whyWithheld({ members, candidacies }: Circle, ratings: number, everybody: boolean): string | null {
  if (members.size < 2) return 'nobody else rated the same candidates';
  if (candidacies < CANDIDATES_NEEDED) return `fewer than ${CANDIDATES_NEEDED} candidates`;
  if (ratings < RATINGS_NEEDED) return `fewer than ${RATINGS_NEEDED} ratings`;
  if (!everybody && members.size < TO_KEEP_COLLEAGUES_APART)
    return 'you rated with a single colleague, and your lean would be theirs turned round';
  return null;
}

function leanWords({ value, low, high, withheldBecause }: Estimate): string {
  if (value === null || low === null || high === null) return `No lean: ${withheldBecause ?? 'too few ratings'}.`;
  const sure = `90 % interval ${low.toFixed(1)} to ${high.toFixed(1)}`;
  if (low <= 0 && high >= 0) return `No clear lean beside those who rated the same candidates (${sure}).`;
  const way = value < 0 ? 'stricter' : 'milder';
  return `${Math.abs(value).toFixed(1)} of a level ${way} than those who rated the same candidates (${sure}).`;
}
