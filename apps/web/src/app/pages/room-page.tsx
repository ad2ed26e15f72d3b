import { useParams } from '@tanstack/react-router';
import { RoomScreen } from '../../features/room/room-screen.js';

export function RoomPage() {
  const { interviewId } = useParams({ from: '/signed-in/interviews/$interviewId' });
  return <RoomScreen key={interviewId} interviewId={interviewId} />;
}
