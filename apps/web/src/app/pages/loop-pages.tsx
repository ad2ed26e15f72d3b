import { useParams, useSearch } from '@tanstack/react-router';
import { OpenCandidacy } from '../../features/candidacy/open-candidacy.js';
import { DraftLoopScreen } from '../../features/loop/draft-loop-screen.js';
import { LoopBuilder } from '../../features/loop/loop-builder.js';
import { LoopsScreen } from '../../features/loop/loops-screen.js';
import { NewQuestionAnywhere } from '../../features/question-bank/new-question-anywhere.js';

export { LoopsScreen as LoopsPage };

export function LoopPage() {
  const { loopId } = useParams({ from: '/signed-in/shell/loops/$loopId' });
  return (
    <LoopBuilder
      key={loopId}
      loopId={loopId}
      questionForm={(parts) => <NewQuestionAnywhere {...parts} />}
      openCandidacy={(loop) => <OpenCandidacy loop={loop} />}
    />
  );
}

export function DraftLoopPage() {
  const { bank, section } = useSearch({ from: '/signed-in/shell/loops/draft' });
  return <DraftLoopScreen key={`${bank} ${section}`} bankId={bank ?? null} sectionId={section ?? null} />;
}
