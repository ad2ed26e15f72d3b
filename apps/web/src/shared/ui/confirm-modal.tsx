import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';

interface ConfirmModalProps {
  title: string;
  action: string;
  opened: boolean;
  pending: boolean;
  onClose(): void;
  onConfirm(): void;
  children: ReactNode;
}

/** Asks once before something is taken away, and says what goes with it. */
export function ConfirmModal({ title, action, opened, pending, onClose, onConfirm, children }: ConfirmModalProps) {
  return (
    <Modal opened={opened} onClose={onClose} title={title}>
      <Stack gap="md">
        <Text>{children}</Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose} data-autofocus>
            Cancel
          </Button>
          <Button color="red.9" loading={pending} onClick={onConfirm}>
            {action}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
