import { useParams } from '@tanstack/react-router';
import { RubricScreen } from '../../features/rubric/rubric-screen.js';
import { RubricsScreen } from '../../features/rubric/rubrics-screen.js';

export { RubricsScreen as RubricsPage };

export function RubricPage() {
  const { familyId } = useParams({ from: '/signed-in/shell/rubrics/$familyId' });
  return <RubricScreen key={familyId} familyId={familyId} />;
}
