import { Menu, SegmentedControl, Text, useMantineColorScheme } from '@mantine/core';
import { IconLogout, IconWindowMaximize } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { signOut } from '../features/identity/identity-mutations.js';
import { addressOf, basePathOf, leaveSlot, nextFreeSlot, slot, takenSlots } from '../shared/api/session.js';
import { useViewer } from '../shared/api/viewer-query.js';
import { ROLE_WORDS } from '../shared/ui/field-words.js';
import { MemberFace } from './member-face.js';

const SCHEMES = [
  { value: 'auto', label: 'Device' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
];

function SchemeChoice() {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <SegmentedControl
      fullWidth
      size="xs"
      aria-label="Colours"
      data={SCHEMES}
      value={colorScheme}
      onChange={(value) => setColorScheme(value as typeof colorScheme)}
    />
  );
}

function OtherSessions() {
  const others = takenSlots().filter((each) => each.slot !== slot);
  return (
    <>
      {others.map((each) => (
        <Menu.Item key={each.slot} component="a" href={basePathOf(each.slot) || '/'} target="_blank">
          Go to {each.name}’s session
        </Menu.Item>
      ))}
      <Menu.Item
        component="a"
        href={`${basePathOf(nextFreeSlot())}/sign-in`}
        target="_blank"
        leftSection={<IconWindowMaximize size={16} aria-hidden />}
      >
        Open another session in this browser
      </Menu.Item>
    </>
  );
}

/** Who is signed in, and what concerns this window: colours, other sessions, the way out. */
export function MemberMenu() {
  const { viewer, organization } = useViewer();
  const leave = useMutation({
    mutationFn: signOut,
    onSuccess: () => {
      leaveSlot();
      globalThis.location.assign(addressOf('/sign-in'));
    },
  });
  return (
    <Menu position="bottom-end" width={290} withinPortal>
      <Menu.Target>
        <MemberFace name={viewer.name} />
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          <Text size="sm" fw={650} c="var(--mantine-color-text)">
            {viewer.name}
          </Text>
          <Text size="xs" c="dimmed">
            {ROLE_WORDS[viewer.role]} at {organization.name}
          </Text>
        </Menu.Label>
        <div style={{ padding: '4px 8px 8px' }}>
          <SchemeChoice />
        </div>
        <Menu.Divider />
        <OtherSessions />
        <Menu.Divider />
        <Menu.Item leftSection={<IconLogout size={16} aria-hidden />} onClick={() => leave.mutate()}>
          Sign out
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
