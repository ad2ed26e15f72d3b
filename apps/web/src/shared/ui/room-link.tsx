import { Button, Popover, Text, TextInput } from '@mantine/core';
import { useClipboard, useDisclosure } from '@mantine/hooks';

/** The address of a room to give to those who sit in it, copied as it is shown. It opens in whatever session they are in. */
export function RoomLink({ interviewId, of }: { interviewId: string; of: string }) {
  const [opened, { open, close }] = useDisclosure(false);
  const { copied, copy, error } = useClipboard({ timeout: 60_000 });
  const address = `${globalThis.location.origin}/interviews/${interviewId}`;
  const show = () => {
    copy(address);
    open();
  };
  return (
    <Popover opened={opened} onDismiss={close} width={320} position="bottom" trapFocus withArrow>
      <Popover.Target>
        <Button variant="default" aria-label={`Room link of ${of}`} onClick={show}>
          Room link
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <TextInput
          label={`Link to the room of ${of}`}
          readOnly
          value={address}
          onFocus={(event) => event.currentTarget.select()}
        />
        <Text size="sm" mt={6} role="status">
          {copied && !error ? 'Copied. ' : 'Copy it from here. '}Whoever sits on its panel signs in and is in the room; nobody
          else gets in by it.
        </Text>
      </Popover.Dropdown>
    </Popover>
  );
}
