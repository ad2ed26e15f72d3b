import '@mantine/spotlight/styles.css';
import { spotlight, Spotlight, type SpotlightActionData } from '@mantine/spotlight';
import { IconSearch } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useSyncExternalStore } from 'react';
import { usePlaces } from './navigation.js';
import { paletteSwitch } from './palette-switch.js';

/** Every place of the house by its name. */
export function Palette() {
  const navigate = useNavigate();
  const places = usePlaces();
  const asked = useSyncExternalStore(paletteSwitch.listen, paletteSwitch.wanted);
  useEffect(() => spotlight.open(), [asked]);
  const actions: SpotlightActionData[] = places.map((place) => ({
    id: place.to,
    label: place.title,
    onClick: () => void navigate({ to: place.to }),
  }));
  return (
    <Spotlight
      actions={actions}
      shortcut={null}
      attributes={{ content: { 'aria-label': 'Go to a place' } }}
      highlightQuery
      scrollable
      maxHeight={420}
      nothingFound="Nothing has this name. Try another word."
      searchProps={{ leftSection: <IconSearch size={20} aria-hidden />, placeholder: 'Where to?', 'aria-label': 'Where to?' }}
    />
  );
}
