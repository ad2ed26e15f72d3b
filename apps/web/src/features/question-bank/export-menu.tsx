import type { SchemaType } from '@strata/contracts';
import { Button, Menu } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { download } from '../../shared/ui/download.js';
import { exportQuestionBank } from './search-queries.js';

const FORMATS: { format: SchemaType<'BankFormat'>; label: string }[] = [
  { format: 'MARKDOWN', label: 'Markdown, to read and edit' },
  { format: 'CSV', label: 'CSV, for a spreadsheet' },
  { format: 'JSON', label: 'JSON, exact' },
];

/** A bank as a file, in a form that an import reads back. */
export function ExportMenu({ bankId }: { bankId: string }) {
  const exporting = useMutation({
    mutationFn: (format: SchemaType<'BankFormat'>) => exportQuestionBank(bankId, format),
    onSuccess: download,
  });
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="default" loading={exporting.isPending} leftSection={<IconDownload size={16} aria-hidden />}>
          Export
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {FORMATS.map(({ format, label }) => (
          <Menu.Item key={format} onClick={() => exporting.mutate(format)}>
            {label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
