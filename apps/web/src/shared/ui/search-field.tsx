import { CloseButton, Kbd, TextInput } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useRef } from 'react';
import { ARROW_STOP } from './arrow-stops.js';
import { useTyped } from './use-typed.js';

const PRESSED = ['checkbox', 'radio', 'button'];

const takesText = (target: EventTarget | null) =>
  (target instanceof HTMLInputElement && !PRESSED.includes(target.type)) || target instanceof HTMLTextAreaElement;

/** The words of a search, told while they are typed; the key "/" goes there from anywhere on the page, Escape empties it. */
export function SearchField({ value, onChange }: { value: string; onChange(value: string): void }) {
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useTyped(value, onChange);
  const seek = (event: KeyboardEvent) => {
    if (takesText(event.target)) return;
    event.preventDefault();
    field.current?.focus();
  };
  useHotkeys([['/', seek, { preventDefault: false }]], []);
  const empty = () => {
    setTyped('');
    field.current?.focus();
  };
  return (
    <TextInput
      ref={field}
      {...ARROW_STOP}
      aria-label="Find by words"
      aria-keyshortcuts="/"
      placeholder="Find by words"
      autoComplete="off"
      leftSection={<IconSearch size={16} aria-hidden />}
      rightSection={
        typed ? (
          <CloseButton size="sm" aria-label="Empty the search" onClick={empty} />
        ) : (
          <Kbd size="xs" aria-hidden>
            /
          </Kbd>
        )
      }
      rightSectionPointerEvents={typed ? 'all' : 'none'}
      value={typed}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onKeyDown={(event) => event.key === 'Escape' && typed && empty()}
    />
  );
}
