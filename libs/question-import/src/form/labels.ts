import { type QuestionKind, type QuestionLevel } from '@strata/domain';

export const kindNames: Record<QuestionKind, string> = {
  KNOWLEDGE: 'Knowledge',
  CODING: 'Coding',
  DESIGN: 'Design',
  BEHAVIORAL: 'Behavioral',
};

export const levelNames: Record<QuestionLevel, string> = { WARM_UP: 'Warm-up', CORE: 'Core', DEEP: 'Deep', STAFF: 'Staff' };

/** The key whose name is this one, or null. */
export function keyNamed<K extends string>(names: Record<K, string>, value: string): K | null {
  const found = Object.entries<string>(names).find(([, name]) => name.toLowerCase() === value.trim().toLowerCase());
  return found === undefined ? null : (found[0] as K);
}

/** `trade-offs` as the form shows it: Trade-offs. */
export function dimensionName(key: string): string {
  const words = key === 'trade-offs' ? key : key.replace(/-/g, ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A dimension's key from its name: lower case, everything but letters and digits a hyphen. */
export const dimensionKeyOf = (name: string): string =>
  name
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');

/** Stands below the heading of a section whose questions are for the candidate to ask. */
export const toAskLine = '*For the candidate to ask*';

const labelPattern = '\\*\\*(?:Hints|Follow-ups|Anchors|Key areas|Answer(?: \\(reviewed\\))?(?:: .*)?)\\*\\*\\s*$';
const structural = new RegExp(`^( {0,3})(\\\\*)(#+(?:\\s|$)|${labelPattern})`);

/** A line of an answer that the form would take for a heading or label, with one backslash more before it. */
export const guarded = (line: string): string => line.replace(structural, '$1\\$2$3');

/** The line as it was before it was guarded. */
export const unguarded = (line: string): string =>
  line.replace(structural, (_all, indent: string, slashes: string, rest: string) => indent + slashes.slice(1) + rest);
