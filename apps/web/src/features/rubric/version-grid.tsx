import { Text } from '@mantine/core';
import type { RubricDraft } from '@strata/domain';
import { AnchorGrid } from './anchor-grid.js';

/** A version to read. */
export function VersionGrid({ rubric, label }: { rubric: RubricDraft; label: string }) {
  return (
    <>
      <AnchorGrid
        rubric={rubric}
        label={label}
        role="table"
        head={(dimension) => (
          <Text size="sm" fw={600}>
            {dimension.name}
          </Text>
        )}
        cell={(dimension, _row, index) => <Text size="sm">{dimension.anchors[index] || '–'}</Text>}
      />
      {rubric.weightReason && (
        <Text size="sm" mt="sm">
          Weights differ: {rubric.weightReason}
        </Text>
      )}
    </>
  );
}
