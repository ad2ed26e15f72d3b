import { Group, Text } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconCloudOff, IconLoader2 } from '@tabler/icons-react';

export type SaveStateName = 'saved' | 'saving' | 'offline' | 'refused' | 'stopped';

const ICONS = {
  saved: <IconCheck size={16} aria-hidden />,
  saving: <IconLoader2 size={16} aria-hidden />,
  offline: <IconCloudOff size={16} aria-hidden />,
  refused: <IconAlertTriangle size={16} aria-hidden />,
  stopped: <IconAlertTriangle size={16} aria-hidden />,
};

const COLORS = {
  saved: 'dimmed',
  saving: 'dimmed',
  offline: 'var(--strata-warning)',
  refused: 'var(--strata-danger)',
  stopped: 'var(--strata-danger)',
};

/** The save state in words, announced politely. */
export function SaveState({ state, words }: { state: SaveStateName; words: string }) {
  return (
    <Group gap={6} role="status" aria-live="polite" wrap="nowrap" c={COLORS[state]}>
      {ICONS[state]}
      <Text size="sm" inherit={false}>
        {words}
      </Text>
    </Group>
  );
}
