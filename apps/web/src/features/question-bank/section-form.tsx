import { Alert, Button, Group, Paper, Stack, TagsInput, Text, Textarea, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { isRefusal, type RefusalError } from '../../shared/api/problems.js';
import { errorAt, FormRefusal } from '../../shared/ui/form-refusal.js';
import { sectionEdited, wordsOfSection } from './bank-acts.js';
import { useDesk } from './bank-desk.js';
import type { BankSection, SectionHead } from './question-bank-queries.js';

const FIELDS = ['title', 'guidance', 'keyAreas'];

function currentOf(error: unknown): SectionHead | null {
  if (!isRefusal(error, 'StaleSectionProblem')) return null;
  return ((error as RefusalError).problem as unknown as { current: SectionHead }).current;
}

function StaleSection({ current, onMine, onTheirs }: { current: SectionHead; onMine(): void; onTheirs(): void }) {
  return (
    <Alert color="orange" variant="light" role="alert" title="Somebody else changed this section while you were editing it">
      <Stack gap="xs">
        <Text size="sm">Nothing of yours is saved yet. It stands now as:</Text>
        <Text size="sm" fw={600}>
          {current.title}
        </Text>
        {current.guidance && <Text size="sm">{current.guidance}</Text>}
        {current.keyAreas.length > 0 && <Text size="sm">Cover: {current.keyAreas.join(' · ')}</Text>}
        <Group gap="xs">
          <Button size="xs" onClick={onMine}>
            Save mine over it
          </Button>
          <Button size="xs" variant="default" onClick={onTheirs}>
            Go on with theirs
          </Button>
        </Group>
      </Stack>
    </Alert>
  );
}

/** A section's title, guidance and key areas, edited where it stands. */
export function SectionForm({ section, onDone }: { section: BankSection; onDone(): void }) {
  const { actInPlace } = useDesk();
  const [words, setWords] = useState(() => wordsOfSection(section));
  const [revision, setRevision] = useState(section.revision);
  const saving = useMutation({
    mutationFn: (seen: number) =>
      actInPlace(sectionEdited(section, { ...words, guidance: words.guidance?.trim() || null }, seen)),
    meta: { shownInPlace: true },
    onSuccess: onDone,
  });
  const { error } = saving;
  const current = currentOf(error);
  return (
    <Paper
      withBorder
      p="md"
      component="form"
      aria-label={`Section ${section.title}`}
      onKeyDown={(event) => event.key === 'Escape' && onDone()}
      onSubmit={(event) => {
        event.preventDefault();
        saving.mutate(revision);
      }}
    >
      <Stack gap="sm">
        <TextInput
          label="Title"
          required
          data-autofocus
          autoFocus
          value={words.title}
          error={errorAt(error, 'title')}
          onChange={(event) => setWords({ ...words, title: event.currentTarget.value })}
        />
        <Textarea
          label="Guidance"
          description="What an interviewer should know before asking from here; shown in the room."
          autosize
          minRows={2}
          value={words.guidance ?? ''}
          error={errorAt(error, 'guidance')}
          onChange={(event) => setWords({ ...words, guidance: event.currentTarget.value })}
        />
        <TagsInput
          label="Key areas"
          description="What questions of this section should cover."
          value={words.keyAreas}
          error={errorAt(error, 'keyAreas')}
          onChange={(keyAreas) => setWords({ ...words, keyAreas })}
        />
        {current ? (
          <StaleSection
            current={current}
            onMine={() => saving.mutate(current.revision)}
            onTheirs={() => {
              setWords(wordsOfSection(current));
              setRevision(current.revision);
              saving.reset();
            }}
          />
        ) : (
          <FormRefusal error={error} fields={FIELDS} />
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onDone}>
            Cancel
          </Button>
          <Button type="submit" loading={saving.isPending}>
            Save the section
          </Button>
        </Group>
      </Stack>
    </Paper>
  );
}
