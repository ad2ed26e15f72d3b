import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { useEffect, useRef, type ReactNode } from 'react';

interface StalePanelProps {
  title: string;
  /** What became of the reader's own words. */
  lead: string;
  /** Both values of every place that differs. */
  children: ReactNode;
  onKeepMine(): void;
  onTakeTheirs(): void;
}

/** A colleague saved first: what differs, brought into sight, and the choice between both. */
export function StalePanel({ title, lead, children, onKeepMine, onTakeTheirs }: StalePanelProps) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.scrollIntoView({ block: 'nearest' }), []);
  return (
    <Alert ref={place} color="orange" variant="light" role="alert" title={title}>
      <Stack gap="sm">
        <Text size="sm">{lead}</Text>
        {children}
        <Group gap="xs">
          <Button size="xs" onClick={onKeepMine}>
            Save mine over it
          </Button>
          <Button size="xs" variant="default" onClick={onTakeTheirs}>
            Go on with theirs
          </Button>
        </Group>
      </Stack>
    </Alert>
  );
}
