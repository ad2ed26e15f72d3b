import { Button, Paper, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { CodeBlocks, ProseTitle } from '../../shared/ui/prose.js';
import type { Split } from './debrief-queries.js';

const firstFew = 2;

/** What the panel should talk about, the largest split first, with each side's own evidence side by side. */
export function SplitsPanel({ agenda }: { agenda: readonly Split[] }) {
  const [all, setAll] = useState(false);
  const shown = all ? agenda : agenda.slice(0, firstFew);
  return (
    <Paper component="section" withBorder p="md" aria-labelledby="debrief-splits">
      <Title order={2} size="h3" id="debrief-splits">
        Worth talking about
      </Title>
      {agenda.length === 0 && <Text size="sm">No split: the panel agrees within one level everywhere it scored.</Text>}
      <ol className="debrief-splits">
        {shown.map((split) => (
          <SplitItem key={`${split.interviewId} ${split.questionId} ${split.dimensionKey}`} split={split} />
        ))}
      </ol>
      {agenda.length > firstFew && (
        <Button variant="default" size="xs" onClick={() => setAll(!all)} aria-expanded={all}>
          {all ? 'Show the largest only' : `Show all ${agenda.length} differences`}
        </Button>
      )}
    </Paper>
  );
}

type Side = Split['sides'][number];

function SplitItem({ split }: { split: Split }) {
  const sides = [...split.sides].sort((one, other) => one.level - other.level);
  const oneRound = split.interviewId !== null && sides.length > 0;
  const ends = [sides[0]?.level, sides.at(-1)?.level];
  const outer = sides.filter(({ level }) => ends.includes(level));
  const between = sides.filter(({ level }) => !ends.includes(level));
  return (
    <li>
      <Text fw={600}>
        {split.dimensionName}: <ProseTitle text={split.title} />
      </Text>
      <CodeBlocks text={split.title} />
      <Text size="sm" c="dimmed">
        {split.reason}
        {oneRound && `, ${sides[0]?.interviewTitle}`}
      </Text>
      <Sides of={split} sides={outer} label={`Both sides on ${split.dimensionName}`} />
      {between.length > 0 && (
        <details className="debrief-inner-fold">
          <summary>Between: {between.map(({ member, level }) => `${member.name} ${level}`).join(', ')}</summary>
          <Sides of={split} sides={between} label={`Between the sides on ${split.dimensionName}`} />
        </details>
      )}
    </li>
  );
}

function Sides({ of, sides, label }: { of: Split; sides: readonly Side[]; label: string }) {
  return (
    <ul className="debrief-sides" aria-label={label}>
      {sides.map(({ member, interviewTitle, level, anchor, note }) => (
        <li key={`${member.id} ${interviewTitle}`}>
          <div className="debrief-side-head">
            <span className="debrief-level">{level}</span>
            <strong>{member.name}</strong>
            {of.interviewId === null && <span className="debrief-round">{interviewTitle}</span>}
          </div>
          {note ? <blockquote>{note}</blockquote> : <Text size="sm">No note.</Text>}
          {anchor && (
            <Text size="sm" c="dimmed">
              Level {level}: {anchor}
            </Text>
          )}
        </li>
      ))}
    </ul>
  );
}
