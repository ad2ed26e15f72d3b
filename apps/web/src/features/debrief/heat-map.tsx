import type { CSSProperties } from 'react';
import { ProseTitle } from '../../shared/ui/prose.js';
import { UnplannedBadge } from '../../shared/ui/unplanned-badge.js';
import { cellSign, cellWords, heightOf } from './debrief-grid.js';
import type { Grid, GridColumn, GridRow } from './debrief-grid.js';
import type { DebriefCell } from './debrief-queries.js';
import type { Chosen } from './evidence.js';
import { rangeOf } from './grid-order.js';
import { RaterDots } from './rater-dots.js';

/** From this range on each rater gets a dot: a mean would hide who stands where. */
const SPLIT = 2;

interface HeatMapProps {
  grid: Grid;
  /** Rows of one question stand together under its text. */
  grouped: boolean;
  onChoose(chosen: Chosen): void;
}

/** Question by dimension down, panelists across, the number in every square. */
export function HeatMap({ grid, grouped, onChoose }: HeatMapProps) {
  const { interview, columns, rows } = grid;
  const split = rows.some((row) => rangeOf(row) >= SPLIT);
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
            {split && <th scope="col">Who stands where</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, place) => (
            <MapRow
              key={`${row.questionId} ${row.dimension.id}`}
              row={row}
              span={spanOf(rows, place, grouped)}
              split={split}
              grid={grid}
              onChoose={onChoose}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

// Of the rows of one question the first one names it for all; rows that stand alone each name their own.
function spanOf(rows: readonly GridRow[], place: number, grouped: boolean): number {
  const { questionId } = rows[place] ?? {};
  if (!grouped) return 1;
  if (rows[place - 1]?.questionId === questionId) return 0;
  return rows.filter((row) => row.questionId === questionId).length;
}

interface MapRowProps {
  row: GridRow;
  /** How many rows its question's text stands for; 0: another row names it. */
  span: number;
  split: boolean;
  grid: Grid;
  onChoose(chosen: Chosen): void;
}

function MapRow({ row, span, split, grid, onChoose }: MapRowProps) {
  return (
    <tr>
      {span > 0 && (
        <th scope="rowgroup" rowSpan={span} className="debrief-question">
          {row.number}. <ProseTitle text={row.question} /> {row.unplanned && <UnplannedBadge />}
        </th>
      )}
      <th scope="row">{row.dimension.name}</th>
      {grid.columns.map((column, place) => (
        <td key={column.panelistId}>
          <MapCell cell={row.cells[place]} row={row} column={column} onChoose={() => onChoose({ row, column, grid })} />
        </td>
      ))}
      {split && <td>{rangeOf(row) >= SPLIT && <RaterDots row={row} columns={grid.columns} />}</td>}
    </tr>
  );
}

interface MapCellProps {
  cell: DebriefCell | undefined;
  row: GridRow;
  column: GridColumn;
  onChoose(): void;
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
      onClick={onChoose}
    >
      {cellSign(cell)}
    </button>
  );
}
