import type { SchemaType } from '@strata/contracts';
import { Button, Menu } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { download } from '../../shared/ui/download.js';
import { exportRubric, type RubricFamilyDetail } from './rubric-queries.js';
import { versionsOf, versionWords } from './rubric-words.js';

const FORMATS: { format: SchemaType<'RubricFormat'>; label: string }[] = [
  { format: 'MARKDOWN', label: 'Markdown' },
  { format: 'JSON', label: 'JSON' },
];

/** A version as a file, in a form that an import reads back. */
export function ExportRubric({ family }: { family: RubricFamilyDetail }) {
  const exporting = useMutation({
    mutationFn: ({ id, format }: { id: string; format: SchemaType<'RubricFormat'> }) => exportRubric(id, format),
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
        {versionsOf(family)
          .slice(0, 4)
          .flatMap((version) =>
            FORMATS.map(({ format, label }) => (
              <Menu.Item key={`${version.id} ${format}`} onClick={() => exporting.mutate({ id: version.id, format })}>
                {versionWords(version)}, {label}
              </Menu.Item>
            )),
          )}
      </Menu.Dropdown>
    </Menu>
  );
}
