import { Button, Checkbox, Group, Modal, Select, Stack } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { FormRefusal } from '../../shared/ui/form-refusal.js';
import { useCopyRound } from './loop-cache.js';
import { loopsQuery, type RoundDetail } from './loop-queries.js';

interface CopyRoundProps {
  loopId: string;
  round: RoundDetail;
  opened: boolean;
  onClose(): void;
}

function CopyFields({ loopId, round, onClose }: CopyRoundProps) {
  const loops = (useQuery(loopsQuery()).data ?? []).filter((loop) => loop.can.edit);
  const [to, setTo] = useState(loopId);
  const [withPanel, setWithPanel] = useState(true);
  const copying = useCopyRound((loop) => {
    onClose();
    notifications.show({ title: 'Copied', message: `“${round.title}” stands at the end of “${loop.title}”.` });
  });
  return (
    <Stack gap="sm">
      <Select
        label="Into the loop"
        description="The copy stands at its end. What it was copied from stays as it is."
        allowDeselect={false}
        searchable
        data={loops.map((loop) => ({ value: loop.id, label: loop.id === loopId ? `${loop.title} (this one)` : loop.title }))}
        value={to}
        onChange={(chosen) => setTo(chosen ?? loopId)}
      />
      <Checkbox label="With its panel" checked={withPanel} onChange={(event) => setWithPanel(event.currentTarget.checked)} />
      <FormRefusal error={copying.error} />
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          Cancel
        </Button>
        <Button loading={copying.isPending} onClick={() => copying.mutate({ roundId: round.id, loopId: to, withPanel })}>
          Copy the round
        </Button>
      </Group>
    </Stack>
  );
}

/** Copies a round, with its questions, to the end of this loop or of another one. */
export function CopyRound(props: CopyRoundProps) {
  return (
    <Modal opened={props.opened} onClose={props.onClose} title={`Copy “${props.round.title}”`}>
      <CopyFields {...props} />
    </Modal>
  );
}
