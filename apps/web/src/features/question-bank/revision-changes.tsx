import { Stack, Text } from '@mantine/core';
import { Words } from '../../shared/ui/stretches.js';
import type { FieldChange } from './question-revision.js';

/** What a revision changed, field by field: added words underlined, removed ones struck out. */
export function RevisionChanges({ changes }: { changes: readonly FieldChange[] }) {
  if (changes.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        The words stayed the same.
      </Text>
    );
  }
  return (
    <Stack component="dl" gap="xs" m={0}>
      {changes.map(({ field, stretches }) => (
        <div key={field}>
          <Text component="dt" size="xs" c="dimmed">
            {field}
          </Text>
          <Text component="dd" size="sm" m={0} style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
            {stretches.map((stretch, at) => (
              <Words key={at} {...stretch} />
            ))}
          </Text>
        </div>
      ))}
    </Stack>
  );
}
