import type { SchemaType } from '@strata/contracts';
import { Button, Checkbox, Group, Modal, Select, Stack, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconPlus } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { errorAt, FormRefusal, textsOf } from '../../shared/ui/form-refusal.js';
import { copyLoop, createLoop } from './loop-mutations.js';
import { loopsQuery } from './loop-queries.js';

type Beginning = SchemaType<'CreateLoopInput'> & { copyOf: string | null; withPanel: boolean };

const begin = ({ copyOf, withPanel, ...input }: Beginning) =>
  copyOf === null ? createLoop(input) : copyLoop({ ...input, loopId: copyOf, withPanel });

/** Begins empty, or with the rounds of a loop that there is. */
function BeginAs({ value, onChange }: { value: string | null; onChange(loopId: string | null): void }) {
  const loops = useQuery(loopsQuery()).data ?? [];
  if (loops.length === 0) return null;
  return (
    <Select
      label="Begin as"
      description="A copy takes over the rounds and their questions; the loop it comes from stays as it is."
      placeholder="An empty loop"
      clearable
      searchable
      data={loops.map((loop) => ({ value: loop.id, label: `A copy of ${loop.title}` }))}
      value={value}
      onChange={onChange}
    />
  );
}

/** Creates the draft of a loop, empty or as a copy, and opens it. */
export function NewLoop() {
  const [opened, { open, close }] = useDisclosure(false);
  const [copyOf, setCopyOf] = useState<string | null>(null);
  const [withPanel, setWithPanel] = useState(true);
  const navigate = useNavigate();
  const client = useQueryClient();
  const creating = useMutation({
    mutationFn: begin,
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
            creating.mutate({ ...textsOf(event.currentTarget, 'title', 'role'), copyOf, withPanel });
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
            <BeginAs value={copyOf} onChange={setCopyOf} />
            {copyOf && (
              <Checkbox
                label="With its panels"
                checked={withPanel}
                onChange={(event) => setWithPanel(event.currentTarget.checked)}
              />
            )}
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
