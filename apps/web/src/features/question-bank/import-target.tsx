import { Checkbox, Select, Stack, TextInput } from '@mantine/core';
import type { SchemaType } from '@strata/contracts';
import { useQuery } from '@tanstack/react-query';
import { errorAt } from '../../shared/ui/form-refusal.js';
import { bankSectionsQuery, questionBanksQuery } from './question-bank-queries.js';
import { depthOf } from './section-tree.js';

/** Where an import goes; `bankId` null is a new bank. */
export interface TargetChoice {
  name: string;
  bankId: string | null;
  sectionId: string | null;
  keepSections: boolean;
}

const NEW = 'new';

/** The target as the importer takes it. */
export function targetOf({ name, bankId, sectionId }: TargetChoice): SchemaType<'ImportDraftInput'>['target'] {
  if (sectionId) return { sectionId };
  return bankId ? { bankId } : { newBankName: name };
}

/** A new bank by name, a standing bank, or one of its sections. */
export function ImportTarget({
  choice,
  error,
  onChange,
}: {
  choice: TargetChoice;
  error: unknown;
  onChange(choice: TargetChoice): void;
}) {
  const banks = useQuery(questionBanksQuery()).data ?? [];
  const sections = useQuery(bankSectionsQuery(choice.bankId)).data ?? [];
  return (
    <Stack gap="sm">
      <Select
        label="Import into"
        allowDeselect={false}
        searchable
        value={choice.bankId ?? NEW}
        data={[{ value: NEW, label: 'A new bank' }, ...banks.map((bank) => ({ value: bank.id, label: bank.name }))]}
        onChange={(value) => onChange({ ...choice, bankId: value === NEW ? null : value, sectionId: null, keepSections: true })}
      />
      {choice.bankId === null && (
        <TextInput
          label="Name of the bank"
          required
          value={choice.name}
          onChange={(event) => onChange({ ...choice, name: event.currentTarget.value })}
          error={errorAt(error, 'target.newBankName')}
        />
      )}
      {choice.bankId !== null && (
        <Select
          label="Section"
          description="Sections of the same title are joined, the others follow."
          clearable
          searchable
          placeholder="The bank itself"
          value={choice.sectionId}
          data={sections.map((section) => ({ value: section.id, label: `${'– '.repeat(depthOf(section))}${section.title}` }))}
          onChange={(sectionId) => onChange({ ...choice, sectionId, keepSections: sectionId === null || choice.keepSections })}
        />
      )}
      {choice.sectionId !== null && (
        <Checkbox
          label="Keep the document’s sections inside it"
          checked={choice.keepSections}
          onChange={(event) => onChange({ ...choice, keepSections: event.currentTarget.checked })}
        />
      )}
    </Stack>
  );
}
