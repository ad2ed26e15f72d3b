import { Kbd, Modal, Switch, Table } from '@mantine/core';
import { useState } from 'react';
import { keyMap } from './room-keys.js';
import { keysAreOn, switchKeys } from './use-room-keys.js';

/** Every key of the room; single keys can be switched off on this device. */
export function KeyMap({ opened, onClose }: { opened: boolean; onClose(): void }) {
  const [on, setOn] = useState(keysAreOn);
  const toggle = (next: boolean) => {
    switchKeys(next);
    setOn(next);
  };
  return (
    <Modal opened={opened} onClose={onClose} title="Keys of the room">
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">Key</Table.Th>
            <Table.Th scope="col">What it does</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {keyMap.map(({ keys, does }) => (
            <Table.Tr key={keys}>
              <Table.Td>
                <Kbd>{keys}</Kbd>
              </Table.Td>
              <Table.Td>{does}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Switch mt="md" label="Single keys on this device" checked={on} onChange={(event) => toggle(event.currentTarget.checked)} />
    </Modal>
  );
}
