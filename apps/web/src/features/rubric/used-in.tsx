import { Anchor, List, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { RubricVersionDetail } from './rubric-queries.js';

function placesOf({ inDraft, versions }: RubricVersionDetail['usedIn'][number]): string {
  const published = versions.length > 0 ? [`version${versions.length > 1 ? 's' : ''} ${versions.join(', ')}`] : [];
  return [...(inDraft ? ['draft'] : []), ...published].join(' and ');
}

/** The loops whose rounds score by a version. */
export function UsedIn({ version }: { version: RubricVersionDetail }) {
  if (version.usedIn.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        No loop scores by version {version.version} yet.
      </Text>
    );
  }
  return (
    <List size="sm">
      {version.usedIn.map((loop) => (
        <List.Item key={loop.id}>
          <Anchor component={Link} to={`/loops/${loop.id}`} size="sm">
            {loop.title}
          </Anchor>{' '}
          ({placesOf(loop)})
        </List.Item>
      ))}
    </List>
  );
}
