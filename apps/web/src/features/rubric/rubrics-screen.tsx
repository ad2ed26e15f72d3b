import { Badge, Box, Container, Group, Paper, SimpleGrid, Text, Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { may } from '@strata/domain';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useViewer } from '../../shared/api/viewer-query.js';
import { EmptyState } from '../../shared/ui/empty-state.js';
import { FormRefusal } from '../../shared/ui/form-refusal.js';
import { PageHeader } from '../../shared/ui/page-header.js';
import { QueryView } from '../../shared/ui/query-view.js';
import { ImportRubric } from './import-rubric.js';
import { NewRubric } from './new-rubric.js';
import { rubricFamiliesQuery, type RubricFamilyDetail } from './rubric-queries.js';
import { barWords, usedWords, versionsOf } from './rubric-words.js';

function RubricCard({ family }: { family: RubricFamilyDetail }) {
  const [latest] = family.versions;
  const shown = latest ?? versionsOf(family)[0];
  if (!shown) return null;
  return (
    <Paper component={Link} to={`/rubrics/${family.id}`} className="strata-row" withBorder p="md" h="100%">
      <Title order={2} size="h3">
        {family.name}
      </Title>
      <Group gap={6} my={6}>
        {latest && <Badge color="petrol">Version {latest.version}</Badge>}
        {family.draft && <Badge color="orange">{latest ? `Draft of version ${family.draft.version}` : 'Draft'}</Badge>}
      </Group>
      <Text size="sm">{shown.dimensions.map((dimension) => dimension.name || 'unnamed').join(' · ')}</Text>
      <Text size="sm" c="dimmed">
        {barWords(shown).replace(/^b/, 'B')}
        {latest && `, ${usedWords(family)}`}
      </Text>
    </Paper>
  );
}

function RubricList({ families, mayDraft }: { families: RubricFamilyDetail[]; mayDraft: boolean }) {
  if (families.length === 0) {
    return (
      <EmptyState title="No rubric yet">
        {mayDraft
          ? 'Begin one as a preset, or import one. Loops need a published rubric.'
          : 'Once a member publishes one, it stands here.'}
      </EmptyState>
    );
  }
  return (
    <SimpleGrid component="ul" cols={{ base: 1, sm: 2, lg: 3 }} m={0} p={0} style={{ listStyle: 'none' }}>
      {families.map((family) => (
        <li key={family.id}>
          <RubricCard family={family} />
        </li>
      ))}
    </SimpleGrid>
  );
}

/** All rubrics of the organization, drafts among them. */
export function RubricsScreen() {
  useDocumentTitle('Rubrics · Strata');
  const mayDraft = may(useViewer().viewer.role, 'rubrics.draft');
  const [refusal, setRefusal] = useState<unknown>(null);
  const query = useQuery(rubricFamiliesQuery());
  return (
    <Container size="lg" px={0}>
      <PageHeader
        title="Rubrics"
        about="What each level looks like. Panelists see the anchors while they score; a round keeps the version it was planned with."
        actions={
          mayDraft && (
            <>
              <ImportRubric onRefused={setRefusal} />
              <NewRubric families={query.data ?? []} />
            </>
          )
        }
      />
      <Box mb={refusal ? 'md' : 0}>
        <FormRefusal error={refusal} />
      </Box>
      <QueryView query={query} what="the rubrics">
        {(families) => <RubricList families={families} mayDraft={mayDraft} />}
      </QueryView>
    </Container>
  );
}
