import { Button, Group, Paper, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { CodeBlocks, ProseTitle } from '../../shared/ui/prose.js';
import { UnplannedBadge } from '../../shared/ui/unplanned-badge.js';
import { AmendSide } from './amend-side.js';
import type { Debrief, Split } from './debrief-queries.js';
import { DiscussedMark } from './discussed-mark.js';
import { DiscussionBar } from './discussion-bar.js';
import { SplitSides } from './split-sides.js';

const FIRST_VIEW = 2;
const AGENDA = 5;

/** What the panel should talk about, the largest split first, with each side's own evidence side by side. */
export function SplitsPanel({ debrief }: { debrief: Debrief }) {
  const { agenda, chance } = debrief;
  const [shown, setShown] = useState(FIRST_VIEW);
  return (
    <Paper component="section" withBorder px="md" py="sm" aria-labelledby="debrief-splits">
      <Group gap="md" align="baseline">
        <Title order={2} size="h3" id="debrief-splits">
          Worth talking about
        </Title>
        <Text size="sm" c="dimmed" flex="1 1 240px">
          {chance}
        </Text>
        {agenda.length > FIRST_VIEW && <More count={agenda.length} shown={shown} onShow={setShown} />}
        <DiscussionBar debrief={debrief} />
      </Group>
      {agenda.length === 0 && <Text size="sm">No split: the panel agrees within one level wherever it scored.</Text>}
      <ol className="debrief-splits">
        {agenda.slice(0, shown).map((split) => (
          <SplitItem key={split.key} debrief={debrief} split={split} />
        ))}
      </ol>
    </Paper>
  );
}

function More({ count, shown, onShow }: { count: number; shown: number; onShow(count: number): void }) {
  const steps = [
    { to: FIRST_VIEW, words: `Largest ${FIRST_VIEW}` },
    { to: AGENDA, words: `Top ${Math.min(AGENDA, count)}` },
    ...(count > AGENDA ? [{ to: count, words: `All ${count}` }] : []),
  ];
  return (
    <Group gap={6} role="group" aria-label="How many differences are shown">
      {steps.map(({ to, words }) => (
        <Button key={to} variant="default" size="xs" aria-pressed={shown === to} onClick={() => onShow(to)}>
          {words}
        </Button>
      ))}
    </Group>
  );
}

function SplitItem({ debrief, split }: { debrief: Debrief; split: Split }) {
  const inRound = split.interviewId !== null;
  return (
    <li>
      <div className="debrief-split-head">
        <Text component="h3" size="md" fw={600} m={0}>
          {inRound ? (
            <>
              {split.dimensionName}: <ProseTitle text={split.title} />
            </>
          ) : (
            split.title
          )}
        </Text>
        {split.unplanned && <UnplannedBadge />}
        <Text size="sm" c="dimmed">
          {split.reason}
          {inRound && `, ${split.sides[0]?.interviewTitle ?? ''}`}
        </Text>
      </div>
      {inRound && <CodeBlocks text={split.title} />}
      <SplitSides split={split} />
      <Group gap="xs">
        <AmendSide debrief={debrief} split={split} />
        <DiscussedMark debrief={debrief} splitKey={split.key} />
      </Group>
    </li>
  );
}
