import { Skeleton, Stack, VisuallyHidden } from '@mantine/core';

/** The shape of what is coming, while it is on its way. */
export function LoadingRows({ rows = 4, height = 64, what = 'this page' }: { rows?: number; height?: number; what?: string }) {
  return (
    <Stack gap="sm" role="status">
      <VisuallyHidden>Loading {what}</VisuallyHidden>
      {Array.from({ length: rows }, (_, row) => (
        <Skeleton key={row} height={height} radius="md" />
      ))}
    </Stack>
  );
}
