import { invalid, knownId, lineOfText, validated } from '../../platform/graphql/validated.js';

/** A reveal that does not wait: the ids of those it goes without, and why. */
export interface RevealNamingAbsent {
  absent: readonly string[];
  reason: string;
}

/** Holds the named against those who are really missing, and answers the reason. */
export function absentees(wanted: RevealNamingAbsent, missing: readonly string[]): string {
  const named = new Set(wanted.absent.map(knownId));
  const strangers = [...named].filter((id) => !missing.includes(id));
  const unnamed = missing.filter((id) => !named.has(id));
  if (strangers.length > 0)
    throw invalid('absent', 'You named somebody absent whose scores are in. Name only those who are missing.');
  if (unnamed.length > 0) {
    throw invalid(
      'absent',
      `${unnamed.length} ${unnamed.length === 1 ? 'panelist is' : 'panelists are'} missing that you did not name. Name everyone who is missing.`,
    );
  }
  const reason = wanted.reason.trim();
  if (reason === '') throw invalid('reason', 'A reveal without the absent needs its reason. Write it.');
  return validated(lineOfText('The reason', 2_000), reason);
}
