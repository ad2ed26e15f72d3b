import { Table } from '@mantine/core';

interface DifferenceTableProps {
  differences: readonly { field: string; mine: string; theirs: string }[];
}

/** Both values of every field in which what a colleague saved differs from one's own. */
export function DifferenceTable({ differences }: DifferenceTableProps) {
  return (
    <Table.ScrollContainer minWidth={360}>
      <Table withRowBorders verticalSpacing="xs">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Field</Table.Th>
            <Table.Th>Theirs</Table.Th>
            <Table.Th>Yours</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {differences.map(({ field, mine, theirs }) => (
            <Table.Tr key={field}>
              <Table.Th scope="row">{field}</Table.Th>
              <Table.Td style={{ whiteSpace: 'pre-wrap' }}>{theirs}</Table.Td>
              <Table.Td style={{ whiteSpace: 'pre-wrap' }}>{mine}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
