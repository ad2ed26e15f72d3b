import { Anchor, Text } from '@mantine/core';
import { slot } from '../api/session.js';

interface FileLinkProps {
  fileName: string;
  /** Where the API hands it out. */
  path: string;
  /** Bytes. */
  size: number;
}

const KILO = 1024;

/** A size as people say it: whole kilobytes, megabytes with one decimal. */
function sizeWords(bytes: number): string {
  if (bytes < KILO * KILO) return `${Math.max(1, Math.round(bytes / KILO))} KB`;
  return `${(bytes / KILO / KILO).toFixed(1)} MB`;
}

/** A file to take along, in the session of this page. */
export function FileLink({ fileName, path, size }: FileLinkProps) {
  return (
    <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
      <Anchor href={slot === 0 ? path : `${path}?slot=${slot}`} download={fileName} size="sm">
        {fileName}
      </Anchor>{' '}
      <Text span size="sm" c="dimmed">
        {sizeWords(size)}
      </Text>
    </Text>
  );
}
