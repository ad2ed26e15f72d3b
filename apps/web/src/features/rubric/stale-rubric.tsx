import { rubricDifferences, type RubricDraft } from '@strata/domain';
import { StalePanel } from '../../shared/ui/stale-panel.js';
import { DifferenceList } from './difference-list.js';

interface StaleRubricProps {
  mine: RubricDraft;
  theirs: RubricDraft;
  onKeepMine(): void;
  onTakeTheirs(): void;
}

/** A colleague saved first: both values of every place that differs, and the choice between them. */
export function StaleRubric({ mine, theirs, onKeepMine, onTakeTheirs }: StaleRubricProps) {
  return (
    <StalePanel
      title="Somebody else saved this draft while you were writing"
      lead="What you wrote last is not saved. These places differ:"
      onKeepMine={onKeepMine}
      onTakeTheirs={onTakeTheirs}
    >
      <DifferenceList differences={rubricDifferences(theirs, mine)} before="Theirs" after="Yours" />
    </StalePanel>
  );
}
