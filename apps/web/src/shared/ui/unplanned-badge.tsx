import { Badge } from '@mantine/core';

/** Says that a question was added to this interview only. */
export function UnplannedBadge() {
  return <Badge color="gray">Unplanned</Badge>;
}
