import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { LoopComparisonScreen } from '../../features/loop-comparison/loop-comparison-screen.js';

const from = '/signed-in/shell/loops/$loopId/compare';

export function ComparisonPage() {
  const { loopId } = useParams({ from });
  const { version } = useSearch({ from });
  const navigate = useNavigate();
  return (
    <LoopComparisonScreen
      key={`${loopId} ${version ?? ''}`}
      loopId={loopId}
      version={version ?? null}
      onVersion={(chosen) => void navigate({ to: '/loops/$loopId/compare', params: { loopId }, search: { version: chosen } })}
    />
  );
}
