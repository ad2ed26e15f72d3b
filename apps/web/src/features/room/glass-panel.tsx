import { Alert, Button, Paper, Stack, Text, Textarea, Title } from '@mantine/core';
import { useState } from 'react';
import { whenWords } from '../../shared/ui/day.js';
import type { RoomActions } from './room-actions.js';
import type { Interview } from './room-queries.js';

/** Who saw submitted scorecards before the reveal, for everybody in the room. */
export function GlassNotice({ interview }: { interview: Interview }) {
  return (
    <div role="status">
      {interview.glassBreaks.map(({ member, reason, at }) => (
        <Alert key={member.id} color="gray" title={`${member.name} has seen submitted scorecards before the reveal`}>
          {whenWords(at)}. The reason given: {reason}
        </Alert>
      ))}
    </div>
  );
}

/** The one way to see before the reveal: an administrator, with a reason that the panel reads. */
export function GlassPanel({ actions }: { actions: RoomActions }) {
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  return (
    <Paper component="section" withBorder p="md" aria-labelledby="room-glass">
      <Title order={2} size="h3" id="room-glass">
        Break the glass
      </Title>
      {open ? (
        <Stack gap="sm" mt="xs">
          <Text size="sm">
            You see the submitted scorecards of this interview, and no draft. Everybody in the room is told that you looked, and
            why. It is kept in the record and cannot be taken back.
          </Text>
          <Textarea label="Reason" value={reason} onChange={(event) => setReason(event.currentTarget.value)} maxLength={500} />
          <Button
            color="red"
            onClick={() => void actions.act({ do: 'break glass', reason: reason.trim() })}
            loading={actions.acting}
            disabled={reason.trim() === ''}
          >
            See now, and tell the panel
          </Button>
          <Button variant="default" onClick={() => setOpen(false)}>
            Stay blind
          </Button>
        </Stack>
      ) : (
        <Button variant="default" mt="xs" onClick={() => setOpen(true)}>
          See before the reveal
        </Button>
      )}
    </Paper>
  );
}
