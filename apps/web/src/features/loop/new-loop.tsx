import { Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconPlus } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { errorAt, FormRefusal, textsOf } from '../../shared/ui/form-refusal.js';
import { createLoop } from './loop-mutations.js';
import { loopsQuery } from './loop-queries.js';

/** Creates the draft of a loop and opens it. */
export function NewLoop() {
  const [opened, { open, close }] = useDisclosure(false);
  const navigate = useNavigate();
  const client = useQueryClient();
  const creating = useMutation({
    mutationFn: createLoop,
    meta: { shownInPlace: true },
    onSuccess: (loop) => {
      void client.invalidateQueries({ queryKey: loopsQuery().queryKey });
      void navigate({ to: '/loops/$loopId', params: { loopId: loop.id } });
    },
  });
  return (
    <>
      <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={open}>
        New loop
      </Button>
      <Modal opened={opened} onClose={close} title="New loop">
        <form
          onSubmit={(event) => {
            event.preventDefault();
            creating.mutate(textsOf(event.currentTarget, 'title', 'role'));
          }}
        >
          <Stack gap="sm">
            <TextInput
              name="title"
              label="Title"
              description="What your team calls it."
              required
              data-autofocus
              error={errorAt(creating.error, 'title')}
            />
            <TextInput name="role" label="Role" description="Whom it hires." required error={errorAt(creating.error, 'role')} />
            <FormRefusal error={creating.error} fields={['title', 'role']} />
            <Group justify="flex-end">
              <Button variant="default" onClick={close}>
                Cancel
              </Button>
              <Button type="submit" loading={creating.isPending}>
                Create the draft
              </Button>
            </Group>
          </Stack>
        </form>
      </Modal>
    </>
  );
}
