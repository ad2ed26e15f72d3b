import { counted } from '../../shared/ui/counted.js';
import type { RubricFamilyDetail, RubricVersionDetail } from './rubric-queries.js';

export const versionWords = ({ version, publishedAt }: Pick<RubricVersionDetail, 'version' | 'publishedAt'>): string =>
  publishedAt === null ? `Draft of version ${version}` : `Version ${version}`;

/** All versions, the draft first, then from the newest. */
export const versionsOf = ({ draft, versions }: RubricFamilyDetail): RubricVersionDetail[] => [
  ...(draft ? [draft] : []),
  ...versions,
];

export const barWords = ({ levels, bar }: Pick<RubricVersionDetail, 'levels' | 'bar'>): string =>
  `bar at level ${bar} of ${levels}`;

/** How many loops score by any of its versions, in words. */
export function usedWords(family: RubricFamilyDetail): string {
  const loops = new Set(family.versions.flatMap((version) => version.usedIn.map((loop) => loop.id)));
  return loops.size === 0 ? 'in no loop yet' : `in ${counted(loops.size, 'loop')}`;
}
