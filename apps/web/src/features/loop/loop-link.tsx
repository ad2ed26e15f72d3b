import { Group, Paper, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { LoopBadge } from './loop-badge.js';
import type { LoopRow } from './loop-queries.js';
import { sizeWords } from './loop-words.js';

/** One loop by its title, with its rounds in order. */
export function LoopLink({ loop, order = 3 }: { loop: LoopRow; order?: 2 | 3 }) {
  return (
    <Paper component={Link} to={`/loops/${loop.id}`} className="strata-row" withBorder p="md">
      <Group justify="space-between" gap="xs">
        <Title order={order} size="h3">
          {loop.title}
        </Title>
        <LoopBadge loop={loop} />
      </Group>
      <Text size="sm" c="dimmed">
        {loop.role} · {sizeWords(loop.rounds)}
      </Text>
      {loop.rounds.length > 0 && (
        <Text size="sm" mt={4}>
          {loop.rounds.map((round) => round.title).join(' → ')}
        </Text>
      )}
    </Paper>
  );
}
