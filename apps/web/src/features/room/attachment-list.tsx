import { Paper, Title } from '@mantine/core';
import { FileLink } from '../../shared/ui/file-link.js';
import type { Interview } from './room-queries.js';

/** What was shown to the panel of the candidate's files; nothing stands here where nothing was. */
export function AttachmentList({ attachments }: { attachments: Interview['attachments'] }) {
  if (attachments.length === 0) return null;
  return (
    <Paper component="section" withBorder p="md" aria-labelledby="room-attachments">
      <Title order={2} size="h3" id="room-attachments">
        Attachments
      </Title>
      {attachments.map(({ id, fileName, path, size }) => (
        <FileLink key={id} fileName={fileName} path={path} size={size} />
      ))}
    </Paper>
  );
}
