import { Kbd, Modal, Table } from '@mantine/core';

const KEYS = [
  { keys: 'Ctrl K', does: 'Go to a page, a room, a candidate, a loop or a bank' },
  { keys: '/', does: 'Find questions, in a bank and beside a loop' },
  { keys: 'Space', does: 'Take up a round or a picked question, and put it down' },
  { keys: '← → ↑ ↓', does: 'Move what is taken up' },
  { keys: 'Enter', does: 'Write in a cell of a rubric’s draft; arrows go from cell to cell' },
  { keys: 'Esc', does: 'Close what is open, or leave what is taken up where it was' },
  { keys: '?', does: 'This map; in a room, the map of the room' },
];

/** The keys that work on these pages. */
export function KeyMap({ opened, onClose }: { opened: boolean; onClose(): void }) {
  return (
    <Modal opened={opened} onClose={onClose} title="Keys">
      <Table variant="vertical" layout="fixed">
        <Table.Tbody>
          {KEYS.map(({ keys, does }) => (
            <Table.Tr key={keys}>
              <Table.Th w={110} scope="row">
                <Kbd>{keys}</Kbd>
              </Table.Th>
              <Table.Td>{does}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Modal>
  );
}
