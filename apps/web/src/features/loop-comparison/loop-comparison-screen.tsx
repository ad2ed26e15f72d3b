import { Container } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { isCoded } from '../../shared/api/problems.js';
import { ErrorState } from '../../shared/ui/error-state.js';
import { QueryView } from '../../shared/ui/query-view.js';
import { LoopComparison } from './loop-comparison.js';
import { loopComparisonQuery } from './loop-comparison-queries.js';
import './loop-comparison.css';

interface LoopComparisonScreenProps {
  loopId: string;
  version: number | null;
  onVersion(version: number): void;
}

/** The candidates of a loop side by side, in all states of the screen. */
export function LoopComparisonScreen({ loopId, version, onVersion }: LoopComparisonScreenProps) {
  useDocumentTitle('Compare candidates · Strata');
  const query = useQuery(loopComparisonQuery(loopId, version));
  // A right that is gone takes the values off the screen; a lost network does not.
  if (isCoded(query.error, 'FORBIDDEN', 'NOT_FOUND')) return <ErrorState error={query.error} what="this comparison" />;
  return (
    <Container size={1200} px={0}>
      <QueryView query={query} what="this comparison" whole>
        {(comparison) => <LoopComparison comparison={comparison} onVersion={onVersion} />}
      </QueryView>
    </Container>
  );
}
