import { Group, NativeSelect, Stack, Text } from '@mantine/core';
import { rubricDifferences } from '@strata/domain';
import { useState } from 'react';
import { counted } from '../../shared/ui/counted.js';
import { DifferenceList } from './difference-list.js';
import { contentOf, type RubricFamilyDetail } from './rubric-queries.js';
import { versionsOf, versionWords } from './rubric-words.js';

/** Two versions beside each other, with their differences marked. */
export function CompareVersions({ family }: { family: RubricFamilyDetail }) {
  const versions = versionsOf(family);
  const [ids, setIds] = useState<[string | null, string | null]>([null, null]);
  const after = versions.find(({ id }) => id === ids[1]) ?? versions[0];
  const before = versions.find(({ id }) => id === ids[0]) ?? versions[1];
  if (!after || !before) return <Text c="dimmed">There is one version only. A second one can be compared with it.</Text>;
  const differences = rubricDifferences(contentOf(before), contentOf(after));
  const options = versions.map((version) => ({ value: version.id, label: versionWords(version) }));
  return (
    <Stack gap="sm">
      <Group gap="sm">
        <NativeSelect
          label="Left"
          value={before.id}
          data={options}
          onChange={(event) => setIds([event.currentTarget.value, after.id])}
        />
        <NativeSelect
          label="Right"
          value={after.id}
          data={options}
          onChange={(event) => setIds([before.id, event.currentTarget.value])}
        />
      </Group>
      <Text size="sm" c="dimmed" role="status">
        {counted(differences.length, 'difference')}
      </Text>
      <DifferenceList differences={differences} before={versionWords(before)} after={versionWords(after)} />
    </Stack>
  );
}
