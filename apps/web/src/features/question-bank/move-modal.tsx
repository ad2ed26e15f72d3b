import { Button, Group, Modal, Select, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { counted } from '../../shared/ui/counted.js';
import { questionsMoved } from './bank-acts.js';
import { useDesk } from './bank-desk.js';
import { bankSectionsQuery, questionBanksQuery, type QuestionRow } from './question-bank-queries.js';

interface MoveModalProps {
  rows: QuestionRow[];
  opened: boolean;
  onClose(): void;
}

function MoveForm({ rows, onClose }: Omit<MoveModalProps, 'opened'>) {
  const { bank, act, clear } = useDesk();
  const [bankId, setBankId] = useState(bank.id);
  const [sectionId, setSectionId] = useState<string | null>(null);
  const banks = useQuery(questionBanksQuery()).data ?? [];
  const elsewhere = useQuery(bankSectionsQuery(bankId === bank.id ? null : bankId)).data ?? [];
  const sections = bankId === bank.id ? bank.sections : elsewhere;
  const target = sections.find((section) => section.id === sectionId);
  const move = () => {
    if (!target) return;
    const moved = new Set(rows.map((row) => row.id));
    const afterId = target.questions.findLast((question) => !moved.has(question.id))?.id ?? null;
    act(questionsMoved(bank, rows, { sectionId: target.id, afterId }, `the end of ${target.path.join(' › ')}`));
    if (bankId !== bank.id) clear();
    onClose();
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        move();
      }}
    >
      <Stack gap="sm">
        <Select
          label="Bank"
          searchable
          allowDeselect={false}
          value={bankId}
          onChange={(id) => {
            setBankId(id ?? bank.id);
            setSectionId(null);
          }}
          data={banks.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <Select
          label="Section"
          searchable
          data-autofocus
          value={sectionId}
          onChange={setSectionId}
          data={sections.map((section) => ({ value: section.id, label: section.path.join(' › ') }))}
          nothingFoundMessage="No such section in this bank"
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" disabled={!target}>
            Move {counted(rows.length, 'question')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** Asks where questions go: to the end of a section of this bank or of another. */
export function MoveModal({ rows, opened, onClose }: MoveModalProps) {
  return (
    <Modal opened={opened} onClose={onClose} title="Move to another place">
      <MoveForm rows={rows} onClose={onClose} />
    </Modal>
  );
}
