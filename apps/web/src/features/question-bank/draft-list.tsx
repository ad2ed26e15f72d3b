import { NearRows } from '../../shared/ui/near-rows.js';
import type { Selection } from './draft-selection.js';
import { DraftRowLine } from './draft-row.js';
import { DuplicateNotes, type DuplicateActs } from './duplicate-notes.js';
import type { DraftRow } from './import-draft.js';
import type { NearDuplicate } from './import-mutations.js';

const ROW_HEIGHT = 48;

export interface DraftListProps {
  rows: DraftRow[];
  all: ReadonlyMap<string, DraftRow>;
  selection: Selection;
  editing: string | null;
  refusal: { key: string; words: string } | null;
  warnings: ReadonlyMap<string, { found: NearDuplicate[]; earlier: string | null }>;
  acts: DuplicateActs;
  onReword(key: string, text: string | null): void;
}

function OneRow({ row, ...props }: DraftListProps & { row: DraftRow }) {
  const { selection, editing, refusal, warnings, acts, all, onReword } = props;
  const warning = row.label === 'QUESTION' && !row.attachTo ? warnings.get(row.key) : undefined;
  return (
    <>
      <DraftRowLine
        row={row}
        active={selection.active === row.key}
        chosen={selection.chosen.has(row.key)}
        refused={refusal?.key === row.key ? refusal.words : null}
        editing={editing === row.key}
        onReword={onReword}
      />
      {warning && <DuplicateNotes row={row} found={warning.found} earlier={all.get(warning.earlier ?? '') ?? null} acts={acts} />}
    </>
  );
}

const keyOf = (row: DraftRow) => row.key;

/** The document as rows, in its order. */
export function DraftList(props: DraftListProps) {
  return (
    <NearRows rows={props.rows} keyOf={keyOf} height={ROW_HEIGHT} held={props.selection.active}>
      {(row) => <OneRow row={row} {...props} />}
    </NearRows>
  );
}
