import { Select, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { EmptyState } from '../../shared/ui/empty-state.js';
import { QueryView } from '../../shared/ui/query-view.js';
import { NewQuestion } from './new-question.js';
import { questionBanksQuery } from './question-bank-queries.js';

/** A question written by hand where no bank is open: the bank is chosen first. */
export function NewQuestionAnywhere({ onAdded, onCancel }: { onAdded(questionId: string): void; onCancel(): void }) {
  const banks = useQuery(questionBanksQuery());
  const [chosen, setChosen] = useState<string | null>(null);
  return (
    <QueryView query={banks} what="the banks">
      {(list) => {
        const bankId = chosen ?? list[0]?.id;
        if (!bankId)
          return <EmptyState title="No bank yet">Make a bank with one section first; the question goes into it.</EmptyState>;
        return (
          <Stack gap="sm">
            <Select
              label="Bank"
              allowDeselect={false}
              value={bankId}
              onChange={setChosen}
              data={list.map((bank) => ({ value: bank.id, label: bank.name }))}
            />
            <NewQuestion
              key={bankId}
              bankId={bankId}
              sectionId={null}
              onAdded={(question) => onAdded(question.id)}
              onCancel={onCancel}
            />
          </Stack>
        );
      }}
    </QueryView>
  );
}
