import { ActionIcon, Menu, type ActionIconProps } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useCallback, useEffect, useState, type ReactNode } from 'react';

interface DotsMenuProps {
  /** What is changed here, for those who cannot see it. */
  label: string;
  children: ReactNode;
}

const BUTTON: ActionIconProps = { variant: 'subtle', color: 'gray', size: 'md', children: <IconDots size={16} aria-hidden /> };

/** Opens as soon as it stands, from a button that has the focus: there it goes back to. */
function OpenedMenu({ label, children }: DotsMenuProps) {
  const [opened, setOpened] = useState(false);
  useEffect(() => setOpened(true), []);
  const focus = useCallback((button: HTMLButtonElement | null) => button?.focus(), []);
  return (
    <Menu position="bottom-end" opened={opened} onChange={setOpened}>
      <Menu.Target>
        <ActionIcon {...BUTTON} ref={focus} aria-label={label} />
      </Menu.Target>
      <Menu.Dropdown>{children}</Menu.Dropdown>
    </Menu>
  );
}

/** A menu behind three dots, of which lists have many: until it is pressed first, it is a button and no more. */
export function DotsMenu(props: DotsMenuProps) {
  const [asked, setAsked] = useState(false);
  if (asked) return <OpenedMenu {...props} />;
  return (
    <ActionIcon {...BUTTON} aria-label={props.label} aria-haspopup="menu" aria-expanded={false} onClick={() => setAsked(true)} />
  );
}
