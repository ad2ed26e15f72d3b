import { Group, NativeSelect, Paper, SegmentedControl, Text } from '@mantine/core';
import { useState } from 'react';
import type { Grid } from './debrief-grid.js';
import { Evidence } from './evidence.js';
import type { Chosen } from './evidence.js';
import { ordered } from './grid-order.js';
import type { ColumnOrder, RowOrder } from './grid-order.js';
import { HeatMap } from './heat-map.js';
import { ScoreTable } from './score-table.js';

const rowOrders: { value: RowOrder; label: string }[] = [
  { value: 'PLAN', label: 'As planned' },
  { value: 'SPLIT', label: 'Largest split first' },
  { value: 'LOWEST', label: 'Lowest first' },
];
const columnOrders: { value: ColumnOrder; label: string }[] = [
  { value: 'PANEL', label: 'As seated' },
  { value: 'NAME', label: 'By name' },
  { value: 'STRICTEST', label: 'Lowest first' },
];

interface HeatMapPanelProps {
  grids: readonly Grid[];
  opened: boolean;
  onToggle(opened: boolean): void;
}

/** Every number of the debrief, one press below the first view; a press on a number shows the evidence of everybody under it. */
export function HeatMapPanel({ grids, opened, onToggle }: HeatMapPanelProps) {
  const [view, setView] = useState('map');
  const [rows, setRows] = useState<RowOrder>('PLAN');
  const [columns, setColumns] = useState<ColumnOrder>('PANEL');
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const shown = grids.map((grid) => ordered(grid, rows, columns));
  return (
    <Paper
      component="details"
      withBorder
      className="debrief-fold"
      id="every-score"
      open={opened}
      onToggle={(event) => onToggle(event.currentTarget.open)}
    >
      <summary>Every score: heat map and table</summary>
      <Group gap="md" my="sm" align="flex-end">
        <SegmentedControl
          aria-label="How scores are shown"
          value={view}
          onChange={setView}
          data={[
            { value: 'map', label: 'Heat map' },
            { value: 'table', label: 'Table' },
          ]}
        />
        <Orders grids={grids} rows={rows} columns={columns} onRows={setRows} onColumns={setColumns} />
      </Group>
      {grids.length === 0 && <Text size="sm">No score is visible to you yet.</Text>}
      {view === 'map' && (
        <Text size="sm" c="dimmed">
          Darker is higher. – not asked, ? not enough evidence, · nothing given. Press a number for everybody’s evidence.
        </Text>
      )}
      {shown.map((grid) =>
        view === 'map' ? (
          <HeatMap key={grid.interview.id} grid={grid} grouped={rows === 'PLAN'} onChoose={setChosen} />
        ) : (
          <ScoreTable key={grid.interview.id} grid={grid} />
        ),
      )}
      {chosen && <Evidence chosen={chosen} onClose={() => setChosen(null)} />}
    </Paper>
  );
}

interface OrdersProps {
  grids: readonly Grid[];
  rows: RowOrder;
  columns: ColumnOrder;
  onRows(order: RowOrder): void;
  onColumns(order: ColumnOrder): void;
}

function Orders({ grids, rows, columns, onRows, onColumns }: OrdersProps) {
  if (!grids.some(({ interview }) => interview.valuesVisible)) return <Text size="sm">Sorting begins with the reveal.</Text>;
  return (
    <>
      <NativeSelect
        label="Questions"
        data={rowOrders}
        value={rows}
        onChange={({ currentTarget: { value } }) => onRows(rowOrders.find((each) => each.value === value)?.value ?? 'PLAN')}
      />
      <NativeSelect
        label="People"
        data={columnOrders}
        value={columns}
        onChange={({ currentTarget: { value } }) =>
          onColumns(columnOrders.find((each) => each.value === value)?.value ?? 'PANEL')
        }
      />
    </>
  );
}
