import { Alert, Button, Code, CopyButton, Group, Stack, Text } from '@mantine/core';

/** A secret or a link that is shown this one time, with a way to take it along. */
export function ShownOnce({ title, value, children }: { title: string; value: string; children: string }) {
  return (
    <Alert color="petrol" variant="light" title={title} role="status">
      <Stack gap="xs">
        <Text size="sm">{children}</Text>
        <Group gap="xs" wrap="wrap">
          <Code style={{ overflowWrap: 'anywhere', flex: '1 1 220px' }}>{value}</Code>
          <CopyButton value={value}>
            {({ copied, copy }) => (
              <Button size="xs" variant="default" onClick={copy}>
                {copied ? 'Copied' : 'Copy'}
              </Button>
            )}
          </CopyButton>
        </Group>
      </Stack>
    </Alert>
  );
}
