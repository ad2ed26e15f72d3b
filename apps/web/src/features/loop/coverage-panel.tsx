import { Alert, List, SegmentedControl, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { EmptyState } from '../../shared/ui/empty-state.js';
import { QueryView } from '../../shared/ui/query-view.js';
import { CoverageMap } from './coverage-map.js';
import { coverageQuery, type Coverage, type CoveredSection } from './coverage-queries.js';
import { CoverageTable } from './coverage-table.js';
import { repeatsOf, uncoveredOf } from './coverage-words.js';
import type { LoopDetail } from './loop-queries.js';

const SHOWN_AS = [
  { value: 'picture', label: 'Picture' },
  { value: 'table', label: 'Table' },
];

function Repeats({ loop, repeats }: { loop: LoopDetail; repeats: Coverage['repeats'] }) {
  const found = repeatsOf(loop, repeats);
  if (found.length === 0) return null;
  return (
    <Alert color="orange" variant="light" title="Asked twice">
      <List size="sm">
        {found.map(({ key, same, one, other, rounds }) => (
          <List.Item key={key}>
            {same ? `“${one}” stands in ${rounds}.` : `“${one}” and “${other}” ask nearly the same (${rounds}).`}
          </List.Item>
        ))}
      </List>
    </Alert>
  );
}

function Uncovered({ title, about, sections }: { title: string; about: string; sections: CoveredSection[] }) {
  const open = sections.filter((section) => uncoveredOf(section).length > 0);
  if (open.length === 0) return null;
  return (
    <div>
      <Title order={3} size="h4">
        {title}
      </Title>
      <Text size="sm" c="dimmed">
        {about}
      </Text>
      <List size="sm" mt={4}>
        {open.map((section) => (
          <List.Item key={section.sectionId}>
            <b>{section.path.join(' › ')}</b>: {uncoveredOf(section).join('; ')}
          </List.Item>
        ))}
      </List>
    </div>
  );
}

function CoverageBody({ loop, coverage }: { loop: LoopDetail; coverage: Coverage }) {
  const [shownAs, setShownAs] = useState('picture');
  const asked = coverage.sections.filter(({ cells }) => cells.length > 0);
  const others = coverage.sections.filter(({ cells }) => cells.length === 0);
  if (asked.length === 0)
    return <EmptyState title="Nothing to cover yet">Pick questions; their sections and key areas stand here then.</EmptyState>;
  return (
    <Stack gap="lg">
      <Repeats loop={loop} repeats={coverage.repeats} />
      <Stack gap="sm" align="flex-start">
        <SegmentedControl aria-label="Coverage shown as" data={SHOWN_AS} value={shownAs} onChange={setShownAs} />
        {shownAs === 'picture' ? <CoverageMap loop={loop} sections={asked} /> : <CoverageTable loop={loop} sections={asked} />}
      </Stack>
      <Uncovered
        title="Key areas nobody covers"
        about="No question of the loop, its hints or answers speak of them, by their words."
        sections={asked}
      />
      <Uncovered title="Not asked from at all" about="Sections of the same banks, with their key areas." sections={others} />
    </Stack>
  );
}

/** What the loop asks, section by section, and what it leaves out or asks twice. */
export function CoveragePanel({ loop }: { loop: LoopDetail }) {
  const query = useQuery(coverageQuery(loop.id));
  return (
    <QueryView query={query} what="the coverage">
      {(coverage) => <CoverageBody loop={loop} coverage={coverage} />}
    </QueryView>
  );
}
