import { Button, Group, Modal, Radio, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { RoomActions } from './room-actions.js';
import { levelsOf, valueOn } from './room-cells.js';
import type { Dimension, Interview, Question } from './room-queries.js';
import { valueWords } from './room-writes.js';
import type { Value } from './room-writes.js';

interface AmendFormProps {
  interview: Interview;
  question: Question;
  dimension: Dimension;
  act: RoomActions['act'];
  onClose(): void;
}

/** A change after seeing the panel's values: a new version with its reason, beside the one given before. */
export function AmendForm({ interview, question, dimension, act, onClose }: AmendFormProps) {
  const current = valueOn(interview.myScorecard, question.id, dimension.id);
  const [chosen, setChosen] = useState(valueWords(current));
  const [reason, setReason] = useState('');
  const choices: Value[] = [
    ...levelsOf(dimension).map((level) => ({ level, mark: null })),
    { level: null, mark: 'NOT_ASKED' },
    { level: null, mark: 'NOT_ENOUGH_EVIDENCE' },
  ];
  const value = choices.find((choice) => valueWords(choice) === chosen);
  const save = async () => {
    const known = interview.myScorecard?.scores.find((s) => s.questionId === question.id && s.dimensionId === dimension.id);
    const score = { questionId: question.id, dimensionId: dimension.id, revision: known?.revision ?? 0 };
    if (value && (await act({ do: 'amend', score, value, reason }))) onClose();
  };
  return (
    <Modal opened onClose={onClose} title={`Change ${dimension.name} from ${valueWords(current)}`}>
      <Stack>
        <Radio.Group label="New value" value={chosen} onChange={setChosen}>
          <Stack gap="xs" mt="xs">
            {choices.map((choice) => (
              <Radio key={valueWords(choice)} value={valueWords(choice)} label={valueWords(choice)} />
            ))}
          </Stack>
        </Radio.Group>
        <Textarea
          label="Reason"
          description="Kept beside both values and shown to everyone who sees them."
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          autosize
          minRows={2}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Leave it
          </Button>
          <Button onClick={() => void save()} disabled={reason.trim() === '' || chosen === valueWords(current)}>
            Keep the change
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
