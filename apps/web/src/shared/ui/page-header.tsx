import { Anchor, Breadcrumbs, Group, Stack, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';

export interface Crumb {
  title: string;
  to: string;
}

interface PageHeaderProps {
  title: string;
  /** One line: what this page is for, or who sees it. */
  about?: ReactNode;
  crumbs?: Crumb[];
  actions?: ReactNode;
}

/** The head of a page: where it stands, its one h1, what can be done here. */
export function PageHeader({ title, about, crumbs, actions }: PageHeaderProps) {
  return (
    <Stack component="header" gap={6} mb="lg">
      {crumbs && (
        <Breadcrumbs component="nav" aria-label="Where this page stands" separatorMargin="xs">
          {crumbs.map((crumb) => (
            <Anchor key={crumb.to} component={Link} to={crumb.to} size="sm" py={4}>
              {crumb.title}
            </Anchor>
          ))}
        </Breadcrumbs>
      )}
      <Group justify="space-between" align="flex-end" gap="sm">
        <Stack gap={6} flex="1 1 320px" miw={0}>
          <Title order={1}>{title}</Title>
          {about && (
            <Text component="div" c="dimmed" maw="70ch">
              {about}
            </Text>
          )}
        </Stack>
        {actions && <Group gap="xs">{actions}</Group>}
      </Group>
    </Stack>
  );
}
