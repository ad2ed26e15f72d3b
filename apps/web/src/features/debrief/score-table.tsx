import { Table } from '@mantine/core';
import { ProseTitle } from '../../shared/ui/prose.js';
import { UnplannedBadge } from '../../shared/ui/unplanned-badge.js';
import { cellWords, independentOf, noteOf } from './debrief-grid.js';
import type { Grid } from './debrief-grid.js';
import { givenWords } from './evidence.js';

const TITLES = ['Question', 'Dimension', 'Panelist', 'Value', 'Before the talk', 'Given', 'Note'];

/** The same scores as plain rows, with all that stands under them. */
export function ScoreTable({ grid }: { grid: Grid }) {
  const { interview, columns, rows } = grid;
  const lines = rows.flatMap((row) =>
    columns.flatMap((column, place) => {
      const cell = row.cells[place];
      return cell ? [{ row, column, cell }] : [];
    }),
  );
  return (
    <div className="debrief-scroll" role="region" aria-label={`Scores of ${interview.title}`} tabIndex={0}>
      <Table captionSide="top" miw={900}>
        <Table.Caption>{interview.title}</Table.Caption>
        <Table.Thead>
          <Table.Tr>
            {TITLES.map((title) => (
              <Table.Th key={title} scope="col">
                {title}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {lines.map(({ row, column, cell }) => (
            <Table.Tr key={`${row.questionId} ${row.dimension.id} ${column.panelistId}`}>
              <Table.Td>
                {row.number}. <ProseTitle text={row.question} /> {row.unplanned && <UnplannedBadge />}
              </Table.Td>
              <Table.Td>{row.dimension.name}</Table.Td>
              <Table.Td>{column.name}</Table.Td>
              <Table.Td>{cellWords(cell)}</Table.Td>
              <Table.Td>{cellWords(independentOf(cell))}</Table.Td>
              <Table.Td>{givenWords(cell)}</Table.Td>
              <Table.Td>{noteOf(interview, cell.panelistId, cell.questionId)?.text}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}
