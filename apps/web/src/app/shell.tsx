import { AppShell, Burger, Drawer, Group, Stack } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Outlet } from '@tanstack/react-router';
import { SearchButton } from './command-palette.js';
import { MemberMenu } from './member-menu.js';
import { Brand, Navigation } from './navigation.js';

/** The frame of every page but the room: where to go, who is signed in. */
export function Shell() {
  const [opened, { open, close }] = useDisclosure(false);
  return (
    <AppShell
      header={{ height: 56 }}
      padding={{ base: 'sm', sm: 'lg' }}
      styles={{ main: { background: 'var(--strata-canvas)' } }}
    >
      <a className="strata-skip" href="#content">
        Skip to the content
      </a>
      <AppShell.Header>
        <Group h="100%" px={{ base: 'xs', sm: 'md' }} gap="xs" wrap="nowrap" justify="space-between">
          <Group gap="xs" wrap="nowrap">
            <Burger opened={opened} onClick={open} hiddenFrom="md" size="sm" aria-label="Open the menu" />
            <Brand />
            <Group component="nav" aria-label="Main" gap={4} visibleFrom="md" wrap="nowrap" ms="sm">
              <Navigation />
            </Group>
          </Group>
          <Group gap="xs" wrap="nowrap">
            <SearchButton />
            <MemberMenu />
          </Group>
        </Group>
      </AppShell.Header>
      <Drawer opened={opened} onClose={close} title="Strata" size="xs" hiddenFrom="md">
        <Stack component="nav" aria-label="Main" gap={4} onClick={close}>
          <Navigation />
        </Stack>
      </Drawer>
      <AppShell.Main id="content" tabIndex={-1}>
        <Outlet />
      </AppShell.Main>
    </AppShell>
  );
}
