import { Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { errorAt, FormRefusal, textsOf } from '../../shared/ui/form-refusal.js';
import { useLoopWrite } from './loop-cache.js';
import { updateLoop } from './loop-mutations.js';
import type { LoopDetail } from './loop-queries.js';

/** Title and role of a loop. */
export function RenameLoop({ loop }: { loop: LoopDetail }) {
  const [opened, { open, close }] = useDisclosure(false);
  const renaming = useLoopWrite(loop.id, updateLoop, { shownInPlace: true, onSuccess: close });
  return (
    <>
      <Button variant="default" onClick={open}>
        Rename
      </Button>
      <Modal opened={opened} onClose={close} title="Rename the loop">
        <form
          onSubmit={(event) => {
            event.preventDefault();
            renaming.mutate({ loopId: loop.id, ...textsOf(event.currentTarget, 'title', 'role') });
          }}
        >
          <Stack gap="sm">
            <TextInput
              name="title"
              label="Title"
              required
              data-autofocus
              defaultValue={loop.title}
              error={errorAt(renaming.error, 'title')}
            />
            <TextInput name="role" label="Role" required defaultValue={loop.role} error={errorAt(renaming.error, 'role')} />
            <FormRefusal error={renaming.error} fields={['title', 'role']} />
            <Group justify="flex-end">
              <Button variant="default" onClick={close}>
                Cancel
              </Button>
              <Button type="submit" loading={renaming.isPending}>
                Save
              </Button>
            </Group>
          </Stack>
        </form>
      </Modal>
    </>
  );
}
