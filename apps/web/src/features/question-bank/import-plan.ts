import type { SchemaType } from '@strata/contracts';
import type { DraftRow } from './import-draft.js';

type Plan = Pick<SchemaType<'ImportDraftInput'>, 'keyAreas' | 'sections' | 'attachments'>;
type Section = Plan['sections'][number];
type Question = Section['questions'][number];

/** What a draft sends, with the row behind each place of it, and the rows that belong to nothing. */
export interface ImportPlan {
  input: Plan;
  /** Keys of rows by place, as a refusal names it: `sections.0.questions.1.hints.0`. */
  places: Map<string, string>;
  /** Hints and follow-ups that no question stands before. */
  orphans: string[];
}

interface Builder {
  plan: ImportPlan;
  loose: string;
  keyAreas: string[];
  sections: Section[];
  question: Question | null;
  questionAt: string;
  attachments: NonNullable<Plan['attachments']>;
}

/** What the corrected rows become; nothing that was left out is in it. Questions before any section get one named `loose`. */
export function planOf(rows: readonly DraftRow[], loose: string): ImportPlan {
  const input: Plan = { keyAreas: [], sections: [], attachments: [] };
  const plan: ImportPlan = { input, places: new Map(), orphans: [] };
  const builder: Builder = { plan, loose, keyAreas: [], sections: [], question: null, questionAt: '', attachments: [] };
  for (const row of rows) if (row.label !== 'LEFT_OUT') take(builder, row);
  plan.input = { keyAreas: builder.keyAreas, sections: builder.sections, attachments: builder.attachments };
  return plan;
}

function take(builder: Builder, row: DraftRow): void {
  if (row.label === 'SECTION') takeSection(builder, row);
  else if (row.label === 'KEY_AREA') takeArea(builder, row);
  else if (row.label === 'QUESTION') takeQuestion(builder, row);
  else takeBelow(builder, row, row.label === 'HINT' ? 'hints' : 'followUps');
}

function takeSection(builder: Builder, row: DraftRow): void {
  const { sections, plan } = builder;
  const above = sections.at(-1)?.depth ?? -1;
  const { text: title, guidance, forCandidate } = row;
  plan.places.set(`sections.${sections.length}`, row.key);
  sections.push({ title, depth: Math.min(row.depth, above + 1), guidance, forCandidate, keyAreas: [], questions: [] });
  builder.question = null;
}

function takeArea({ sections, keyAreas, plan }: Builder, row: DraftRow): void {
  const areas = sections.at(-1)?.keyAreas ?? keyAreas;
  const at = sections.length > 0 ? `sections.${sections.length - 1}.` : '';
  plan.places.set(`${at}keyAreas.${areas.length}`, row.key);
  areas.push(row.text);
}

function takeQuestion(builder: Builder, row: DraftRow): void {
  const { details, text, attachTo } = row;
  const { suggestedSplit: _, referenceAnswers = [], ...rest } = details ?? { suggestedSplit: null };
  const question: Question = { kind: 'KNOWLEDGE', ...picked(rest), text, referenceAnswers, hints: [], followUps: [] };
  builder.question = question;
  if (attachTo) {
    const { questionId, revision } = attachTo;
    builder.questionAt = `attachments.${builder.attachments.length}`;
    builder.attachments.push({ questionId, expectedRevision: revision, referenceAnswers: referenceAnswers.map(unreviewed) });
  } else {
    if (builder.sections.length === 0) builder.sections.push({ title: builder.loose, depth: 0, questions: [] });
    const section = builder.sections.at(-1);
    builder.questionAt = `sections.${builder.sections.length - 1}.questions.${section?.questions.length ?? 0}`;
    section?.questions.push(question);
  }
  builder.plan.places.set(builder.questionAt, row.key);
}

const unreviewed = ({ dimensionKey, text }: { dimensionKey: string | null; text: string }) => ({ dimensionKey, text });

function takeBelow(builder: Builder, row: DraftRow, list: 'hints' | 'followUps'): void {
  const texts = builder.question?.[list];
  if (!texts) return void builder.plan.orphans.push(row.key);
  builder.plan.places.set(`${builder.questionAt}.${list}.${texts.length}`, row.key);
  texts.push(row.text);
}

/** The fields of a question that the importer takes. */
function picked(details: Partial<NonNullable<DraftRow['details']>>): Partial<Question> {
  const { kind = 'KNOWLEDGE', level = null, levelInferred = false, minutes = null, tags = [], dimensionKeys = [], anchors = [], term, askPhrase } = details;
  return { kind, level, levelInferred, minutes, tags, dimensionKeys, anchors, term: term ?? null, askPhrase: askPhrase ?? null };
} // prettier-ignore

/** The row that a refusal points at: the one of its place, or of the nearest place around it. */
export function rowAt({ places }: ImportPlan, path: string | null): string | null {
  for (let place = path ?? ''; place !== ''; place = place.slice(0, Math.max(0, place.lastIndexOf('.')))) {
    const key = places.get(place);
    if (key) return key;
  }
  return null;
}
