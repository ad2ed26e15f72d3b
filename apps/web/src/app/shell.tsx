import { AppShell, Burger, Group } from '@mantine/core';
import { Outlet } from '@tanstack/react-router';
import { useHotkeys } from '@mantine/hooks';
import { lazy, Suspense, useState } from 'react';
import { SearchButton } from './command-palette.js';
import { LineNotice } from './line-notice.js';
import { MemberButton } from './member-button.js';
import { Brand, Navigation } from './navigation.js';

const MenuDrawer = lazy(async () => ({ default: (await import('./menu-drawer.js')).MenuDrawer }));

const KeyMap = lazy(async () => ({ default: (await import('./key-map.js')).KeyMap }));

/** The frame of every page but the room: where to go, who is signed in. */
export function Shell() {
  const [asked, setAsked] = useState(false);
  const [opened, setOpened] = useState(false);
  const [mapped, setMapped] = useState(false);
  useHotkeys([['shift+?', () => setMapped(true)]]);
  const close = () => setOpened(false);
  const open = () => {
    setAsked(true);
    setOpened(true);
  };
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
            <MemberButton />
          </Group>
        </Group>
      </AppShell.Header>
      {asked && (
        <Suspense fallback={null}>
          <MenuDrawer opened={opened} onClose={close} />
        </Suspense>
      )}
      {mapped && (
        <Suspense fallback={null}>
          <KeyMap opened onClose={() => setMapped(false)} />
        </Suspense>
      )}
      <AppShell.Main id="content" tabIndex={-1}>
        <LineNotice />
        <Outlet />
      </AppShell.Main>
    </AppShell>
  );
}
