import { Anchor, Container, VisuallyHidden } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { isCoded } from '../../shared/api/problems.js';
import { ErrorState } from '../../shared/ui/error-state.js';
import { LoadingRows } from '../../shared/ui/loading-rows.js';
import { Room } from './room.js';
import { useRoomQuery, useRoomSession } from './use-room.js';
import './room.css';
import './room-scores.css';

/** The room of one interview in all its states. */
export function RoomScreen({ interviewId }: { interviewId: string }) {
  const { data: view, error, refetch } = useRoomQuery(interviewId);
  const room = useRoomSession(interviewId);
  // A right that is gone takes the room off the screen; a lost network does not.
  const lost = isCoded(error, 'FORBIDDEN', 'NOT_FOUND', 'UNAUTHENTICATED');
  if (view && room.interview && !lost) return <Room interview={room.interview} view={view} room={room} />;
  return (
    <Container component="main" py="xl">
      <VisuallyHidden component="h1">Interview</VisuallyHidden>
      {error ? (
        <>
          <ErrorState error={error} what="this interview" onRetry={() => void refetch()} />
          <Anchor component={Link} to="/" mt="md" display="inline-block">
            Go home
          </Anchor>
        </>
      ) : (
        <LoadingRows what="the room" />
      )}
    </Container>
  );
}
