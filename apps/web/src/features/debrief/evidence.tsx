import { Badge, Group, Modal, Stack, Text } from '@mantine/core';
import { whenWords } from '../../shared/ui/day.js';
import { Prose } from '../../shared/ui/prose.js';
import { cellWords, noteOf } from './debrief-grid.js';
import type { Grid, GridColumn, GridRow } from './debrief-grid.js';
import type { DebriefCell } from './debrief-queries.js';

export interface Chosen {
  row: GridRow;
  /** Whose number was pressed. */
  column: GridColumn;
  grid: Grid;
}

/** What stands under the numbers of one row: everybody's note, when it was given, and what their level means. */
export function Evidence({ chosen: { row, column, grid }, onClose }: { chosen: Chosen; onClose(): void }) {
  const given = grid.columns.flatMap((each, place) => {
    const cell = row.cells[place];
    return cell ? [{ column: each, cell }] : [];
  });
  const pressedFirst = [...given].sort((a, b) => Number(b.column === column) - Number(a.column === column));
  return (
    <Modal opened onClose={onClose} size="lg" title={`${row.dimension.name}, question ${row.number}`}>
      <Stack gap="sm">
        <Prose text={row.question} size="md" />
        {row.unplanned && <Text size="sm">Unplanned: asked in this interview only, and left out of the result.</Text>}
        <ul className="debrief-evidence" aria-label={`Evidence on ${row.dimension.name}`}>
          {pressedFirst.map((each) => (
            <OneSide key={each.column.panelistId} {...each} row={row} grid={grid} />
          ))}
        </ul>
      </Stack>
    </Modal>
  );
}

interface OneSideProps {
  column: GridColumn;
  cell: DebriefCell;
  row: GridRow;
  grid: Grid;
}

function OneSide({ column, cell, row, grid }: OneSideProps) {
  const note = noteOf(grid.interview, cell.panelistId, cell.questionId);
  const anchor = row.dimension.anchors.find(({ level }) => level === cell.level);
  return (
    <li>
      <Group gap="xs">
        <span className="debrief-level">{cellWords(cell)}</span>
        <strong>{column.name}</strong>
        {column.training && <Badge>In training, not counted</Badge>}
      </Group>
      {anchor && (
        <Text size="sm" c="dimmed">
          Level {anchor.level}: {anchor.text}
        </Text>
      )}
      {note?.text ? <blockquote className="debrief-text">{note.text}</blockquote> : <Text size="sm">No note.</Text>}
      <Text size="sm" c="dimmed">
        {givenWords(cell)}
        {note?.text && `; note ${whenWords(note.at)}`}
      </Text>
      {cell.history.length > 1 && <Versions cell={cell} />}
    </li>
  );
}

/** When a value was given, and whether before its author saw a colleague's. */
export function givenWords({ independent, late, at }: DebriefCell): string {
  return [independent ? 'Given independently' : 'Given after seeing colleagues', late && 'late', whenWords(at)].filter(Boolean).join(', '); // prettier-ignore
}

function Versions({ cell }: { cell: DebriefCell }) {
  return (
    <ol className="debrief-plain" aria-label="Versions">
      {cell.history.map((version) => (
        <li key={version.at}>
          {cellWords(version)}, {whenWords(version.at)}
          {version.reason && `: ${version.reason}`}
        </li>
      ))}
    </ol>
  );
}
