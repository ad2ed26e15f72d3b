import { Container, Stack } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { EmptyState } from '../../shared/ui/empty-state.js';
import { LoadingRows } from '../../shared/ui/loading-rows.js';
import { PageHeader } from '../../shared/ui/page-header.js';
import { QueryView } from '../../shared/ui/query-view.js';
import { RubricGrid } from './rubric-grid.js';
import { rubricsQuery } from './rubric-queries.js';

/** The published rubrics, to read. */
export function RubricsScreen() {
  useDocumentTitle('Rubrics · Strata');
  const rubrics = useQuery(rubricsQuery());
  return (
    <Container size="xl" px={0}>
      <PageHeader
        title="Rubrics"
        about="What each level looks like. Panelists see the anchors while they score; a round keeps the version it was planned with."
      />
      <QueryView query={rubrics} what="the rubrics" loading={<LoadingRows rows={2} height={260} what="the rubrics" />}>
        {(list) =>
          list.length === 0 ? (
            <EmptyState title="No rubric is published">
              Loops need one. A hiring manager or an administrator publishes it.
            </EmptyState>
          ) : (
            <Stack gap="lg">
              {list.map((rubric) => (
                <RubricGrid key={rubric.id} rubric={rubric} />
              ))}
            </Stack>
          )
        }
      </QueryView>
    </Container>
  );
}
