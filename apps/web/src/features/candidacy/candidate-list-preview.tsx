import { Alert, Badge, ScrollArea, Stack, Table, Text } from '@mantine/core';
import { counted } from '../../shared/ui/counted.js';
import type { CandidateListPreview as Preview } from './candidate-list-mutations.js';

const MOST_SHOWN = 50;

/** What a list would open, and what is wrong with it, line by line. */
export function CandidateListPreview({ preview }: { preview: Preview }) {
  const { candidates, complaints, ignored } = preview;
  return (
    <Stack gap="sm">
      {complaints.length > 0 && (
        <Alert
          color="red"
          variant="light"
          role="alert"
          title={`${counted(complaints.length, 'line')} to correct; nothing is opened before`}
        >
          <Stack component="ul" gap={2} m={0} ps="md">
            {complaints.slice(0, MOST_SHOWN).map(({ line, message }) => (
              <li key={`${line} ${message}`}>
                Line {line}: {message}
              </li>
            ))}
          </Stack>
        </Alert>
      )}
      {ignored.length > 0 && <Text size="sm">Left out: {ignored.join(', ')}</Text>}
      {candidates.length > 0 && (
        <ScrollArea.Autosize
          mah={280}
          type="auto"
          viewportProps={{ tabIndex: 0, role: 'region', 'aria-label': 'The candidates of the list' }}
        >
          <Table>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>Line</Table.Th>
                <Table.Th>Name</Table.Th>
                <Table.Th>Email</Table.Th>
                <Table.Th>Reference</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {candidates.slice(0, MOST_SHOWN).map((each) => (
                <Table.Tr key={each.line}>
                  <Table.Td>{each.line}</Table.Td>
                  <Table.Td>
                    {each.candidateName}{' '}
                    {each.pronounced && (
                      <Text span inherit c="dimmed">
                        ({each.pronounced})
                      </Text>
                    )}
                  </Table.Td>
                  <Table.Td>{each.candidateEmail}</Table.Td>
                  <Table.Td>
                    {each.externalReference} {each.known && <Badge variant="light">open already</Badge>}
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </ScrollArea.Autosize>
      )}
      {candidates.length > MOST_SHOWN && <Text size="sm">and {candidates.length - MOST_SHOWN} more</Text>}
    </Stack>
  );
}
