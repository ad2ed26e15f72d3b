import { Button, Group, Modal, Radio, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { wordsOf } from '../../shared/api/problems.js';
import { useAmend } from './debrief-mutations.js';
import { gridsOf } from './debrief-grid.js';
import type { Debrief, Split } from './debrief-queries.js';

/** The viewer's own score of a split, where they may change it now that they have heard the others. */
function ownCell({ interviews, ...debrief }: Debrief, split: Split) {
  const interview = interviews.find(({ id }) => id === split.interviewId);
  if (!interview?.can.amend || !interview.myPanelistId) return null;
  const [grid] = gridsOf({ ...debrief, interviews: [interview] });
  const row = grid?.rows.find((each) => each.questionId === split.questionId && each.dimension.key === split.dimensionKey);
  const cell = row?.cells.find((each) => each?.panelistId === interview.myPanelistId);
  return row && cell ? { cell, dimension: row.dimension } : null;
}

/** Changes one's own level after the talk: a new version with its reason, beside the one given before. */
export function AmendSide({ debrief, split }: { debrief: Debrief; split: Split }) {
  const [opened, setOpened] = useState(false);
  const own = ownCell(debrief, split);
  if (!own) return null;
  return (
    <>
      <Button size="xs" variant="default" onClick={() => setOpened(true)}>
        Change my level
      </Button>
      {opened && <AmendForm debrief={debrief} own={own} onClose={() => setOpened(false)} />}
    </>
  );
}

interface AmendFormProps {
  debrief: Debrief;
  own: NonNullable<ReturnType<typeof ownCell>>;
  onClose(): void;
}

function AmendForm({ debrief, own: { cell, dimension }, onClose }: AmendFormProps) {
  const [level, setLevel] = useState(cell.level);
  const [reason, setReason] = useState('');
  const { mutate, isPending, error } = useAmend(debrief.candidacyId, onClose);
  const { interviewId, questionId, dimensionId, revision } = cell;
  return (
    <Modal opened onClose={onClose} title={`Change ${dimension.name} from ${cell.level ?? 'no level'}`}>
      <Stack>
        <Radio.Group label="New level" value={String(level)} onChange={(value) => setLevel(Number(value))}>
          <Stack gap="xs" mt="xs">
            {dimension.anchors.map((anchor) => (
              <Radio key={anchor.level} value={String(anchor.level)} label={`${anchor.level}: ${anchor.text}`} />
            ))}
          </Stack>
        </Radio.Group>
        <Textarea
          label="Reason"
          description="Kept beside both levels and shown to everyone who sees them."
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          error={error && wordsOf(error)}
          autosize
          minRows={2}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Leave it
          </Button>
          <Button
            loading={isPending}
            disabled={reason.trim() === '' || level === cell.level}
            onClick={() => mutate({ interviewId, questionId, dimensionId, level, reason, expectedRevision: revision })}
          >
            Keep the change
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
