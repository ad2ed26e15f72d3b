import { useParams } from '@tanstack/react-router';
import { KitScreen } from '../../features/interview/kit-screen.js';

export function KitPage() {
  const { interviewId } = useParams({ from: '/signed-in/interviews/$interviewId/kit' });
  return <KitScreen key={interviewId} interviewId={interviewId} />;
}
