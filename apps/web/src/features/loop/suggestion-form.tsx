import { MultiSelect, NumberInput, Select, SimpleGrid, Stack } from '@mantine/core';
import { ROUND_MINUTES } from '@strata/domain';
import { useQuery } from '@tanstack/react-query';
import { QUESTION_LEVEL_WORDS } from '../../shared/ui/field-words.js';
import { suggestionChoicesQuery, type SuggestionWish } from './suggestion-queries.js';

const LEVELS = Object.entries(QUESTION_LEVEL_WORDS).map(([value, label]) => ({ value, label }));
const SHOWN_AT_ONCE = 100;

interface SuggestionFormProps {
  wish: SuggestionWish;
  onChange(wish: SuggestionWish): void;
}

function useSections() {
  const banks = useQuery(suggestionChoicesQuery()).data?.questionBanks ?? [];
  return banks.map((bank) => ({
    group: bank.name,
    items: bank.sections
      .filter((section) => !section.forCandidate)
      .map((section) => ({ value: section.id, label: section.path.join(' › ') })),
  }));
}

/** Leaves out what somebody who comes again was asked before. */
function CandidateSelect({ wish, onChange }: SuggestionFormProps) {
  const candidacies = useQuery(suggestionChoicesQuery()).data?.candidacies.nodes ?? [];
  if (candidacies.length === 0) return null;
  return (
    <Select
      label="Leave out what a candidate heard before"
      placeholder="No particular candidate"
      clearable
      searchable
      data={candidacies.map(({ id, candidateName, loop }) => ({ value: id, label: `${candidateName}, ${loop.title}` }))}
      value={wish.candidacyId ?? null}
      onChange={(candidacyId) => onChange({ ...wish, candidacyId })}
    />
  );
}

/** What the round is to be filled with. */
export function SuggestionForm({ wish, onChange }: SuggestionFormProps) {
  const sections = useSections();
  const shared = { searchable: true, clearable: true, hidePickedOptions: true, limit: SHOWN_AT_ONCE, data: sections };
  return (
    <Stack gap="sm">
      <MultiSelect
        {...shared}
        label="Sections to choose from"
        placeholder={wish.sectionIds.length === 0 ? 'Every section' : ''}
        value={wish.sectionIds}
        onChange={(sectionIds) => onChange({ ...wish, sectionIds })}
      />
      <MultiSelect
        {...shared}
        label="Must have a question from"
        description="The most important first."
        value={wish.mustHaveSectionIds}
        onChange={(mustHaveSectionIds) => onChange({ ...wish, mustHaveSectionIds })}
      />
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        <Select
          label="Level of the role"
          placeholder="Any"
          clearable
          data={LEVELS}
          value={wish.roleLevel ?? null}
          onChange={(level) => onChange({ ...wish, roleLevel: level as SuggestionWish['roleLevel'] })}
        />
        <NumberInput
          label="Minutes to fill"
          placeholder="What the round leaves"
          min={1}
          max={ROUND_MINUTES.most}
          allowDecimal={false}
          value={wish.minutes ?? ''}
          onChange={(minutes) => onChange({ ...wish, minutes: typeof minutes === 'number' ? minutes : null })}
        />
      </SimpleGrid>
      <CandidateSelect wish={wish} onChange={onChange} />
    </Stack>
  );
}
