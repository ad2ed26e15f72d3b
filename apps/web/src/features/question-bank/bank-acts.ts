import type { SchemaType } from '@strata/contracts';
import type { SectionPlace } from '@strata/domain';
import { counted } from '../../shared/ui/counted.js';
import {
  placeOf,
  rowsById,
  runsOf,
  withQuestionsMoved,
  withoutQuestions,
  withRows,
  withSectionPlaced,
  type QuestionRun,
  type QuestionSpot,
} from './bank-order.js';
import { addSection } from './question-bank-mutations.js';
import type { BankDetail, BankSection, QuestionRow, SectionHead } from './question-bank-queries.js';
import {
  archiveQuestionBank,
  archiveQuestions,
  editQuestions,
  editSection,
  moveQuestions,
  moveSection,
  removeSection,
  renameQuestionBank,
  restoreQuestions,
} from './tree-mutations.js';

/** One thing done to a bank, with its way back. */
export interface BankAct {
  /** What is said once it is done. */
  words: string;
  /** What the bank looks like at once, before the answer. */
  ahead(bank: BankDetail): BankDetail;
  /** Sends it; what it expects is read from the bank as it stands when it is sent. */
  send(bank: BankDetail): Promise<ActAnswer>;
}

export interface ActAnswer {
  /** The questions that it changed, as they stand now. */
  rows?: readonly QuestionRow[];
  section?: SectionHead;
  back: BankAct | null;
}

const same = (bank: BankDetail) => bank;
const idsOf = (rows: readonly QuestionRow[]) => rows.map((row) => row.id);

/** Rows as the bank has them now; those that it does not show, as they were seen. */
function standing(bank: BankDetail, rows: readonly QuestionRow[]): QuestionRow[] {
  const known = rowsById(bank);
  return rows.map((row) => known.get(row.id) ?? row);
}

function sectionOf(bank: BankDetail, id: string): BankSection {
  const section = bank.sections.find((each) => each.id === id);
  if (!section) throw new Error('This section is not there any more. Reload the page.');
  return section;
}

async function sendMove(bank: BankDetail, rows: readonly QuestionRow[], spot: QuestionSpot) {
  const questions = standing(bank, rows).map(({ id, placement }) => ({ questionId: id, expectedPlacement: placement ?? 0 }));
  return moveQuestions({ questions, sectionId: spot.sectionId, afterId: spot.afterId });
}

/** Questions moved to a spot, which may be in another bank; `bank` is how it looks when they are. */
export function questionsMoved(bank: BankDetail, rows: readonly QuestionRow[], spot: QuestionSpot, where: string): BankAct {
  const runs = runsOf(bank, new Set(idsOf(rows)));
  return {
    words: `Moved ${counted(rows.length, 'question')} to ${where}`,
    ahead: (now) => withQuestionsMoved(now, idsOf(rows), spot),
    send: async (now) => {
      const moved = await sendMove(now, rows, spot);
      return { rows: moved, back: movedBack(moved, runs) };
    },
  };
}

function movedBack(rows: readonly QuestionRow[], runs: readonly QuestionRun[]): BankAct {
  const inRun = (run: QuestionRun) => rows.filter((row) => run.ids.includes(row.id));
  return {
    words: `Moved ${counted(rows.length, 'question')} back`,
    ahead: (now) => (runs.every((run) => run.ids.every((id) => rowsById(now).has(id))) ? runs.reduce((bank, run) => withQuestionsMoved(bank, run.ids, run), now) : now), // prettier-ignore
    send: async (now) => {
      const moved: QuestionRow[] = [];
      for (const run of runs) moved.push(...(await sendMove(now, inRun(run), run)));
      return { rows: moved, back: null };
    },
  };
}

/** One change of many questions; each gets a revision of its own. */
export function questionsChanged(
  rows: readonly QuestionRow[],
  change: SchemaType<'QuestionChangeInput'>,
  words: string,
): BankAct {
  return {
    words: `${counted(rows.length, 'question')}: ${words}`,
    ahead: same,
    send: async (now) => {
      const before = standing(now, rows);
      const questions = before.map(({ id, revision }) => ({ questionId: id, expectedRevision: revision }));
      const changed = await editQuestions({ questions, change });
      return { rows: changed, back: questionsRestored(before, changed) };
    },
  };
}

/** Questions as they were before a change: a new revision that repeats the old one. */
export function questionsRestored(before: readonly QuestionRow[], changed: readonly QuestionRow[]): BankAct {
  return {
    words: `${counted(before.length, 'question')} as before`,
    ahead: same,
    send: async (now) => {
      const revisions = new Map(standing(now, changed).map((row) => [row.id, row.revision]));
      const questions = before.map(({ id, revision }) => ({
        ...{ questionId: id, revision },
        expectedRevision: revisions.get(id) ?? revision,
      }));
      return { rows: await restoreQuestions({ questions }), back: null };
    },
  };
}

/** Questions taken out of lists, search and pick lists, or brought back to where they stood. */
export function questionsArchived(rows: readonly QuestionRow[], archived: boolean): BankAct {
  return {
    words: `${archived ? 'Archived' : 'Brought back'} ${counted(rows.length, 'question')}`,
    ahead: (now) => (archived ? withoutQuestions(now, new Set(idsOf(rows))) : now),
    send: async () => ({
      rows: await archiveQuestions(idsOf(rows), archived),
      back: questionsArchived(rows, !archived),
    }),
  };
}

export type SectionWords = Pick<BankSection, 'title' | 'guidance' | 'keyAreas'>;

/** What is written of a section. */
export const wordsOfSection = ({ title, guidance, keyAreas }: SectionWords): SectionWords => ({ title, guidance, keyAreas });

/** A section with another title, guidance or key areas; `revision` where the writer saw another one than the bank has now. */
export function sectionEdited(before: BankSection, words: SectionWords, revision?: number): BankAct {
  return {
    words: `Changed the section “${words.title}”`,
    ahead: same,
    send: async (now) => {
      const expectedRevision = revision ?? sectionOf(now, before.id).revision;
      const section = await editSection({ sectionId: before.id, expectedRevision, ...words });
      return { section, back: sectionEdited({ ...before, ...words }, wordsOfSection(before)) };
    },
  };
}

/** A section, with all below it, at another place; `bank` is how it looks when it moves. */
export function sectionMoved(bank: BankDetail, section: BankSection, place: SectionPlace): BankAct {
  const there = withSectionPlaced(bank, section.id, place);
  const from = placeOf(bank.sections, section);
  return {
    words: `Moved the section “${section.title}”`,
    ahead: (now) => withSectionPlaced(now, section.id, place),
    send: async (now) => ({
      section: await moveSection({ sectionId: section.id, expectedRevision: sectionOf(now, section.id).revision, ...place }),
      back: sectionMoved(there, { ...section, parentId: place.parentId }, from),
    }),
  };
}

/** An empty section taken away. */
export function sectionRemoved(bank: BankDetail, section: BankSection): BankAct {
  const place = placeOf(bank.sections, section);
  return {
    words: `Removed the section “${section.title}”`,
    ahead: (now) => ({ ...now, sections: now.sections.filter((each) => each.id !== section.id) }),
    send: async () => {
      await removeSection(section.id);
      return { back: sectionWritten(bank.id, section, place) };
    },
  };
}

function sectionWritten(bankId: string, section: BankSection, place: SectionPlace): BankAct {
  return {
    words: `The section “${section.title}” is back`,
    ahead: same,
    send: async () => {
      const { forCandidate } = section;
      await addSection({
        bankId,
        ...place,
        ...wordsOfSection(section),
        ...(forCandidate && place.parentId === null && { forCandidate }),
      });
      return { back: null };
    },
  };
}

/** The bank under another name. */
export function bankRenamed(before: string, name: string): BankAct {
  return {
    words: `The bank is called “${name}” now`,
    ahead: same,
    send: async (now) => {
      await renameQuestionBank({ bankId: now.id, expectedName: before, name });
      return { back: bankRenamed(name, before) };
    },
  };
}

/** The whole bank taken out of lists, search and pick lists, or brought back. */
export function bankArchived(archived: boolean): BankAct {
  return {
    words: archived ? 'Archived this bank' : 'This bank is back',
    ahead: same,
    send: async (now) => {
      await archiveQuestionBank(now.id, archived);
      return { back: bankArchived(!archived) };
    },
  };
}

/** The bank with what the answer to an act says. */
export function settled(bank: BankDetail, { rows, section }: ActAnswer): BankDetail {
  const known = rows ? withRows(bank, rows) : bank;
  if (!section) return known;
  return { ...known, sections: known.sections.map((each) => (each.id === section.id ? { ...each, ...section } : each)) };
}
