import { REVEAL_WORDS } from '../../shared/ui/field-words.js';
import type { RoundDetail } from './loop-queries.js';
import type { RoundValues } from './round-form.js';
import { StaleValues } from './stale-values.js';

interface StaleRoundProps {
  mine: RoundValues;
  current: RoundDetail;
  rubrics: { value: string; label: string }[];
  onKeepMine(): void;
  onTakeTheirs(): void;
}

/** Two people changed one round: what stands there now beside what this person wrote. */
export function StaleRound({ mine, current, rubrics, onKeepMine, onTakeTheirs }: StaleRoundProps) {
  const rubricOf = (id: string) => rubrics.find(({ value }) => value === id)?.label ?? 'Another rubric';
  const values = [
    { field: 'Title', theirs: current.title, mine: mine.title },
    { field: 'Minutes', theirs: String(current.minutes), mine: String(mine.minutes) },
    { field: 'Rubric', theirs: rubricOf(current.rubric.id), mine: rubricOf(mine.rubricId) },
    { field: 'Reveal', theirs: REVEAL_WORDS[current.revealPolicy], mine: REVEAL_WORDS[mine.revealPolicy] },
    { field: 'Skills', theirs: current.requiredSkills.join(', '), mine: mine.requiredSkills.join(', ') },
  ];
  return <StaleValues what="this round" values={values} onKeepMine={onKeepMine} onTakeTheirs={onTakeTheirs} />;
}
