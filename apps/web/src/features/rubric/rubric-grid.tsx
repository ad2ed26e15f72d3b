import { Paper, Table, Text, Title } from '@mantine/core';
import type { Rubric } from './rubric-queries.js';

const percent = (share: number) => `${Math.round(share * 100)} %`;

/** Dimensions down, levels across, the anchor sentence in each cell. */
export function RubricGrid({ rubric }: { rubric: Rubric }) {
  const levels = [...new Set(rubric.dimensions.flatMap((dimension) => dimension.anchors.map((anchor) => anchor.level)))].sort();
  const total = rubric.dimensions.reduce((sum, dimension) => sum + dimension.weight, 0) || 1;
  const equal = new Set(rubric.dimensions.map((dimension) => dimension.weight)).size === 1;
  return (
    <Paper component="section" withBorder p="md" aria-label={rubric.name}>
      <Title order={2} size="h3">
        {rubric.name}
      </Title>
      <Text size="sm" c="dimmed" mb="sm">
        Version {rubric.version}, published; it never changes. {equal ? 'Every dimension weighs the same.' : 'Weights differ.'}
      </Text>
      <Table.ScrollContainer
        minWidth={320 + levels.length * 170}
        scrollAreaProps={{ viewportProps: { tabIndex: 0, 'aria-label': `Anchors of ${rubric.name}`, role: 'region' } }}
      >
        <Table withColumnBorders verticalSpacing="sm" layout="fixed">
          <Table.Thead>
            <Table.Tr>
              <Table.Th w={150}>Dimension</Table.Th>
              {levels.map((level) => (
                <Table.Th key={level}>Level {level}</Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rubric.dimensions.map((dimension) => (
              <Table.Tr key={dimension.id}>
                <Table.Th scope="row" style={{ verticalAlign: 'top' }}>
                  {dimension.name}
                  {!equal && (
                    <Text size="xs" c="dimmed">
                      {percent(dimension.weight / total)}
                    </Text>
                  )}
                </Table.Th>
                {levels.map((level) => (
                  <Table.Td key={level} style={{ verticalAlign: 'top' }}>
                    {dimension.anchors.find((anchor) => anchor.level === level)?.text ?? '–'}
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Paper>
  );
}
