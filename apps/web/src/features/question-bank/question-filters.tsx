import { Grid, Select } from '@mantine/core';
import { KIND_WORDS, QUESTION_LEVEL_WORDS } from '../../shared/ui/field-words.js';
import { SearchField } from '../../shared/ui/search-field.js';
import type { QuestionFilter } from './question-bank-queries.js';

const choicesOf = (words: Record<string, string>) => Object.entries(words).map(([value, label]) => ({ value, label }));

interface QuestionFiltersProps {
  filter: QuestionFilter;
  tags: string[];
  onChange(filter: QuestionFilter): void;
}

/** Search as you type and three filters. */
export function QuestionFilters({ filter, tags, onChange }: QuestionFiltersProps) {
  return (
    <Grid gap="xs" role="search" aria-label="Find questions">
      <Grid.Col span={{ base: 12, sm: 6, lg: 5 }}>
        <SearchField value={filter.text ?? ''} onChange={(text) => onChange({ ...filter, text: text || null })} />
      </Grid.Col>
      <Grid.Col span={{ base: 6, sm: 3, lg: 2 }}>
        <Select
          aria-label="Kind"
          placeholder="Any kind"
          clearable
          data={choicesOf(KIND_WORDS)}
          value={filter.kind ?? null}
          onChange={(kind) => onChange({ ...filter, kind: kind as QuestionFilter['kind'] })}
        />
      </Grid.Col>
      <Grid.Col span={{ base: 6, sm: 3, lg: 2 }}>
        <Select
          aria-label="Level"
          placeholder="Any level"
          clearable
          data={choicesOf(QUESTION_LEVEL_WORDS)}
          value={filter.level ?? null}
          onChange={(level) => onChange({ ...filter, level: level as QuestionFilter['level'] })}
        />
      </Grid.Col>
      <Grid.Col span={{ base: 12, lg: 3 }}>
        <Select
          aria-label="Tag"
          placeholder="Any tag"
          clearable
          searchable
          data={tags}
          value={filter.tag ?? null}
          onChange={(tag) => onChange({ ...filter, tag })}
          nothingFoundMessage="No such tag in this bank"
        />
      </Grid.Col>
    </Grid>
  );
}
