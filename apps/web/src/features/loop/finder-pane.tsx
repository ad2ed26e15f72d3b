import { Button, Drawer, Group, Paper, ScrollArea, Select, Stack, Text, Title } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import type { LoopDetail, RoundDetail } from './loop-queries.js';
import { QuestionFinder } from './question-finder.js';

interface FinderPaneProps {
  loop: LoopDetail;
  target: RoundDetail;
  opened: boolean;
  onTarget(roundId: string): void;
  onWrite(): void;
  onClose(): void;
}

function FinderBody({ loop, target, onTarget, onWrite }: Omit<FinderPaneProps, 'opened' | 'onClose'>) {
  return (
    <Stack gap="sm">
      <Group gap="xs" align="flex-end" wrap="nowrap">
        <Select
          label="Pick into"
          flex={1}
          allowDeselect={false}
          value={target.id}
          data={loop.rounds.map((round) => ({ value: round.id, label: round.title }))}
          onChange={(roundId) => roundId && onTarget(roundId)}
        />
        <Button variant="default" onClick={onWrite}>
          Write one
        </Button>
      </Group>
      <QuestionFinder loop={loop} target={target} />
    </Stack>
  );
}

/** The bank search beside the rounds; on a narrow screen it slides over them. */
export function FinderPane({ opened, onClose, ...body }: FinderPaneProps) {
  const beside = useMediaQuery('(min-width: 75em)', true, { getInitialValueInEffect: false });
  if (!beside)
    return (
      <Drawer opened={opened} onClose={onClose} position="right" title="Pick questions">
        <FinderBody {...body} />
      </Drawer>
    );
  return (
    <Paper component="aside" aria-label="Pick questions" withBorder p="sm" w={360} className="strata-finder">
      <ScrollArea.Autosize mah="calc(100dvh - 110px)" offsetScrollbars scrollbarSize={8}>
        <Stack gap="sm">
          <Title order={2} size="h3">
            Pick questions
          </Title>
          <Text size="sm" c="dimmed">
            From every bank of the organization.
          </Text>
          <FinderBody {...body} />
        </Stack>
      </ScrollArea.Autosize>
    </Paper>
  );
}
