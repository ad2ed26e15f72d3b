import { type QuestionDraft, type QuestionKind, type QuestionLevel } from '@strata/domain';

export const kindNames: Record<QuestionKind, string> = {
  KNOWLEDGE: 'Knowledge',
  CODING: 'Coding',
  DESIGN: 'Design',
  BEHAVIORAL: 'Behavioral',
};

const levelNames: Record<QuestionLevel, string> = { WARM_UP: 'Warm-up', CORE: 'Core', DEEP: 'Deep', STAFF: 'Staff' };

/** Stands behind the name of a level that nobody chose. */
const inferredMark = ' (inferred)';

/** A level as the forms name it. */
export const levelName = ({ level, levelInferred }: Pick<QuestionDraft, 'level' | 'levelInferred'>): string =>
  level === null ? '' : `${levelNames[level]}${levelInferred ? inferredMark : ''}`;

/** The level that a form names, and whether it was inferred. */
export function levelNamedAs(value: string): Pick<QuestionDraft, 'level' | 'levelInferred'> {
  const levelInferred = value.endsWith(inferredMark);
  const level = keyNamed(levelNames, levelInferred ? value.slice(0, -inferredMark.length) : value);
  return { level, levelInferred: levelInferred && level !== null };
}

/** The key whose name is this one, or null. */
export function keyNamed<K extends string>(names: Record<K, string>, value: string): K | null {
  const found = Object.entries<string>(names).find(([, name]) => name.toLowerCase() === value.trim().toLowerCase());
  return found === undefined ? null : (found[0] as K);
}

/** A moment as the exports write it, `2026-11-26T14:00:00.000Z`; null for any other text. */
export function instantOf(text: string): string | null {
  const at = /^(?:19[7-9]|2)\d+-.+Z$/.test(text) ? new Date(text) : null;
  return at !== null && !Number.isNaN(at.getTime()) && at.toISOString() === text ? text : null;
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
