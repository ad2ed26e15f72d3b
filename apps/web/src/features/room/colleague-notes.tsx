import { Paper, Text, Title } from '@mantine/core';
import type { ColleagueNote } from './colleagues.js';

/** What the others wrote on this question; there is nothing to show before the reveal. */
export function ColleagueNotes({ notes }: { notes: readonly ColleagueNote[] }) {
  if (notes.length === 0) return null;
  return (
    <Paper component="section" withBorder p="md" aria-labelledby="room-colleague-notes">
      <Title order={2} size="h3" id="room-colleague-notes">
        The panel's notes
      </Title>
      {notes.map(({ panelistId, name, text, at }) => (
        <div key={panelistId} className="room-answer">
          <Text size="sm" fw={600}>
            {name} <time dateTime={at}>{new Date(at).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' })}</time>
          </Text>
          <Text size="sm" className="room-text">
            {text}
          </Text>
        </div>
      ))}
    </Paper>
  );
}
