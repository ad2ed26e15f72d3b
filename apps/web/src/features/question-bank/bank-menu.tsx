import { ActionIcon, Alert, Button, Group, Menu } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconArchive, IconDots, IconListDetails, IconPencil } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { bankArchived, bankRenamed } from './bank-acts.js';
import { useDesk } from './bank-desk.js';
import { draftAddress } from '../../shared/ui/draft-address.js';
import { NameModal } from './name-modal.js';

/** What is done to a bank as a whole. */
export function BankMenu() {
  const { bank, act, actInPlace } = useDesk();
  const [renames, renaming] = useDisclosure(false);
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="default" size={36} aria-label="Change this bank">
            <IconDots size={18} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item component={Link} to={draftAddress(bank.id)} leftSection={<IconListDetails size={16} aria-hidden />}>
            Draft a loop from this
          </Menu.Item>
          <Menu.Item leftSection={<IconPencil size={16} aria-hidden />} onClick={renaming.open}>
            Rename
          </Menu.Item>
          <Menu.Item leftSection={<IconArchive size={16} aria-hidden />} onClick={() => act(bankArchived(true))}>
            Archive
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <NameModal
        title="Rename the bank"
        label="Name of the bank"
        field="name"
        action="Rename"
        first={bank.name}
        opened={renames}
        onClose={renaming.close}
        make={(name) => actInPlace(bankRenamed(bank.name, name))}
      />
    </>
  );
}

/** Says of an archived bank that it is one, and brings it back. */
export function ArchivedBank({ mayBringBack }: { mayBringBack: boolean }) {
  const { act } = useDesk();
  return (
    <Alert color="orange" variant="light" title="This bank is archived" mb="lg">
      <Group justify="space-between" gap="xs">
        Its questions stand in no list, search or pick list. Interviews that were held with them keep them.
        {mayBringBack && (
          <Button size="xs" variant="default" onClick={() => act(bankArchived(false))}>
            Bring it back
          </Button>
        )}
      </Group>
    </Alert>
  );
}
