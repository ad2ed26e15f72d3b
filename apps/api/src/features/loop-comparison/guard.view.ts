import { orderGuard, type Statistic, type TimedEncounter } from '@strata/statistics';
import { ratedCells, type MemberCell } from '../debrief/rated-cells.view.js';
import type { RoomSnapshot } from '../room/room.view.js';

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Whether the order in which candidates were met may have moved the scores, in words; from what was given before any talk. */
export function guardWords(rooms: readonly RoomSnapshot[]): string[] {
  const { contrast, drift } = orderGuard(encountersIn(rooms));
  if (contrast.value === null)
    return [`Too few interviews to say whether their order moved the scores: ${contrast.reason ?? ''}.`];
  return [contrastWords(contrast), driftWords(drift)];
}

function encountersIn(rooms: readonly RoomSnapshot[]): TimedEncounter[] {
  const cells = ratedCells(rooms).filter(({ independentLevel }) => independentLevel !== null);
  const usual = new Map([...grouped(cells, askedOf)].map(([asked, own]) => [asked, mean(own.map(blindOf))]));
  const began = new Map(rooms.map(({ id, startedAt }) => [id, startedAt?.getTime() ?? null]));
  return [...grouped(cells, ({ candidacyId, memberId }) => `${candidacyId} ${memberId}`).values()].flatMap((own) => {
    const times = own.flatMap(({ interviewId }) => began.get(interviewId) ?? []);
    const [first] = own;
    if (!first || times.length === 0) return [];
    const level = mean(own.map((cell) => blindOf(cell) - (usual.get(askedOf(cell)) ?? 0)));
    return [{ candidate: first.candidacyId, rater: first.memberId, at: Math.min(...times), level }];
  });
}

const askedOf = ({ sourceId, dimension }: MemberCell): string => `${sourceId} ${dimension.key}`;
const blindOf = ({ independentLevel, level }: MemberCell): number => independentLevel ?? level;

function grouped(cells: readonly MemberCell[], by: (cell: MemberCell) => string): Map<string, MemberCell[]> {
  const groups = new Map<string, MemberCell[]>();
  for (const cell of cells) {
    const own = groups.get(by(cell));
    if (own) own.push(cell);
    else groups.set(by(cell), [cell]);
  }
  return groups;
}

const MOVED = 'The order of the interviews may have moved these scores.';
const size = (value: number): string => Math.abs(value).toFixed(2);
const sure = ({ interval }: Statistic): string =>
  interval ? `95 % interval ${interval.low.toFixed(2)} to ${interval.high.toFixed(2)}` : '';
const leavesOutZero = ({ interval }: Statistic): boolean => interval !== null && (interval.low > 0 || interval.high < 0);

function contrastWords(contrast: Statistic): string {
  const value = contrast.value ?? 0;
  if (!leavesOutZero(contrast)) return `No sign that whoever came before moved a score (${sure(contrast)}).`;
  const way = value < 0 ? 'lower' : 'higher';
  return `After a strong candidate the next was scored ${way}: by ${size(value)} for each level (${sure(contrast)}). ${MOVED}`;
}

function driftWords(drift: Statistic): string {
  const value = drift.value ?? 0;
  if (!leavesOutZero(drift)) return `No sign that scores rose or fell over time (${sure(drift)}).`;
  const way = value < 0 ? 'fell' : 'rose';
  return `Scores ${way} over time: by ${size(value)} of a level from one interview to the next (${sure(drift)}). ${MOVED}`;
}
