import { Alert, Button, Group, Text } from '@mantine/core';
import type { OutboxItem } from '../../shared/api/outbox-queue.js';
import type { OutboxState } from '../../shared/api/outbox-status.js';
import { questionNumber, valueOn } from './room-cells.js';
import type { RoomOutbox } from './room-outbox.js';
import type { Interview } from './room-queries.js';
import { isGiven, valueWords } from './room-writes.js';
import type { RoomWrite } from './room-writes.js';

interface RefusalsProps {
  interview: Interview;
  state: OutboxState<RoomWrite>;
  outbox: Pick<RoomOutbox, 'insist' | 'dismiss'>;
}

/** Every refused write with both values and a choice, and why nothing is sent if nothing is. */
export function Refusals({ interview, state, outbox }: RefusalsProps) {
  const refused = state.items.filter((item) => item.state === 'refused');
  return (
    <div role="region" aria-label="What was not saved" hidden={refused.length === 0 && !state.stopped}>
      {state.stopped && (
        <Alert color="red" title="Nothing is sent any more" role="alert">
          {state.stopped} What you wrote is kept on this device.
        </Alert>
      )}
      {refused.map((item) => (
        <Refused key={item.mutationId} interview={interview} item={item} outbox={outbox} />
      ))}
    </div>
  );
}

function placeWords(interview: Interview, write: RoomWrite): string {
  if (write.interviewId !== interview.id) return 'Another interview';
  if (write.kind === 'hand-off') return 'For the next round';
  const question = `Question ${questionNumber(interview, write.questionId)}`;
  if (write.kind === 'note') return `${question}, note`;
  return `${question}, ${interview.rubric.dimensions.find(({ id }) => id === write.dimensionId)?.name ?? 'a dimension'}`;
}

/** A value that may only be amended: sending the same score again is refused again. */
function mayOnlyAmend({ can, id, myScorecard }: Interview, { write, refusal }: OutboxItem<RoomWrite>): boolean {
  if (write.kind !== 'score' || write.interviewId !== id) return false;
  const given = isGiven(valueOn(myScorecard, write.questionId, write.dimensionId));
  return given && (can.amend || (can.score && refusal?.code === 'LOCKED'));
}

interface RefusedProps extends Pick<RefusalsProps, 'interview' | 'outbox'> {
  item: OutboxItem<RoomWrite>;
}

function Refused({ interview, item, outbox }: RefusedProps) {
  const { write, refusal, mutationId } = item;
  const mine = write.kind === 'score' ? valueWords(write) : write.text;
  const theirs = refusal?.currentWords ?? null;
  return (
    <Alert color="red" title={`${placeWords(interview, write)}: refused`} role="alert" mb="xs">
      <Text size="sm">{refusal?.message}</Text>
      <dl className="room-both">
        <dt>Yours</dt>
        <dd>{mine}</dd>
        {theirs !== null && (
          <>
            <dt>Saved</dt>
            <dd>{theirs}</dd>
          </>
        )}
      </dl>
      <Group gap="xs">
        {!mayOnlyAmend(interview, item) && (
          <Button size="xs" onClick={() => void outbox.insist(mutationId)}>
            {theirs === null ? 'Try again' : 'Keep mine'}
          </Button>
        )}
        <Button size="xs" variant="default" onClick={() => void outbox.dismiss(mutationId)}>
          {theirs === null ? 'Let it go' : 'Keep what is saved'}
        </Button>
      </Group>
    </Alert>
  );
}
