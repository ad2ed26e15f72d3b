import { Drawer, Stack } from '@mantine/core';
import { Navigation } from './navigation.js';

/** The places to go on a narrow screen. */
export function MenuDrawer({ opened, onClose }: { opened: boolean; onClose(): void }) {
  return (
    <Drawer opened={opened} onClose={onClose} title="Strata" size="xs">
      <Stack component="nav" aria-label="Main" gap={4} onClick={onClose}>
        <Navigation />
      </Stack>
    </Drawer>
  );
}
