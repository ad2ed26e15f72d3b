import { useParams } from '@tanstack/react-router';
import { CandidaciesScreen } from '../../features/candidacy/candidacies-screen.js';
import { CandidacyScreen } from '../../features/candidacy/candidacy-screen.js';

export { CandidaciesScreen as CandidaciesPage };

export function CandidacyPage() {
  const { candidacyId } = useParams({ from: '/signed-in/shell/candidacies/$candidacyId' });
  return <CandidacyScreen key={candidacyId} candidacyId={candidacyId} />;
}
