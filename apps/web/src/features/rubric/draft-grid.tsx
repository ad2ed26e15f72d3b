import { Group } from '@mantine/core';
import { RUBRIC_LIMITS, type DimensionDraft, type RubricDraft } from '@strata/domain';
import { useState, type KeyboardEvent } from 'react';
import { AnchorGrid } from './anchor-grid.js';
import { DimensionMenu } from './dimension-menu.js';
import { GridCell } from './grid-cell.js';
import { placeAfter, type Place } from './grid-place.js';

interface DraftGridProps {
  rubric: RubricDraft;
  onChange(rubric: RubricDraft): void;
}

const placeName = ({ row, column }: Place) => `${row}.${column}`;

function withDimension(rubric: RubricDraft, row: number, change: Partial<DimensionDraft>): RubricDraft {
  return { ...rubric, dimensions: rubric.dimensions.map((each, at) => (at === row ? { ...each, ...change } : each)) };
}

/** The grid in which a draft is written: arrows go from cell to cell, Enter writes. */
export function DraftGrid({ rubric, onChange }: DraftGridProps) {
  const [place, setPlace] = useState<Place>({ row: 0, column: 0 });
  const { dimensions, levels } = rubric;
  const at = { row: Math.min(place.row, dimensions.length - 1), column: Math.min(place.column, levels) };
  const move = (event: KeyboardEvent<HTMLElement>) => {
    if (!(event.target instanceof HTMLElement) || !event.target.dataset['place']) return;
    const next = placeAfter(event.key, at, dimensions.length, levels);
    if (!next) return;
    event.preventDefault();
    event.currentTarget.querySelector<HTMLElement>(`[data-place="${placeName(next)}"]`)?.focus();
  };
  const cellAt = (row: number, column: number) => ({
    place: placeName({ row, column }),
    current: at.row === row && at.column === column,
    onEnter: () => setPlace({ row, column }),
  });
  return (
    <AnchorGrid
      rubric={rubric}
      label="Anchors. Arrows go from cell to cell, Enter writes."
      role="grid"
      onKeyDown={move}
      head={(dimension, row) => (
        <Group gap={2} wrap="nowrap" align="flex-start" justify="space-between">
          <GridCell
            {...cellAt(row, 0)}
            name
            label="Name of the dimension"
            value={dimension.name}
            missing="Name it"
            maxLength={RUBRIC_LIMITS.name}
            onChange={(name) => onChange(withDimension(rubric, row, { name }))}
          />
          <DimensionMenu rubric={rubric} row={row} onChange={onChange} />
        </Group>
      )}
      cell={(dimension, row, index) => (
        <GridCell
          {...cellAt(row, index + 1)}
          label={`${dimension.name || `Dimension ${row + 1}`}, level ${index + 1}`}
          value={dimension.anchors[index] ?? ''}
          missing="Say what it looks like"
          maxLength={RUBRIC_LIMITS.anchor}
          onChange={(anchor) => onChange(withDimension(rubric, row, { anchors: dimension.anchors.with(index, anchor) }))}
        />
      )}
    />
  );
}
