import { Group, Stack, Title } from '@mantine/core';
import type { ReactNode } from 'react';

interface QuestionPartProps {
  title: string;
  aside?: ReactNode;
  children: ReactNode;
}

/** One titled part of a question. */
export function QuestionPart({ title, aside, children }: QuestionPartProps) {
  return (
    <Stack component="section" gap={4}>
      <Group gap="xs" justify="space-between">
        <Title order={3} size="h4">
          {title}
        </Title>
        {aside}
      </Group>
      {children}
    </Stack>
  );
}
