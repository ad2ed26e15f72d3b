import { graphql } from '@strata/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { subscribe } from '../../shared/api/socket.js';
import { readLoopAnew } from './loop-cache.js';
import { loopQuery } from './loop-queries.js';

const LoopMoments = graphql(`
  subscription LoopMoments($loopId: ID!) {
    loopMoments(loopId: $loopId) {
      changes
    }
  }
`);

/** Keeps the loop on the screen as it stands, whoever changes it; the feed says at once where it stands when it comes back. */
export function useLoopFeed(loopId: string): void {
  const client = useQueryClient();
  useEffect(
    () =>
      subscribe(
        LoopMoments,
        { loopId },
        {
          next: ({ loopMoments }) => {
            const known = client.getQueryData(loopQuery(loopId).queryKey)?.changes;
            if (known !== loopMoments.changes) readLoopAnew(client, loopId);
          },
          // Whoever may not hear it has read the loop in vain as well, and is told there.
          failed: () => undefined,
        },
      ),
    [client, loopId],
  );
}
