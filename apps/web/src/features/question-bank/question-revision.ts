import { KIND_WORDS, QUESTION_LEVEL_WORDS } from '../../shared/ui/field-words.js';
import { stretchesOf, type Stretch } from '../../shared/ui/stretches.js';
import type { Revision } from './question-use-queries.js';

type Said = Omit<Revision, 'revision' | 'at' | 'reason' | 'interviewsHeld' | 'member'>;

export interface FieldChange {
  field: string;
  stretches: Stretch[];
}

/** All fields of a revision as words, in the order in which they are read. */
function fieldsOf(said: Said, nameOf: (key: string) => string): Map<string, string> {
  const answerName = (key: string | null): string => (key === null ? 'the whole question' : nameOf(key));
  const { text, kind, level, minutes, hints, followUps, tags, dimensionKeys, referenceAnswers, anchors } = said;
  const reviewed = referenceAnswers.filter((answer) => answer.reviewed).map((answer) => answerName(answer.dimensionKey));
  return new Map([
    ['Question', text],
    ['Kind', KIND_WORDS[kind]],
    ['Level', level ? QUESTION_LEVEL_WORDS[level] : ''],
    ['Minutes', minutes === null ? '' : String(minutes)],
    ['Hints', hints.join('\n')],
    ...referenceAnswers.map((answer) => [`Answer: ${answerName(answer.dimensionKey)}`, answer.text] as const),
    ['Reviewed answers', reviewed.join(', ')],
    ...anchors.map((anchor) => [`Anchor: ${nameOf(anchor.dimensionKey)}, level ${anchor.level}`, anchor.text] as const),
    ['Follow-ups', followUps.join('\n')],
    ['Tags', tags.join(', ')],
    ['Dimensions that apply', dimensionKeys.map(nameOf).join(', ')],
  ]);
}

/** What a revision changed of the one before, field by field, word by word; a field that is the same is left out. */
export function changesOf(before: Said, after: Said, nameOf: (key: string) => string): FieldChange[] {
  const [was, is] = [fieldsOf(before, nameOf), fieldsOf(after, nameOf)];
  return [...new Set([...is.keys(), ...was.keys()])]
    .filter((field) => (was.get(field) ?? '') !== (is.get(field) ?? ''))
    .map((field) => ({ field, stretches: stretchesOf(was.get(field) ?? '', is.get(field) ?? '') }));
}
