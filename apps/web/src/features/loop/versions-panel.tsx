import { Group, Paper, Select, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { counted } from '../../shared/ui/counted.js';
import { dayWords } from '../../shared/ui/day.js';
import { DifferenceLines } from '../../shared/ui/difference-lines.js';
import { EmptyState } from '../../shared/ui/empty-state.js';
import { QueryView } from '../../shared/ui/query-view.js';
import type { LoopDetail } from './loop-queries.js';
import { loopDifferencesQuery, loopVersionsQuery } from './version-queries.js';

const DRAFT = 'draft';

function Comparison({ loop, versions }: { loop: LoopDetail; versions: number[] }) {
  const [latest = 1, previous] = versions;
  const [chosenBefore, setBefore] = useState<number | null>(null);
  const [chosenAfter, setAfter] = useState<number | typeof DRAFT | null>(null);
  const after = chosenAfter ?? (loop.draftChanged || previous === undefined ? DRAFT : latest);
  const before = chosenBefore ?? (after === DRAFT ? latest : (previous ?? latest));
  const differences = useQuery(loopDifferencesQuery(loop.id, before, after === DRAFT ? null : after));
  const choices = versions.map((version) => ({ value: String(version), label: `Version ${version}` }));
  return (
    <Stack component="section" aria-label="Differences" gap="sm">
      <Title order={2} size="h3">
        What differs
      </Title>
      <Group gap="sm">
        <Select
          label="From"
          allowDeselect={false}
          data={choices}
          value={String(before)}
          onChange={(value) => setBefore(Number(value))}
        />
        <Select
          label="To"
          allowDeselect={false}
          data={[{ value: DRAFT, label: 'The draft' }, ...choices]}
          value={String(after)}
          onChange={(value) => setAfter(value === DRAFT ? DRAFT : Number(value))}
        />
      </Group>
      <QueryView query={differences} what="the differences">
        {(found) => (found.length === 0 ? <Text c="dimmed">Nothing differs.</Text> : <DifferenceLines differences={found} />)}
      </QueryView>
    </Stack>
  );
}

/** The published versions of a loop, and in what they differ. */
export function VersionsPanel({ loop }: { loop: LoopDetail }) {
  const query = useQuery(loopVersionsQuery(loop.id, loop.version));
  return (
    <QueryView query={query} what="the versions">
      {(versions) =>
        versions.length === 0 ? (
          <EmptyState title="Never published">
            Once it is published, its versions stand here, and what differs between them.
          </EmptyState>
        ) : (
          <Stack gap="lg" maw={760}>
            <Stack component="ul" aria-label="Versions" gap={6} m={0} p={0} style={{ listStyle: 'none' }}>
              {versions.map(({ version, publishedAt, publishedBy, candidacies }) => (
                <Paper key={version} component="li" withBorder p="sm">
                  <Text fw={600}>Version {version}</Text>
                  <Text size="sm" c="dimmed">
                    Published {dayWords(publishedAt)}
                    {publishedBy ? ` by ${publishedBy.name}` : ''} · {counted(candidacies, 'candidate')}
                  </Text>
                </Paper>
              ))}
            </Stack>
            <Comparison loop={loop} versions={versions.map(({ version }) => version)} />
          </Stack>
        )
      }
    </QueryView>
  );
}
