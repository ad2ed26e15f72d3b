import type { QuestionDetail } from './question-bank-queries.js';
import { RefusalError } from '../../shared/api/problems.js';
import { DifferenceTable } from '../../shared/ui/difference-table.js';
import { StalePanel } from '../../shared/ui/stale-panel.js';
import { differencesOf, draftOf, type QuestionDraft } from './question-draft.js';

/** The question as it stands now, where a write was refused because somebody else saved first. */
export function currentOf(error: unknown): QuestionDetail | null {
  if (!(error instanceof RefusalError) || error.problem.__typename !== 'StaleQuestionProblem') return null;
  return (error.problem as unknown as { current: QuestionDetail }).current;
}

interface StaleQuestionProps {
  mine: QuestionDraft;
  current: QuestionDetail;
  onKeepMine(): void;
  onTakeTheirs(): void;
}

/** A colleague saved first: both versions field by field, and the choice between them. */
export function StaleQuestion({ mine, current, onKeepMine, onTakeTheirs }: StaleQuestionProps) {
  const differences = differencesOf(mine, draftOf(current));
  return (
    <StalePanel
      title="Somebody else saved this question while you were editing it"
      lead={`Nothing of yours is saved yet. These fields differ from revision ${current.revision}:`}
      onKeepMine={onKeepMine}
      onTakeTheirs={onTakeTheirs}
    >
      <DifferenceTable differences={differences} />
    </StalePanel>
  );
}
