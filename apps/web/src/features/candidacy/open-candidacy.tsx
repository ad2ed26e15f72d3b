import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconPlus } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { errorAt, FormRefusal } from '../../shared/ui/form-refusal.js';
import { openCandidacy } from './candidacy-mutations.js';
import { candidaciesQuery } from './candidacy-queries.js';
import { inputOf } from './candidate-draft.js';
import { candidateIn, MoreFields, NameFields, shownByFields } from './candidate-fields.js';
import { LoopChoice, NO_LOOP, useLoopChoice } from './loop-choice.js';

function useOpening() {
  const navigate = useNavigate();
  const client = useQueryClient();
  return useMutation({
    mutationFn: openCandidacy,
    meta: { shownInPlace: true },
    onSuccess: (candidacy) => {
      void client.invalidateQueries({ queryKey: candidaciesQuery().queryKey });
      void navigate({ to: '/candidacies/$candidacyId', params: { candidacyId: candidacy.id } });
    },
  });
}

interface OpenCandidacyProps {
  /** The loop that candidates go through; left out: one of those that are published. */
  loop?: { id: string; title: string; version: number | null };
}

function OpenForm({ loop, onClose }: OpenCandidacyProps & { onClose(): void }) {
  const choice = useLoopChoice();
  const loopId = loop?.id ?? choice.loopId;
  const [more, setMore] = useState(false);
  const opening = useOpening();
  if (!loop && choice.none) return <Text>{NO_LOOP}</Text>;
  const open = (form: HTMLFormElement) => {
    if (loopId) opening.mutate({ loopId, ...inputOf(candidateIn(form)) });
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        open(event.currentTarget);
      }}
    >
      <Stack gap="sm">
        <NameFields error={opening.error} />
        {loop ? (
          <Text size="sm">
            Goes through “{loop.title}”, version {loop.version}, and keeps it.
          </Text>
        ) : (
          <LoopChoice choice={choice} error={errorAt(opening.error, 'loopId')} />
        )}
        {more ? (
          <MoreFields error={opening.error} />
        ) : (
          <Button variant="subtle" size="compact-sm" onClick={() => setMore(true)} style={{ alignSelf: 'flex-start' }}>
            More about the candidate
          </Button>
        )}
        <FormRefusal error={opening.error} fields={[...shownByFields(opening.error), ...(loop ? [] : ['loopId'])]} />
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
export function OpenCandidacy({ loop }: OpenCandidacyProps) {
  const [opened, { open, close }] = useDisclosure(false);
  return (
    <>
      <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={open}>
        Open a candidacy
      </Button>
      <Modal opened={opened} onClose={close} title="Open a candidacy">
        <OpenForm {...(loop && { loop })} onClose={close} />
      </Modal>
    </>
  );
}
