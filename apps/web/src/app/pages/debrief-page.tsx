import { useParams } from '@tanstack/react-router';
import { DebriefScreen } from '../../features/debrief/debrief-screen.js';

export function DebriefPage() {
  const { candidacyId } = useParams({ from: '/signed-in/shell/candidacies/$candidacyId/debrief' });
  return <DebriefScreen key={candidacyId} candidacyId={candidacyId} />;
}
