import { Container } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { isCoded } from '../../shared/api/problems.js';
import { ErrorState } from '../../shared/ui/error-state.js';
import { QueryView } from '../../shared/ui/query-view.js';
import { Debrief } from './debrief.js';
import { debriefQuery } from './debrief-queries.js';
import './debrief.css';

/** The debrief of one candidacy in all its states. */
export function DebriefScreen({ candidacyId }: { candidacyId: string }) {
  useDocumentTitle('Debrief · Strata');
  const query = useQuery(debriefQuery(candidacyId));
  // A right that is gone takes the values off the screen; a lost network does not.
  if (isCoded(query.error, 'FORBIDDEN', 'NOT_FOUND')) return <ErrorState error={query.error} what="this debrief" />;
  return (
    <Container size={1400} px={0}>
      <QueryView query={query} what="this debrief">
        {(debrief) => <Debrief debrief={debrief} />}
      </QueryView>
    </Container>
  );
}
