import { Button, Kbd } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { lazy, Suspense, useSyncExternalStore } from 'react';
import { paletteSwitch } from './palette-switch.js';

const Palette = lazy(async () => ({ default: (await import('./palette.js')).Palette }));

/** Ctrl K from everywhere; what the palette needs is loaded when it is first wanted. */
export function CommandPalette() {
  const wanted = useSyncExternalStore(paletteSwitch.listen, paletteSwitch.wanted);
  useHotkeys([['mod+K', paletteSwitch.open]], []);
  if (!wanted) return null;
  return (
    <Suspense fallback={null}>
      <Palette />
    </Suspense>
  );
}

export function SearchButton() {
  return (
    <Button
      variant="default"
      size="xs"
      h={36}
      leftSection={<IconSearch size={16} aria-hidden />}
      rightSection={<Kbd size="xs">Ctrl K</Kbd>}
      visibleFrom="sm"
      onClick={paletteSwitch.open}
    >
      Go to
    </Button>
  );
}
