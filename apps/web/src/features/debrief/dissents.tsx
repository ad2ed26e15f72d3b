import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { wordsOf } from '../../shared/api/problems.js';
import { whenWords } from '../../shared/ui/day.js';
import { useDissent } from './debrief-mutations.js';
import type { Debrief } from './debrief-queries.js';

/** What those who see it otherwise wrote beside the decision. */
export function Dissents({ debrief: { candidacyId, dissents, can } }: { debrief: Debrief }) {
  const [writing, setWriting] = useState(false);
  return (
    <>
      {dissents.length > 0 && (
        <Text size="sm" fw={600} mt="xs">
          Dissent
        </Text>
      )}
      <ul className="debrief-plain">
        {dissents.map(({ by, text, at }) => (
          <li key={by.id} className="debrief-text">
            <strong>{by.name}</strong>: {text} <span className="debrief-count">({whenWords(at)})</span>
          </li>
        ))}
      </ul>
      {can.dissent && !writing && (
        <Button variant="subtle" size="compact-sm" mt="xs" onClick={() => setWriting(true)}>
          I see it otherwise
        </Button>
      )}
      {writing && <DissentForm candidacyId={candidacyId} onDone={() => setWriting(false)} />}
    </>
  );
}

function DissentForm({ candidacyId, onDone }: { candidacyId: string; onDone(): void }) {
  const [text, setText] = useState('');
  const { mutate, isPending, error } = useDissent(candidacyId, onDone);
  return (
    <Stack gap="xs" mt="xs">
      <Textarea
        label="What you see otherwise"
        description="Kept beside the decision under your name; it changes nothing."
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        autosize
        minRows={2}
        error={error && wordsOf(error)}
      />
      <Group gap="xs">
        <Button size="xs" disabled={text.trim() === ''} loading={isPending} onClick={() => mutate(text.trim())}>
          Keep the dissent
        </Button>
        <Button size="xs" variant="default" onClick={onDone}>
          Leave it
        </Button>
      </Group>
    </Stack>
  );
}
