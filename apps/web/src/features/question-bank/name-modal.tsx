import { Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { errorAt, FormRefusal, textsOf } from '../../shared/ui/form-refusal.js';

interface NameModalProps<Made> {
  title: string;
  label: string;
  /** The input's field as the API names it. */
  field: string;
  action: string;
  /** The name that stands there at first. */
  first?: string;
  opened: boolean;
  onClose(): void;
  make(name: string): Promise<Made>;
  onMade?(made: Made): void;
  children?: ReactNode;
}

/** Asks for one name and makes a thing of it. */
export function NameModal<Made>({
  title,
  label,
  field,
  action,
  first,
  opened,
  onClose,
  make,
  onMade,
  children,
}: NameModalProps<Made>) {
  const making = useMutation({
    mutationFn: make,
    meta: { shownInPlace: true },
    onSuccess: (made) => {
      onClose();
      onMade?.(made);
    },
  });
  return (
    <Modal opened={opened} onClose={onClose} title={title}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          making.mutate(textsOf(event.currentTarget, 'name').name);
        }}
      >
        <Stack gap="sm">
          <TextInput
            name="name"
            label={label}
            defaultValue={first}
            required
            data-autofocus
            error={errorAt(making.error, field)}
            autoComplete="off"
          />
          {children}
          <FormRefusal error={making.error} fields={[field]} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" loading={making.isPending}>
              {action}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
