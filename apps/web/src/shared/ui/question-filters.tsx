import type { SchemaType } from '@strata/contracts';
import { Chip, Group, Select, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { KIND_WORDS, QUESTION_LEVEL_WORDS } from './field-words.js';
import { SearchField } from './search-field.js';

type Filter = SchemaType<'QuestionFilter'>;

const choicesOf = (words: Record<string, string>) => Object.entries(words).map(([value, label]) => ({ value, label }));

interface QuestionFiltersProps {
  /** What is found here, for those who cannot see it. */
  label: string;
  filter: Filter;
  /** Tags to choose from; none: no such choice. */
  tags?: string[];
  /** Further choices of this place, before the others. */
  children?: ReactNode;
  /** Archived questions can be looked at here. */
  withArchived?: boolean;
  onChange(filter: Filter): void;
}

interface YesFilter {
  name: 'neverAsked' | 'answersIncomplete' | 'archived';
  label: string;
}

const YES_FILTERS: YesFilter[] = [
  { name: 'neverAsked', label: 'Never asked' },
  { name: 'answersIncomplete', label: 'Answers incomplete' },
  { name: 'archived', label: 'Archived' },
];

/** Search as you type, and the filters by which questions are narrowed. */
export function QuestionFilters({ label, filter, tags = [], children, withArchived = false, onChange }: QuestionFiltersProps) {
  return (
    <Stack gap={8} role="search" aria-label={label}>
      <SearchField value={filter.text ?? ''} onChange={(text) => onChange({ ...filter, text: text || null })} />
      {children}
      <Group gap={8}>
        <Select
          aria-label="Kind"
          placeholder="Any kind"
          flex="1 1 120px"
          clearable
          data={choicesOf(KIND_WORDS)}
          value={filter.kind ?? null}
          onChange={(kind) => onChange({ ...filter, kind: kind as Filter['kind'] })}
        />
        <Select
          aria-label="Level"
          placeholder="Any level"
          flex="1 1 120px"
          clearable
          data={choicesOf(QUESTION_LEVEL_WORDS)}
          value={filter.level ?? null}
          onChange={(level) => onChange({ ...filter, level: level as Filter['level'] })}
        />
        {tags.length > 0 && (
          <Select
            aria-label="Tag"
            placeholder="Any tag"
            flex="1 1 120px"
            clearable
            searchable
            data={tags}
            value={filter.tag ?? null}
            onChange={(tag) => onChange({ ...filter, tag })}
            nothingFoundMessage="No such tag in this bank"
          />
        )}
      </Group>
      <Group gap={6}>
        {YES_FILTERS.filter(({ name }) => name !== 'archived' || withArchived).map(({ name, label: words }) => (
          <Chip
            key={name}
            size="xs"
            variant="outline"
            checked={filter[name] ?? false}
            onChange={(chosen) => onChange({ ...filter, [name]: chosen || null })}
          >
            {words}
          </Chip>
        ))}
      </Group>
    </Stack>
  );
}
