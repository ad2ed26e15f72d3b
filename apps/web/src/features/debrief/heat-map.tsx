import type { CSSProperties } from 'react';
import { ProseTitle } from '../../shared/ui/prose.js';
import { cellSign, cellWords, heightOf } from './debrief-grid.js';
import type { Grid, GridColumn, GridRow } from './debrief-grid.js';
import type { DebriefCell } from './debrief-queries.js';
import type { Chosen } from './evidence.js';

interface HeatMapProps {
  grid: Grid;
  onChoose(chosen: Chosen): void;
}

/** Question by dimension down, panelists across, the number in every square. */
export function HeatMap({ grid, onChoose }: HeatMapProps) {
  const { interview, columns, rows } = grid;
  return (
    <div className="debrief-scroll" role="region" aria-label={`Heat map of ${interview.title}`} tabIndex={0}>
      <table className="debrief-map">
        <caption>{interview.title}</caption>
        <thead>
          <tr>
            <th scope="col">Question</th>
            <th scope="col">Dimension</th>
            {columns.map(({ panelistId, name, training }) => (
              <th key={panelistId} scope="col">
                {name}
                {training && ' (in training)'}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, place) => (
            <MapRow
              key={`${row.questionId} ${row.dimension.id}`}
              row={row}
              first={isFirst(rows, place)}
              grid={grid}
              onChoose={onChoose}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

const isFirst = (rows: readonly GridRow[], place: number) => rows[place - 1]?.questionId !== rows[place]?.questionId;

function MapRow({ row, first, grid, onChoose }: { row: GridRow; first: boolean } & HeatMapProps) {
  const span = grid.rows.filter(({ questionId }) => questionId === row.questionId).length;
  return (
    <tr>
      {first && (
        <th scope="rowgroup" rowSpan={span} className="debrief-question">
          {row.number}. <ProseTitle text={row.question} />
        </th>
      )}
      <th scope="row">{row.dimension.name}</th>
      {grid.columns.map((column, place) => (
        <td key={column.panelistId}>
          <MapCell
            cell={row.cells[place]}
            row={row}
            column={column}
            onChoose={(cell) => onChoose({ cell, row, column, interview: grid.interview })}
          />
        </td>
      ))}
    </tr>
  );
}

interface MapCellProps {
  cell: DebriefCell | undefined;
  row: GridRow;
  column: GridColumn;
  onChoose(cell: DebriefCell): void;
}

function MapCell({ cell, row, column, onChoose }: MapCellProps) {
  if (!cell) return <span className="debrief-square">{cellSign(cell)}</span>;
  const height = cell.level === null ? 0 : heightOf(cell.level, row.dimension);
  const style = { '--height': height } as CSSProperties;
  return (
    <button
      type="button"
      className="debrief-square"
      data-level={cell.level ?? undefined}
      data-high={height > 0.9 || undefined}
      style={style}
      aria-label={`${column.name}, question ${row.number}, ${row.dimension.name}: ${cellWords(cell)}`}
      onClick={() => onChoose(cell)}
    >
      {cellSign(cell)}
    </button>
  );
}
