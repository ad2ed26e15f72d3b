import { Button, Menu } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { download } from './download.js';

interface ExportMenuProps<Wish> {
  wishes: readonly { label: string; wish: Wish }[];
  /** The file that is wished for. */
  write(wish: Wish): Promise<Parameters<typeof download>[0]>;
}

/** Something as a file, in one of the forms that an import reads back. */
export function ExportMenu<Wish>({ wishes, write }: ExportMenuProps<Wish>) {
  const exporting = useMutation({ mutationFn: write, onSuccess: download });
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="default" loading={exporting.isPending} leftSection={<IconDownload size={16} aria-hidden />}>
          Export
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {wishes.map(({ label, wish }) => (
          <Menu.Item key={label} onClick={() => exporting.mutate(wish)}>
            {label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
