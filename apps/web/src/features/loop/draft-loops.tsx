import { useQuery } from '@tanstack/react-query';
import { TitledList } from '../../shared/ui/titled-list.js';
import { LoopLink } from './loop-link.js';
import { loopsQuery } from './loop-queries.js';
import { isDraft } from './loop-words.js';

/** Loops that the viewer may edit and that nobody published in their present form. */
export function DraftLoops() {
  const { data = [] } = useQuery(loopsQuery());
  const drafts = data.filter((loop) => loop.can.edit && isDraft(loop));
  if (drafts.length === 0) return null;
  return (
    <TitledList title="Loops in draft">
      {drafts.map((loop) => (
        <li key={loop.id}>
          <LoopLink loop={loop} />
        </li>
      ))}
    </TitledList>
  );
}
