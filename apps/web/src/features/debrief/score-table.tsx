import { Table } from '@mantine/core';
import { ProseTitle } from '../../shared/ui/prose.js';
import { cellWords } from './debrief-grid.js';
import type { Grid } from './debrief-grid.js';

/** The same scores as plain rows. */
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
      <Table captionSide="top">
        <Table.Caption>{interview.title}</Table.Caption>
        <Table.Thead>
          <Table.Tr>
            {['Question', 'Dimension', 'Panelist', 'Value', 'Given'].map((title) => (
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
                {row.number}. <ProseTitle text={row.question} />
              </Table.Td>
              <Table.Td>{row.dimension.name}</Table.Td>
              <Table.Td>{column.name}</Table.Td>
              <Table.Td>{cellWords(cell)}</Table.Td>
              <Table.Td>
                {[cell.independent ? 'independently' : 'after seeing others', cell.late && 'late'].filter(Boolean).join(', ')}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}
