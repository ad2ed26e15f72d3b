import { Button, Group, Modal, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconPlus } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { fieldOf } from '../../shared/api/problems.js';
import { errorAt, FormRefusal, textsOf } from '../../shared/ui/form-refusal.js';
import { openCandidacy } from './candidacy-mutations.js';
import { candidaciesQuery } from './candidacy-queries.js';
import { LoopChoice, NO_LOOP, useLoopChoice } from './loop-choice.js';

const FIELDS = ['candidateName', 'candidateEmail'] as const;
const MORE = ['pronounced', 'links', 'externalReference', 'externalLink'] as const;

function MoreFields({ error }: { error: unknown }) {
  const links = error && fieldOf(error)?.startsWith('links') ? errorAt(error, fieldOf(error) ?? '') : undefined;
  return (
    <>
      <TextInput name="pronounced" label="How the name is said" placeholder="ah-MAH-ra" error={errorAt(error, 'pronounced')} />
      <Textarea
        name="links"
        label="Links"
        description="One on each line. Shown here, never in a room."
        autosize
        minRows={2}
        error={links}
      />
      <TextInput
        name="externalReference"
        label="Reference in another system"
        description="Opening it again with the same reference finds this candidacy."
        error={errorAt(error, 'externalReference')}
      />
      <TextInput name="externalLink" type="url" label="Link to that system" error={errorAt(error, 'externalLink')} />
    </>
  );
}

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
    const { candidateName, candidateEmail, links, ...rest } = textsOf(form, ...FIELDS, ...MORE);
    const given = Object.fromEntries(Object.entries(rest).filter(([, text]) => text !== ''));
    const listed = links.split(/\s+/).filter((link) => link !== '');
    if (loopId) opening.mutate({ loopId, candidateName, candidateEmail: candidateEmail || null, links: listed, ...given });
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        open(event.currentTarget);
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
        <FormRefusal error={opening.error} fields={loop ? [...FIELDS, ...MORE] : [...FIELDS, ...MORE, 'loopId']} />
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
