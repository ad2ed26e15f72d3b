import { Button, Group, Modal, Select, Stack, Text, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconPlus } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { errorAt, FormRefusal, textsOf } from '../../shared/ui/form-refusal.js';
import { openCandidacy } from './candidacy-mutations.js';
import { candidaciesQuery, publishedLoopsQuery } from './candidacy-queries.js';

const FIELDS = ['candidateName', 'candidateEmail'] as const;

function OpenForm({ onClose }: { onClose(): void }) {
  const navigate = useNavigate();
  const client = useQueryClient();
  const { data: loops = [], isPending } = useQuery(publishedLoopsQuery());
  const [chosen, setChosen] = useState<string | null>(null);
  const loopId = chosen ?? loops[0]?.id ?? null;
  const opening = useMutation({
    mutationFn: openCandidacy,
    meta: { shownInPlace: true },
    onSuccess: (candidacy) => {
      void client.invalidateQueries({ queryKey: candidaciesQuery().queryKey });
      void navigate({ to: '/candidacies/$candidacyId', params: { candidacyId: candidacy.id } });
    },
  });
  if (!isPending && loops.length === 0)
    return <Text>No loop is published yet. Publish one first; then candidates can go through it.</Text>;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        const { candidateName, candidateEmail } = textsOf(event.currentTarget, ...FIELDS);
        if (loopId) opening.mutate({ loopId, candidateName, candidateEmail: candidateEmail || null });
      }}
    >
      <Stack gap="sm">
        <TextInput
          name="candidateName"
          label="Candidate’s name"
          required
          data-autofocus
          autoComplete="off"
          error={errorAt(opening.error, 'candidateName')}
        />
        <TextInput
          name="candidateEmail"
          type="email"
          label="Email"
          description="Optional. Only for your records; Strata sends nothing to candidates."
          autoComplete="off"
          error={errorAt(opening.error, 'candidateEmail')}
        />
        <Select
          label="Loop"
          description="The latest published version is taken and kept."
          required
          allowDeselect={false}
          value={loopId}
          onChange={setChosen}
          data={loops.map((loop) => ({ value: loop.id, label: `${loop.title}, version ${loop.version}` }))}
          error={errorAt(opening.error, 'loopId')}
        />
        <FormRefusal error={opening.error} fields={[...FIELDS, 'loopId']} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" loading={opening.isPending} disabled={loopId === null}>
            Open the candidacy
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** Opens a candidacy: who, through which loop. */
export function OpenCandidacy() {
  const [opened, { open, close }] = useDisclosure(false);
  return (
    <>
      <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={open}>
        Open a candidacy
      </Button>
      <Modal opened={opened} onClose={close} title="Open a candidacy">
        <OpenForm onClose={close} />
      </Modal>
    </>
  );
}
