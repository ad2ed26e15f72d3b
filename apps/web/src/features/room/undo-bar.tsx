import { Button, Text } from '@mantine/core';
import type { LastPress, RoomSession } from './room-session.js';

/** For five seconds after a score: what was pressed, and the way back, in a place that is kept free for it. */
export function UndoBar({ lastPress, session }: { lastPress: LastPress | null; session: RoomSession }) {
  if (!lastPress) return null;
  return (
    <div className="room-undo">
      <Text size="sm" truncate>
        {lastPress.words}
      </Text>
      <Button size="compact-sm" variant="default" onClick={() => session.undo()}>
        Undo
      </Button>
    </div>
  );
}
