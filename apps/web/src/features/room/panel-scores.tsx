import { Paper, Stack, Title } from '@mantine/core';
import { ColleagueList } from './colleague-list.js';
import { colleagueValues } from './colleagues.js';
import { dimensionsOf } from './room-cells.js';
import type { Interview, Question } from './room-queries.js';

/** The panel's values on a question, for whoever reads the round without a scorecard of their own. */
export function PanelScores({ interview, question }: { interview: Interview; question: Question }) {
  const rows = dimensionsOf(interview, question)
    .map((dimension) => ({ dimension, values: colleagueValues(interview, question.id, dimension.id) }))
    .filter(({ values }) => values.length > 0);
  if (rows.length === 0) return null;
  return (
    <Paper component="section" withBorder p="md" aria-labelledby="room-panel-scores">
      <Title order={2} size="h3" id="room-panel-scores">
        Scores
      </Title>
      <Stack gap="sm" mt="xs">
        {rows.map(({ dimension, values }) => (
          <div key={dimension.id}>
            <Title order={3} size="h4">
              {dimension.name}
            </Title>
            <ColleagueList of={dimension.name} values={values} />
          </div>
        ))}
      </Stack>
    </Paper>
  );
}
