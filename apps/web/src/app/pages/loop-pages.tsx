import { useParams } from '@tanstack/react-router';
import { LoopBuilder } from '../../features/loop/loop-builder.js';
import { LoopsScreen } from '../../features/loop/loops-screen.js';
import { NewQuestionAnywhere } from '../../features/question-bank/new-question-anywhere.js';

export { LoopsScreen as LoopsPage };

export function LoopPage() {
  const { loopId } = useParams({ from: '/signed-in/shell/loops/$loopId' });
  return <LoopBuilder key={loopId} loopId={loopId} questionForm={(parts) => <NewQuestionAnywhere {...parts} />} />;
}
