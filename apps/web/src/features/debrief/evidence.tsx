import { Modal, Stack, Text } from '@mantine/core';
import { Prose } from '../../shared/ui/prose.js';
import { cellWords, noteOf } from './debrief-grid.js';
import type { GridColumn, GridRow } from './debrief-grid.js';
import type { DebriefCell, DebriefInterview } from './debrief-queries.js';

export interface Chosen {
  cell: DebriefCell;
  row: GridRow;
  column: GridColumn;
  interview: DebriefInterview;
}

const clock = (at: string) => new Date(at).toLocaleString([], { dateStyle: 'medium', timeStyle: 'short' });

/** What stands under one number: the note, when it was given, and what the level means. */
export function Evidence({ chosen, onClose }: { chosen: Chosen; onClose(): void }) {
  const { cell, row, column, interview } = chosen;
  const note = noteOf(interview, cell.panelistId, cell.questionId);
  const anchor = row.dimension.anchors.find(({ level }) => level === cell.level);
  const given = [cell.independent ? 'independently' : "after seeing colleagues' values", cell.late && 'late'].filter(Boolean);
  return (
    <Modal opened onClose={onClose} title={`${column.name}, ${row.dimension.name}: ${cellWords(cell)}`}>
      <Stack gap="sm">
        <Prose text={row.question} size="md" />
        {anchor && (
          <Text size="sm">
            Level {anchor.level}: {anchor.text}
          </Text>
        )}
        {note?.text ? (
          <blockquote className="debrief-text">
            {note.text}
            <footer>{clock(note.at)}</footer>
          </blockquote>
        ) : (
          <Text size="sm">No note on this question.</Text>
        )}
        <Text size="sm" c="dimmed">
          Given {given.join(', ')}, {clock(cell.at)}
        </Text>
        {cell.history.length > 1 && <Versions cell={cell} />}
      </Stack>
    </Modal>
  );
}

function Versions({ cell }: { cell: DebriefCell }) {
  return (
    <ol className="debrief-plain" aria-label="Versions">
      {cell.history.map((version) => (
        <li key={version.at}>
          {cellWords(version)}, {clock(version.at)}
          {version.reason && `: ${version.reason}`}
        </li>
      ))}
    </ol>
  );
}
