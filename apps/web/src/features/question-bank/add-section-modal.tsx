import { Select } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { NameModal } from './name-modal.js';
import { addSection } from './question-bank-mutations.js';
import { questionBankQuery, type BankDetail } from './question-bank-queries.js';

interface AddSectionModalProps {
  bank: BankDetail;
  parentId: string | null;
  opened: boolean;
  onClose(): void;
}

/** A new heading, at the top or below another. */
export function AddSectionModal({ bank, parentId, opened, onClose }: AddSectionModalProps) {
  const queryClient = useQueryClient();
  const [chosen, setChosen] = useState<string | null>();
  const parent = chosen === undefined ? parentId : chosen;
  return (
    <NameModal
      title="Add a section"
      label="Title"
      field="title"
      action="Add the section"
      opened={opened}
      onClose={onClose}
      make={(title) => addSection({ bankId: bank.id, title, parentId: parent })}
      onMade={() => void queryClient.invalidateQueries({ queryKey: questionBankQuery(bank.id).queryKey })}
    >
      <Select
        label="Stands below"
        placeholder="Nothing: a top section"
        clearable
        searchable
        value={parent}
        onChange={setChosen}
        data={bank.sections.map((section) => ({ value: section.id, label: section.path.join(' › ') }))}
      />
    </NameModal>
  );
}
