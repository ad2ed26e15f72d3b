import { List, Stack, Text } from '@mantine/core';

interface Difference {
  round: string | null;
  words: string;
}

/** In what two states of a loop differ, round by round. */
export function DifferenceLines({ differences }: { differences: Difference[] }) {
  const rounds = [...new Set(differences.map(({ round }) => round))];
  return (
    <Stack gap="sm">
      {rounds.map((round) => (
        <div key={round ?? ''}>
          <Text fw={600}>{round ?? 'The loop'}</Text>
          <List size="sm">
            {differences
              .filter((difference) => difference.round === round)
              .map(({ words }, at) => (
                <List.Item key={at} style={{ overflowWrap: 'anywhere' }}>
                  {words}
                </List.Item>
              ))}
          </List>
        </div>
      ))}
    </Stack>
  );
}
