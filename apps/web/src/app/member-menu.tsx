import { Divider, Popover, SegmentedControl, Stack, Text, useMantineColorScheme } from '@mantine/core';
import { IconLogout, IconUser, IconWindowMaximize } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { signOut } from '../features/identity/identity-mutations.js';
import { forgetSlot } from '../shared/api/kept.js';
import { addressOf, basePathOf, leaveSlot, nextFreeSlot, renderFor, slot, takenSlots } from '../shared/api/session.js';
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

function Sessions() {
  const others = takenSlots().filter((each) => each.slot !== slot);
  return (
    <div>
      {others.map((each) => (
        <a key={each.slot} className="strata-panel-line" href={basePathOf(each.slot) || '/'} target="_blank" rel="noreferrer">
          <IconUser size={16} aria-hidden />
          {each.name}’s window
        </a>
      ))}
      <a className="strata-panel-line" href={`${basePathOf(nextFreeSlot())}/sign-in`} target="_blank" rel="noreferrer">
        <IconWindowMaximize size={16} aria-hidden />
        Open another session in this browser
      </a>
    </div>
  );
}

function SignOut() {
  const leave = useMutation({
    mutationFn: signOut,
    // What this device kept goes first: whoever leaves a machine wants that also where the network is gone.
    onMutate: forgetSlot,
    onSuccess: () => {
      leaveSlot();
      // Whoever leaves by themselves is not told that their session ended.
      renderFor(null);
      globalThis.location.assign(addressOf('/sign-in'));
    },
  });
  return (
    <button type="button" className="strata-panel-line" disabled={leave.isPending} onClick={() => leave.mutate()}>
      <IconLogout size={16} aria-hidden />
      Sign out
    </button>
  );
}

/** Who is signed in, and what concerns this window: colours, other sessions, the way out. */
export function MemberMenu({ opened, onChange }: { opened: boolean; onChange(opened: boolean): void }) {
  const { viewer, organization } = useViewer();
  return (
    <Popover opened={opened} onChange={onChange} position="bottom-end" width={290} shadow="md" trapFocus returnFocus>
      <Popover.Target>
        <MemberFace name={viewer.name} onClick={() => onChange(!opened)} />
      </Popover.Target>
      <Popover.Dropdown p="xs" aria-label="Your menu">
        <Stack gap="xs">
          <div style={{ padding: '2px 10px' }}>
            <Text fw={650}>{viewer.name}</Text>
            <Text size="sm" c="dimmed">
              {ROLE_WORDS[viewer.role]} at {organization.name}
            </Text>
          </div>
          <SchemeChoice />
          <Divider />
          <Sessions />
          <Divider />
          <SignOut />
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
