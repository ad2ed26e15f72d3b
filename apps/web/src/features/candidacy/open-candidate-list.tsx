import { Button, FileButton, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { counted } from '../../shared/ui/counted.js';
import { FormRefusal } from '../../shared/ui/form-refusal.js';
import { candidaciesQuery } from './candidacy-queries.js';
import { openCandidateList, previewCandidateList } from './candidate-list-mutations.js';
import { CandidateListPreview } from './candidate-list-preview.js';
import { LoopChoice, NO_LOOP, useLoopChoice } from './loop-choice.js';

function ListForm({ onClose }: { onClose(): void }) {
  const choice = useLoopChoice();
  const { loopId } = choice;
  const client = useQueryClient();
  const [content, setContent] = useState('');
  const previewing = useMutation({ mutationFn: previewCandidateList, meta: { shownInPlace: true } });
  const opening = useMutation({
    mutationFn: openCandidateList,
    meta: { shownInPlace: true },
    onSuccess: (candidacies) => {
      notifications.show({ message: `${counted(candidacies.length, 'candidate')} on the list, all open` });
      onClose();
      return client.invalidateQueries({ queryKey: candidaciesQuery().queryKey });
    },
  });
  if (choice.none || loopId === null) return <Text>{NO_LOOP}</Text>;
  const take = (text: string) => {
    setContent(text);
    previewing.reset();
  };
  const fresh = previewing.data && previewing.variables?.content === content && previewing.variables.loopId === loopId;
  const sound = fresh && previewing.data.complaints.length === 0;
  return (
    <Stack gap="sm">
      <LoopChoice choice={choice} />
      <Textarea
        label="The list"
        description="CSV with a first line that names the columns: name, email, pronounced, link, reference, application link."
        value={content}
        onChange={(event) => take(event.currentTarget.value)}
        autosize
        minRows={4}
        maxRows={10}
        spellCheck={false}
        styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)' } }}
        data-autofocus
      />
      <Group justify="space-between">
        <FileButton accept=".csv,.tsv,text/csv" onChange={(file) => void file?.text().then(take)}>
          {(props) => (
            <Button variant="default" {...props}>
              Choose a file
            </Button>
          )}
        </FileButton>
        <Button
          variant={sound ? 'default' : 'filled'}
          disabled={content.trim() === ''}
          loading={previewing.isPending}
          onClick={() => previewing.mutate({ loopId, content })}
        >
          See what it opens
        </Button>
      </Group>
      {fresh && <CandidateListPreview preview={previewing.data} />}
      <FormRefusal error={previewing.error ?? opening.error} />
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          Cancel
        </Button>
        <Button disabled={!sound} loading={opening.isPending} onClick={() => opening.mutate({ loopId, content })}>
          {sound ? `Open ${counted(previewing.data.candidates.length, 'candidacy', 'candidacies')}` : 'Open the candidacies'}
        </Button>
      </Group>
    </Stack>
  );
}

/** Opens candidacies by a list: seen first, then all or none. */
export function OpenCandidateList() {
  const [opened, { open, close }] = useDisclosure(false);
  return (
    <>
      <Button variant="default" onClick={open}>
        Open by a list
      </Button>
      <Modal opened={opened} onClose={close} title="Open candidacies by a list" size="xl">
        <ListForm onClose={close} />
      </Modal>
    </>
  );
}
