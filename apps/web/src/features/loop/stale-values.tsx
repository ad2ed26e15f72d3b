import { Alert, Button, Group, Stack, Table, Text } from '@mantine/core';

export interface TwoValues {
  field: string;
  theirs: string;
  mine: string;
}

interface StaleValuesProps {
  /** What both wrote: "this round". */
  what: string;
  values: TwoValues[];
  onKeepMine(): void;
  onTakeTheirs(): void;
}

/** A colleague saved first: both values of each field that differs, and the choice between them. */
export function StaleValues({ what, values, onKeepMine, onTakeTheirs }: StaleValuesProps) {
  const differing = values.filter(({ theirs, mine }) => theirs !== mine);
  return (
    <Alert color="orange" variant="light" role="alert" title={`Somebody else changed ${what} while you were writing`}>
      <Stack gap="sm">
        <Text size="sm">Nothing of yours is saved yet.{differing.length === 0 ? ' Both say the same.' : ''}</Text>
        {differing.length > 0 && (
          <Table withRowBorders verticalSpacing="xs" aria-label="Both values">
            <Table.Thead>
              <Table.Tr>
                <Table.Th scope="col">Field</Table.Th>
                <Table.Th scope="col">Theirs</Table.Th>
                <Table.Th scope="col">Yours</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {differing.map(({ field, theirs, mine }) => (
                <Table.Tr key={field}>
                  <Table.Th scope="row">{field}</Table.Th>
                  <Table.Td style={{ overflowWrap: 'anywhere' }}>{theirs}</Table.Td>
                  <Table.Td style={{ overflowWrap: 'anywhere' }}>{mine}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        )}
        <Group gap="xs">
          <Button size="xs" onClick={onKeepMine}>
            Save mine over it
          </Button>
          <Button size="xs" variant="default" onClick={onTakeTheirs}>
            Keep theirs
          </Button>
        </Group>
      </Stack>
    </Alert>
  );
}
