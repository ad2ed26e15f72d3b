import { Table } from '@mantine/core';
import { coverageWords, figureWords, gateWords } from './comparison-words.js';
import type { LoopComparison } from './loop-comparison-queries.js';

/** Everything of the picture in rows and columns. */
export function ComparedTable({ comparison: { candidacies, models } }: { comparison: LoopComparison }) {
  const titles = ['Candidate', 'Result', ...(models ? ['Adjusted for who rated'] : []), 'Coverage', 'Must-haves'];
  return (
    <Table>
      <Table.Thead>
        <Table.Tr>
          {titles.map((title) => (
            <Table.Th key={title} scope="col">
              {title}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {candidacies.map((each) => (
          <Table.Tr key={each.candidacyId}>
            <Table.Th scope="row">{each.candidateName}</Table.Th>
            <Table.Td>{figureWords(each.composite)}</Table.Td>
            {models && <Table.Td>{each.adjusted ? figureWords(each.adjusted) : ''}</Table.Td>}
            <Table.Td>{coverageWords(each)}</Table.Td>
            <Table.Td>{gateWords(each.gates)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
