import { Button, Group, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { wordsOf } from '../../shared/api/problems.js';
import { useMarkDiscussed } from './debrief-mutations.js';
import type { Debrief } from './debrief-queries.js';

interface DiscussedMarkProps {
  debrief: Pick<Debrief, 'candidacyId' | 'discussion'>;
  splitKey: string;
}

/** Whether the panel has talked about a split and what came of it; whoever leads the debrief and its scribe mark it here. */
export function DiscussedMark({ debrief: { candidacyId, discussion }, splitKey }: DiscussedMarkProps) {
  const [writing, setWriting] = useState(false);
  const { mutate, isPending, error } = useMarkDiscussed(candidacyId, () => setWriting(false));
  if (!discussion) return null;
  const mark = discussion.discussed.find(({ key }) => key === splitKey);
  const may = discussion.canMark;
  if (!mark && !may) return null;
  if (writing)
    return (
      <DiscussedForm
        onSave={(note) => mutate({ key: splitKey, discussed: true, note: note || null })}
        pending={isPending}
        error={error && wordsOf(error)}
        onLeave={() => setWriting(false)}
      />
    );
  return (
    <Group gap="xs" mt={6}>
      {mark && (
        <Text size="sm">
          <strong>Discussed</strong>
          {mark.note && `: ${mark.note}`} <span className="debrief-count">({mark.by.name})</span>
        </Text>
      )}
      {may && !mark && (
        <Button size="xs" variant="default" onClick={() => setWriting(true)}>
          Mark as discussed
        </Button>
      )}
      {may && mark && (
        <Button
          size="compact-xs"
          variant="subtle"
          loading={isPending}
          onClick={() => mutate({ key: splitKey, discussed: false })}
        >
          Take back
        </Button>
      )}
    </Group>
  );
}

interface DiscussedFormProps {
  onSave(note: string): void;
  onLeave(): void;
  pending: boolean;
  error: string | null;
}

function DiscussedForm({ onSave, onLeave, pending, error }: DiscussedFormProps) {
  const [note, setNote] = useState('');
  return (
    <form
      className="debrief-discussed"
      onSubmit={(event) => {
        event.preventDefault();
        onSave(note.trim());
      }}
    >
      <TextInput
        size="xs"
        flex="1 1 240px"
        data-autofocus
        autoFocus
        aria-label="What came of it"
        placeholder="What came of it (optional)"
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
        error={error}
      />
      <Button size="xs" type="submit" loading={pending}>
        Discussed
      </Button>
      <Button size="xs" variant="default" onClick={onLeave}>
        Leave it
      </Button>
    </form>
  );
}
