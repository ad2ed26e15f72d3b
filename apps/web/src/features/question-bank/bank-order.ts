import { branchIds, sectionPaths, sectionPlaced, placedBehind, type SectionPlace } from '@strata/domain';
import type { BankDetail, BankSection, QuestionRow } from './question-bank-queries.js';
import { depthOf } from './section-tree.js';

/** Where questions come to stand: in a section, behind one of its questions (null: first). */
export interface QuestionSpot {
  sectionId: string;
  afterId: string | null;
}

/** Questions that stand one behind the other, and where the first of them stands. */
export interface QuestionRun extends QuestionSpot {
  ids: string[];
}

/** The questions of a bank by id. */
export function rowsById(bank: Pick<BankDetail, 'sections'>): Map<string, QuestionRow> {
  return new Map(bank.sections.flatMap((section) => section.questions.map((question) => [question.id, question])));
}

/** The bank with questions at another place; those that go into another bank leave this one. */
export function withQuestionsMoved(bank: BankDetail, ids: readonly string[], { sectionId, afterId }: QuestionSpot): BankDetail {
  const rows = rowsById(bank);
  const sections = bank.sections.map((section) => {
    const own = section.questions.map((question) => question.id);
    if (section.id === sectionId) {
      const order = placedBehind(own, ids, afterId);
      const placed = order.flatMap((id) => rows.get(id) ?? []);
      return { ...section, questions: placed.map((row) => ({ ...row, sectionId, sectionPath: section.path })) };
    }
    if (!own.some((id) => ids.includes(id))) return section;
    return { ...section, questions: section.questions.filter((question) => !ids.includes(question.id)) };
  });
  return { ...bank, sections };
}

/** Where questions stand now, in runs that bring them back one after the other. */
export function runsOf(bank: BankDetail, ids: ReadonlySet<string>): QuestionRun[] {
  return bank.sections.flatMap((section) => {
    const runs: QuestionRun[] = [];
    let before: string | null = null;
    let open = false;
    for (const { id } of section.questions) {
      const moves = ids.has(id);
      if (moves && open) runs.at(-1)?.ids.push(id);
      else if (moves) runs.push({ ids: [id], sectionId: section.id, afterId: before });
      open = moves;
      before = id;
    }
    return runs;
  });
}

/** Where a question comes to stand by steps inside its section; null beyond its ends. */
export function stepOf(section: BankSection, id: string, step: 1 | -1): QuestionSpot | null {
  const ids = section.questions.map((question) => question.id);
  const at = ids.indexOf(id);
  const to = at + step;
  if (at < 0 || to < 0 || to >= ids.length) return null;
  return { sectionId: section.id, afterId: (step === 1 ? ids[to] : ids[to - 1]) ?? null };
}

/** The bank with a section, and all below it, at another place. */
export function withSectionPlaced(bank: BankDetail, id: string, place: SectionPlace): BankDetail {
  const section = bank.sections.find((each) => each.id === id);
  if (!section) return bank;
  const sections = sectionPlaced(bank.sections, section, place);
  const paths = sectionPaths(sections);
  return { ...bank, sections: sections.map((each) => ({ ...each, path: paths.get(each.id) ?? each.path })) };
}

const siblingsOf = (sections: readonly BankSection[], parentId: string | null) =>
  sections.filter((each) => each.parentId === parentId).map((each) => each.id);

/** Where a section stands now. */
export function placeOf(sections: readonly BankSection[], { id, parentId }: Pick<BankSection, 'id' | 'parentId'>): SectionPlace {
  const siblings = siblingsOf(sections, parentId);
  return { parentId, afterId: siblings[siblings.indexOf(id) - 1] ?? null };
}

export type SectionStep = 'up' | 'down' | 'in' | 'out';

/** Where a section comes to stand by one step; null where there is none. */
export function sectionStep(sections: readonly BankSection[], section: BankSection, step: SectionStep): SectionPlace | null {
  const { id, parentId } = section;
  const siblings = siblingsOf(sections, parentId);
  const at = siblings.indexOf(id);
  const before = siblings[at - 1];
  const behind = siblings[at + 1];
  if (step === 'up') return before ? { parentId, afterId: siblings[at - 2] ?? null } : null;
  if (step === 'down') return behind ? { parentId, afterId: behind } : null;
  if (step === 'in') return before ? { parentId: before, afterId: siblingsOf(sections, before).at(-1) ?? null } : null;
  const parent = sections.find((each) => each.id === parentId);
  return parent ? { parentId: parent.parentId, afterId: parent.id } : null;
}

/**
 * Where a section comes to stand that is dropped between others: behind the first `index` of the list without it, as deep as it
 * is, unless what stands above and below leaves it no such place. Null where it stands already, or inside itself.
 */
export function placeAt(sections: readonly BankSection[], id: string, index: number): SectionPlace | null {
  const section = sections.find((each) => each.id === id);
  const branch = new Set(branchIds(sections, id));
  const passed = sections.filter((each) => each.id !== id).slice(0, index);
  if (!section || branch.has(passed.at(-1)?.id ?? '')) return null;
  const others = sections.filter((each) => !branch.has(each.id));
  const at = passed.filter((each) => !branch.has(each.id)).length;
  const [above, below] = [others[at - 1], others[at]];
  const depth = Math.min(Math.max(depthOf(section), below ? depthOf(below) : 0), above ? depthOf(above) + 1 : 0);
  const line = above ? lineOf(others, above) : [];
  const place = { parentId: line[depth - 1]?.id ?? null, afterId: line[depth]?.id ?? null };
  const now = placeOf(sections, section);
  return place.parentId === now.parentId && place.afterId === now.afterId ? null : place;
}

/** A section's ancestors from the top, and itself last. */
function lineOf(sections: readonly BankSection[], section: BankSection): BankSection[] {
  const parent = sections.find((each) => each.id === section.parentId);
  return parent ? [...lineOf(sections, parent), section] : [section];
}

/** The bank with what an answer says of some of its questions. */
export function withRows(bank: BankDetail, rows: readonly QuestionRow[]): BankDetail {
  const known = new Map(rows.map((row) => [row.id, row]));
  const sections = bank.sections.map((section) =>
    section.questions.some((question) => known.has(question.id))
      ? { ...section, questions: section.questions.map((question) => known.get(question.id) ?? question) }
      : section,
  );
  return { ...bank, sections };
}

/** The bank without some of its questions. */
export function withoutQuestions(bank: BankDetail, ids: ReadonlySet<string>): BankDetail {
  const sections = bank.sections.map((section) => ({
    ...section,
    questions: section.questions.filter((question) => !ids.has(question.id)),
  }));
  const gone = rowsById(bank).size - rowsById({ sections }).size;
  return { ...bank, questionCount: bank.questionCount - gone, sections };
}
