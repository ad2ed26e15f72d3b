import { Container, Stack } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useViewer } from '../../shared/api/viewer-query.js';
import { EmptyState } from '../../shared/ui/empty-state.js';
import { PageHeader } from '../../shared/ui/page-header.js';
import { QueryView } from '../../shared/ui/query-view.js';
import { LoopLink } from './loop-link.js';
import { loopsQuery } from './loop-queries.js';
import { NewLoop } from './new-loop.js';

/** All loops of the organization. */
export function LoopsScreen() {
  useDocumentTitle('Loops · Strata');
  const { can } = useViewer().organization;
  const loops = useQuery(loopsQuery());
  return (
    <Container size="lg" px={0}>
      <PageHeader
        title="Loops"
        about="The plan for a role: its rounds, questions and panels. A published version never changes; candidates go through the version they started with."
        actions={can.editLoops && <NewLoop />}
      />
      <QueryView query={loops} what="the loops">
        {(list) =>
          list.length === 0 ? (
            <EmptyState title="No loop yet">
              {can.editLoops
                ? 'Create one, add its rounds, and pick questions into them.'
                : 'Once a member builds a loop, it stands here.'}
            </EmptyState>
          ) : (
            <Stack component="ul" gap="sm" m={0} p={0} style={{ listStyle: 'none' }}>
              {list.map((loop) => (
                <li key={loop.id}>
                  <LoopLink loop={loop} order={2} />
                </li>
              ))}
            </Stack>
          )
        }
      </QueryView>
    </Container>
  );
}
