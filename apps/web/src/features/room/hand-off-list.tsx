import { Paper, Text, Title } from '@mantine/core';
import { HAND_OFF_WORDS } from '../../shared/ui/field-words.js';
import type { HandOff } from './room-queries.js';

interface HandOffListProps {
  id: string;
  title: string;
  handOffs: readonly HandOff[];
}

/** What panels asked to probe: whose, from which round, and why. */
export function HandOffList({ id, title, handOffs }: HandOffListProps) {
  if (handOffs.length === 0) return null;
  return (
    <Paper component="section" withBorder p="md" aria-labelledby={id}>
      <Title order={2} size="h3" id={id}>
        {title}
      </Title>
      {handOffs.map(({ interviewId, panelistId, roundTitle, author, label, text }) => (
        <div key={`${interviewId} ${panelistId}`} className="room-answer">
          <Text size="sm" fw={600}>
            {HAND_OFF_WORDS[label]}
            <Text span size="sm" c="dimmed">
              {' '}
              · {author.name}, {roundTitle}
            </Text>
          </Text>
          <Text size="sm" className="room-text">
            {text}
          </Text>
        </div>
      ))}
    </Paper>
  );
}
