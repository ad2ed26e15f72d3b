import { Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState } from 'react';
import { errorAt, FormRefusal, textsOf } from '../../shared/ui/form-refusal.js';
import { useLoopWrite } from './loop-cache.js';
import { updateLoop } from './loop-mutations.js';
import type { LoopDetail } from './loop-queries.js';
import { currentLoopOf } from './stale-loop.js';
import { StaleValues } from './stale-values.js';

/** Title and role of a loop. */
export function RenameLoop({ loop }: { loop: LoopDetail }) {
  const [opened, { open, close }] = useDisclosure(false);
  const [seen, setSeen] = useState(loop.revision);
  const [mine, setMine] = useState({ title: '', role: '' });
  const renaming = useLoopWrite(loop.id, updateLoop, { shownInPlace: true, onSuccess: close });
  const current = currentLoopOf(renaming.error);
  const begin = () => {
    setSeen(loop.revision);
    renaming.reset();
    open();
  };
  return (
    <>
      <Button variant="default" onClick={begin}>
        Rename
      </Button>
      <Modal opened={opened} onClose={close} title="Rename the loop">
        <form
          onSubmit={(event) => {
            event.preventDefault();
            const wanted = textsOf(event.currentTarget, 'title', 'role');
            setMine(wanted);
            renaming.mutate({ loopId: loop.id, expectedRevision: seen, ...wanted });
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
            {current ? (
              <StaleValues
                what="title or role"
                values={[
                  { field: 'Title', theirs: current.title, mine: mine.title },
                  { field: 'Role', theirs: current.role, mine: mine.role },
                ]}
                onKeepMine={() => renaming.mutate({ loopId: loop.id, expectedRevision: current.revision, ...mine })}
                onTakeTheirs={close}
              />
            ) : (
              <FormRefusal error={renaming.error} fields={['title', 'role']} />
            )}
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
