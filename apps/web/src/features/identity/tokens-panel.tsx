import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { errorAt, FormRefusal, textsOf } from '../../shared/ui/form-refusal.js';
import { createApiToken } from './member-mutations.js';
import { ShownOnce } from '../../shared/ui/shown-once.js';

/** Makes a token with which a program acts as you. */
export function TokensPanel() {
  const making = useMutation({ mutationFn: createApiToken, meta: { shownInPlace: true } });
  return (
    <Stack gap="md" maw={620}>
      <Text c="dimmed">
        A program with a token acts as you and may do what you may do. It sends the token as “Authorization: Bearer …”.
      </Text>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          making.mutate(textsOf(event.currentTarget, 'name').name);
        }}
      >
        <Group align="flex-end" gap="sm">
          <TextInput
            name="name"
            label="What the token is for"
            required
            autoComplete="off"
            flex="1 1 220px"
            error={errorAt(making.error, 'name')}
          />
          <Button type="submit" loading={making.isPending}>
            Make a token
          </Button>
        </Group>
      </form>
      <FormRefusal error={making.error} fields={['name']} />
      {making.data && (
        <ShownOnce title="The new token" value={making.data}>
          Keep it where your program reads its secrets. It is shown this once.
        </ShownOnce>
      )}
    </Stack>
  );
}
