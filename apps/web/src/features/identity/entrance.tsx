import { Center, Group, Paper, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';

/** The page before the house: brand, one card. */
export function Entrance({
  title,
  about,
  children,
  wide,
}: {
  title: string;
  about?: string;
  children: ReactNode;
  wide?: boolean;
}) {
  return (
    <Center component="main" mih="100dvh" p={{ base: 'sm', sm: 'xl' }} style={{ background: 'var(--strata-canvas)' }}>
      <Stack w="100%" maw={wide ? 760 : 440} gap="lg">
        <Group gap="xs" justify="center">
          <img src="/strata.svg" alt="" width={36} height={36} />
          <Text fw={700} fz={24}>
            Strata
          </Text>
        </Group>
        <Paper withBorder p={{ base: 'md', sm: 'xl' }} shadow="xs">
          <Stack gap="md">
            <div>
              <Title order={1} size="h2">
                {title}
              </Title>
              {about && (
                <Text c="dimmed" mt={4}>
                  {about}
                </Text>
              )}
            </div>
            {children}
          </Stack>
        </Paper>
      </Stack>
    </Center>
  );
}
