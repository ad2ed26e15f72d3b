import { List, NativeSelect, Paper, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { counted } from '../../shared/ui/counted.js';
import { EmptyState } from '../../shared/ui/empty-state.js';
import { PageHeader } from '../../shared/ui/page-header.js';
import { ComparedTable } from './compared-table.js';
import { pairsWith } from './comparison-words.js';
import { IntervalPicture } from './interval-picture.js';
import type { LoopComparison as Comparison } from './loop-comparison-queries.js';

interface LoopComparisonProps {
  comparison: Comparison;
  onVersion(version: number): void;
}

/** Who stands where and how sure that is, whether the order hangs on the weights, and who cannot be compared. */
export function LoopComparison({ comparison, onVersion }: LoopComparisonProps) {
  const { loopId, loopTitle, candidacies, order, models } = comparison;
  return (
    <>
      <PageHeader
        title="Compare candidates"
        about="Only candidates whose scores are revealed to you. Whoever is hidden from you moves no figure here, and neither does a question that was asked in one interview only."
        crumbs={[
          { title: 'Loops', to: '/loops' },
          { title: loopTitle, to: `/loops/${loopId}` },
        ]}
        actions={<VersionSelect comparison={comparison} onVersion={onVersion} />}
      />
      {candidacies.length === 0 ? (
        <EmptyState title="Nobody to compare yet">
          A candidate stands here once scores are revealed to you and you owe none of their scorecards.
        </EmptyState>
      ) : (
        <div className="comparison">
          <Paper component="section" withBorder p="md" aria-labelledby="comparison-results">
            <Title order={2} size="h3" id="comparison-results">
              Results of {counted(candidacies.length, 'candidate')}
            </Title>
            <Text mt={4}>{order}</Text>
            <IntervalPicture comparison={comparison} />
            <details className="comparison-fold">
              <summary>As a table</summary>
              <div className="comparison-scroll" role="region" aria-label="Results as a table" tabIndex={0}>
                <ComparedTable comparison={comparison} />
              </div>
            </details>
          </Paper>
          {candidacies.length > 1 && <Pairs comparison={comparison} />}
          {models && <Models models={models} />}
        </div>
      )}
    </>
  );
}

function VersionSelect({ comparison: { version, versions }, onVersion }: LoopComparisonProps) {
  if (version === null || versions.length < 2) return null;
  return (
    <NativeSelect
      label="Version of the loop"
      value={String(version)}
      onChange={({ currentTarget: { value } }) => onVersion(Number(value))}
      data={versions.map((each) => ({ value: String(each), label: `Version ${each}` }))}
    />
  );
}

function Pairs({ comparison }: { comparison: Comparison }) {
  const [chosen, setChosen] = useState<string | null>(null);
  const { candidacies, comparableShare } = comparison;
  const one = candidacies.find(({ candidacyId }) => candidacyId === chosen) ?? candidacies[0];
  if (!one) return null;
  return (
    <Paper component="section" withBorder p="md" aria-labelledby="comparison-pairs">
      <Title order={2} size="h3" id="comparison-pairs">
        Two by two
      </Title>
      <Text size="sm" c="dimmed">
        Two are comparable where at least {comparableShare} % of the questions asked of either were asked of both.
      </Text>
      <NativeSelect
        mt="xs"
        maw={320}
        label="Compare with everybody else"
        value={one.candidacyId}
        onChange={({ currentTarget: { value } }) => setChosen(value)}
        data={candidacies.map(({ candidacyId, candidateName }) => ({ value: candidacyId, label: candidateName }))}
      />
      <ul className="comparison-pairs">
        {pairsWith(comparison, one.candidacyId).map(({ id, name, words, comparable }) => (
          <li key={id} data-apart={!comparable || undefined}>
            <strong>{name}</strong>
            <span>{words}</span>
          </li>
        ))}
      </ul>
    </Paper>
  );
}

function Models({ models: { assumes, guard } }: { models: NonNullable<Comparison['models']> }) {
  return (
    <Paper component="section" withBorder p="md" aria-labelledby="comparison-models">
      <Title order={2} size="h3" id="comparison-models">
        What rests on a model
      </Title>
      <List size="sm" mt={4} aria-label="Order of the interviews">
        {guard.map((words) => (
          <List.Item key={words}>{words}</List.Item>
        ))}
      </List>
      <Text size="sm" c="dimmed" mt="xs">
        Adjusted for who rated: {assumes}
      </Text>
    </Paper>
  );
}
