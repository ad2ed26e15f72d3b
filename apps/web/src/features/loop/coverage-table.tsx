import { Table } from '@mantine/core';
import type { CoveredSection } from './coverage-queries.js';
import { cellWords, uncoveredOf } from './coverage-words.js';
import type { LoopDetail } from './loop-queries.js';

/** The coverage map in words. */
export function CoverageTable({ loop, sections }: { loop: LoopDetail; sections: CoveredSection[] }) {
  return (
    <Table.ScrollContainer minWidth={520}>
      <Table withTableBorder aria-label="Coverage in words">
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">Section</Table.Th>
            {loop.rounds.map((round) => (
              <Table.Th key={round.id} scope="col">
                {round.title}
              </Table.Th>
            ))}
            <Table.Th scope="col">Key areas nobody covers</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {sections.map((section) => (
            <Table.Tr key={section.sectionId}>
              <Table.Th scope="row">{section.path.join(' › ')}</Table.Th>
              {loop.rounds.map((round) => (
                <Table.Td key={round.id}>{cellWords(section, round.id)}</Table.Td>
              ))}
              <Table.Td>{uncoveredOf(section).join('; ') || '–'}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
