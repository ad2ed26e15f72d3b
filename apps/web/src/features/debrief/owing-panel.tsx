import { Paper, Text, Title } from '@mantine/core';
import type { Debrief } from './debrief-queries.js';

interface OwingPanelProps {
  owing: Debrief['owing'];
  hidden: readonly { id: string; title: string; why: string }[];
}

/** Who still owes a scorecard, and which rounds show nothing and why: the debrief may start without them. */
export function OwingPanel({ owing, hidden }: OwingPanelProps) {
  return (
    <Paper component="section" withBorder p="md" aria-labelledby="debrief-owing">
      <Title order={2} size="h3" id="debrief-owing">
        Still owing
      </Title>
      {owing.length === 0 && <Text size="sm">Every scorecard is in.</Text>}
      <ul className="debrief-plain">
        {owing.map(({ interviewId, interviewTitle, member }) => (
          <li key={`${interviewId} ${member.id}`}>
            <strong>{member.name}</strong>: {interviewTitle}
          </li>
        ))}
      </ul>
      {hidden.length > 0 && (
        <>
          <Text size="sm" fw={600} mt="xs">
            Not shown here
          </Text>
          <ul className="debrief-plain">
            {hidden.map(({ id, title, why }) => (
              <li key={id}>
                {title}: {why}
              </li>
            ))}
          </ul>
        </>
      )}
    </Paper>
  );
}
