import { Box, NavLink, Select, Stack } from '@mantine/core';
import { counted } from '../../shared/ui/counted.js';
import type { BankSection } from './question-bank-queries.js';
import { branchOf, depthOf } from './section-tree.js';

interface SectionListProps {
  sections: BankSection[];
  chosen: string | null;
  onChoose(sectionId: string | null): void;
}

const countIn = (sections: BankSection[], id: string | null) =>
  branchOf(sections, id).reduce((sum, section) => sum + section.questions.length, 0);

function titleWith(sections: BankSection[], section: BankSection): string {
  return `${'– '.repeat(depthOf(section))}${section.title} (${countIn(sections, section.id)})`;
}

/** The tree of a bank's headings; on a narrow screen one choice instead. */
export function SectionList({ sections, chosen, onChoose }: SectionListProps) {
  return (
    <>
      <Select
        hiddenFrom="md"
        label="Section"
        searchable
        value={chosen ?? 'all'}
        onChange={(value) => onChoose(value === 'all' ? null : value)}
        data={[
          { value: 'all', label: `All sections (${countIn(sections, null)})` },
          ...sections.map((section) => ({ value: section.id, label: titleWith(sections, section) })),
        ]}
      />
      <Box component="nav" aria-label="Sections" className="strata-tree" visibleFrom="md">
        <Stack gap={2}>
          <NavLink
            component="button"
            className="strata-tree-item"
            label="All sections"
            description={counted(countIn(sections, null), 'question')}
            active={chosen === null}
            aria-current={chosen === null || undefined}
            onClick={() => onChoose(null)}
          />
          {sections.map((section) => (
            <NavLink
              key={section.id}
              component="button"
              className="strata-tree-item"
              label={section.title}
              rightSection={countIn(sections, section.id)}
              active={chosen === section.id}
              aria-current={chosen === section.id || undefined}
              onClick={() => onChoose(section.id)}
              ps={12 + depthOf(section) * 14}
            />
          ))}
        </Stack>
      </Box>
    </>
  );
}
