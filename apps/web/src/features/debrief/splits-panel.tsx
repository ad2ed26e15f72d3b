import { Button, Paper, Text, Title } from '@mantine/core';
import { useState } from 'react';
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

function SplitItem({ split }: { split: Split }) {
  const sides = [...split.sides].sort((one, other) => one.level - other.level);
  return (
    <li>
      <Text fw={600}>
        {split.dimensionName}: {split.title}
      </Text>
      <Text size="sm" c="dimmed">
        {split.reason}
      </Text>
      <ul className="debrief-sides" aria-label={`Both sides on ${split.dimensionName}`}>
        {sides.map(({ member, interviewTitle, level, anchor, note }) => (
          <li key={`${member.id} ${interviewTitle}`}>
            <div className="debrief-side-head">
              <span className="debrief-level">{level}</span>
              <span>
                <strong>{member.name}</strong>
                <span className="debrief-round">{interviewTitle}</span>
              </span>
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
    </li>
  );
}
