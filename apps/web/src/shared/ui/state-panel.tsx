import { Paper, Stack, Text, ThemeIcon, Title } from '@mantine/core';
import type { ReactNode } from 'react';

interface StatePanelProps {
  icon: ReactNode;
  title: string;
  children?: ReactNode;
  action?: ReactNode;
  color?: string;
  role?: 'status' | 'alert';
  /** It stands in place of a whole page and carries the page's one h1. */
  whole?: boolean;
}

/** What stands in place of content: a reason and a way on. */
export function StatePanel({ icon, title, children, action, color = 'gray', role, whole = false }: StatePanelProps) {
  return (
    <Paper p="xl" withBorder role={role}>
      <Stack align="center" gap="sm" ta="center" maw="54ch" mx="auto">
        <ThemeIcon size={44} radius="xl" variant="light" color={color} aria-hidden>
          {icon}
        </ThemeIcon>
        <Title order={whole ? 1 : 2} size="h4">
          {title}
        </Title>
        {children && <Text c="dimmed">{children}</Text>}
        {action}
      </Stack>
    </Paper>
  );
}
