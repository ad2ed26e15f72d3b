import { Button, Container, Paper, Stack, Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { useMutation, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { dayWords } from '../../shared/ui/day.js';
import { PageHeader } from '../../shared/ui/page-header.js';
import { QueryView } from '../../shared/ui/query-view.js';
import { CompareVersions } from './compare-versions.js';
import { DraftEditor } from './draft-editor.js';
import { ExportRubric } from './export-rubric.js';
import { startRubricVersion } from './rubric-mutations.js';
import { contentOf, rubricFamilyQuery, type RubricFamilyDetail, type RubricVersionDetail } from './rubric-queries.js';
import { barWords, versionWords } from './rubric-words.js';
import { UsedIn } from './used-in.js';
import { useTakenFamily } from './use-taken-family.js';
import { VersionGrid } from './version-grid.js';

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Paper component="section" withBorder p="md" aria-label={title}>
      <Title order={2} size="h3" mb="sm">
        {title}
      </Title>
      {children}
    </Paper>
  );
}

function NewVersion({ family }: { family: RubricFamilyDetail }) {
  const starting = useMutation({ mutationFn: () => startRubricVersion(family.id), onSuccess: useTakenFamily() });
  return (
    <Button loading={starting.isPending} onClick={() => starting.mutate()}>
      New version
    </Button>
  );
}

function VersionPart({ version }: { version: RubricVersionDetail }) {
  const title = `${versionWords(version)}, ${barWords(version)}`;
  return (
    <Part title={title}>
      <VersionGrid rubric={contentOf(version)} label={`Anchors of version ${version.version}`} />
    </Part>
  );
}

function FamilyBody({ family }: { family: RubricFamilyDetail }) {
  const { draft, versions } = family;
  const [latest] = versions;
  return (
    <Stack gap="lg">
      {draft && family.can.edit && <DraftEditor key={draft.id} family={family} version={draft} />}
      {draft && !family.can.edit && <VersionPart version={draft} />}
      {latest && <VersionPart key={latest.id} version={latest} />}
      {latest && (
        <Part title="Versions side by side">
          <CompareVersions family={family} />
        </Part>
      )}
      {versions.length > 0 && (
        <Part title="Where it is used">
          <Stack gap="sm">
            {versions.map((version) => (
              <UsedIn key={version.id} version={version} />
            ))}
          </Stack>
        </Part>
      )}
    </Stack>
  );
}

function aboutOf({ versions: [latest], draft }: RubricFamilyDetail): string {
  if (!latest) return 'A draft; nothing scores by it before it is published.';
  const published = `Version ${latest.version}, published ${dayWords(latest.publishedAt ?? latest.changedAt)}; it never changes.`;
  return draft ? `${published} A draft of version ${draft.version} is being written.` : published;
}

/** A rubric through its versions: the draft in writing, the latest to read, any two side by side. */
export function RubricScreen({ familyId }: { familyId: string }) {
  const query = useQuery(rubricFamilyQuery(familyId));
  useDocumentTitle(`${query.data?.name ?? 'Rubric'} · Strata`);
  return (
    <Container size="xl" px={0}>
      <QueryView query={query} what="this rubric" whole>
        {(family) => (
          <>
            <PageHeader
              title={family.name}
              crumbs={[{ title: 'Rubrics', to: '/rubrics' }]}
              about={aboutOf(family)}
              actions={
                <>
                  <ExportRubric family={family} />
                  {family.can.edit && !family.draft && <NewVersion family={family} />}
                </>
              }
            />
            <FamilyBody family={family} />
          </>
        )}
      </QueryView>
    </Container>
  );
}
