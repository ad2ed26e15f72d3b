import { Button, Paper, Text, Title } from '@mantine/core';
import { wordsOf } from '../../shared/api/problems.js';
import { counted } from '../../shared/ui/counted.js';
import { whenWords } from '../../shared/ui/day.js';
import { useRemind } from './debrief-mutations.js';
import type { Debrief } from './debrief-queries.js';

interface OwingPanelProps {
  debrief: Pick<Debrief, 'candidacyId' | 'owing' | 'can'>;
  hidden: readonly { id: string; title: string; why: string }[];
}

/** Who still owes a scorecard, with one press that asks them all; and which rounds show nothing, and why. */
export function OwingPanel({ debrief, hidden }: OwingPanelProps) {
  const { owing, can, candidacyId } = debrief;
  return (
    <Paper component="section" withBorder px="md" py="sm" aria-labelledby="debrief-owing">
      <Title order={2} size="h3" id="debrief-owing">
        Still owing
      </Title>
      {owing.length === 0 && <Text size="sm">Nobody owes a scorecard.</Text>}
      {owing.length > 0 && (
        <Text size="sm" c="dimmed">
          The debrief goes on without them.
        </Text>
      )}
      <ul className="debrief-plain">
        {owing.map(({ interviewTitle, panelistId, member, remindedAt }) => (
          <li key={panelistId}>
            <strong>{member.name}</strong>: {interviewTitle}
            {remindedAt && <span className="debrief-count">, reminded {whenWords(remindedAt)}</span>}
          </li>
        ))}
      </ul>
      {can.remind && owing.length > 0 && <Remind candidacyId={candidacyId} count={owing.length} />}
      {hidden.length > 0 && <Hidden hidden={hidden} />}
    </Paper>
  );
}

function Remind({ candidacyId, count }: { candidacyId: string; count: number }) {
  const { mutate, isPending, isSuccess, error } = useRemind(candidacyId);
  return (
    <>
      <Button variant="default" size="xs" mt="xs" loading={isPending} onClick={() => mutate()}>
        {count === 1 ? 'Remind them' : `Remind all ${count}`}
      </Button>
      <Text size="sm" role="status">
        {isSuccess && `${counted(count, 'reminder')} sent. It stands on their home page.`}
        {error && wordsOf(error)}
      </Text>
    </>
  );
}

function Hidden({ hidden }: Pick<OwingPanelProps, 'hidden'>) {
  return (
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
  );
}
