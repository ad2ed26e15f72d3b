import { Paper, Text, Title } from '@mantine/core';
import { NOTE_TAG_WORDS } from '../../shared/ui/field-words.js';
import type { PanelNote } from './colleagues.js';

/** What stands written on this question: one's own note once it is handed in, the others' after the reveal. */
export function PanelNotes({ notes }: { notes: readonly PanelNote[] }) {
  if (notes.length === 0) return null;
  return (
    <Paper component="section" withBorder p="md" aria-labelledby="room-notes">
      <Title order={2} size="h3" id="room-notes">
        Notes
      </Title>
      {notes.map(({ panelistId, name, text, tags, at }) => (
        <div key={panelistId} className="room-answer">
          <Text size="sm" fw={600}>
            {name} <time dateTime={at}>{new Date(at).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' })}</time>
            {tags.length > 0 && ` · ${tags.map((tag) => NOTE_TAG_WORDS[tag]).join(', ')}`}
          </Text>
          <Text size="sm" className="room-text">
            {text}
          </Text>
        </div>
      ))}
    </Paper>
  );
}
