import { Paper, SegmentedControl, Text } from '@mantine/core';
import { useState } from 'react';
import type { Grid } from './debrief-grid.js';
import { Evidence } from './evidence.js';
import type { Chosen } from './evidence.js';
import { HeatMap } from './heat-map.js';
import { ScoreTable } from './score-table.js';

/** Every number of the debrief, one press below the first view; a press on a number shows the evidence under it. */
export function HeatMapPanel({ grids }: { grids: readonly Grid[] }) {
  const [view, setView] = useState('map');
  const [chosen, setChosen] = useState<Chosen | null>(null);
  return (
    <Paper component="details" withBorder className="debrief-fold">
      <summary>Every score: heat map and table</summary>
      <SegmentedControl
        aria-label="How scores are shown"
        value={view}
        onChange={setView}
        data={[
          { value: 'map', label: 'Heat map' },
          { value: 'table', label: 'Table' },
        ]}
        my="sm"
      />
      {grids.length === 0 && <Text size="sm">No score is visible to you yet.</Text>}
      {view === 'map' && (
        <Text size="sm" c="dimmed">
          Darker is higher. – not asked, ? not enough evidence, · nothing given. Press a number for its evidence.
        </Text>
      )}
      {grids.map((grid) =>
        view === 'map' ? (
          <HeatMap key={grid.interview.id} grid={grid} onChoose={setChosen} />
        ) : (
          <ScoreTable key={grid.interview.id} grid={grid} />
        ),
      )}
      {chosen && <Evidence chosen={chosen} onClose={() => setChosen(null)} />}
    </Paper>
  );
}
