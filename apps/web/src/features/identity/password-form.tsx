import { Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { errorAt, FormRefusal, textsOf } from '../../shared/ui/form-refusal.js';
import { signIn } from './identity-mutations.js';

export type EnterWith = (viewer: { id: string; name: string }) => void;

/** Sign-in by email and password. */
export function PasswordForm({ onSignedIn }: { onSignedIn: EnterWith }) {
  const enter = useMutation({ mutationFn: signIn, onSuccess: onSignedIn, meta: { shownInPlace: true } });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        const password = String(new FormData(event.currentTarget).get('password') ?? '');
        enter.mutate({ ...textsOf(event.currentTarget, 'email'), password });
      }}
    >
      <Stack gap="sm">
        <TextInput
          name="email"
          type="email"
          label="Email"
          autoComplete="username"
          required
          withAsterisk={false}
          error={errorAt(enter.error, 'email')}
        />
        <PasswordInput
          name="password"
          label="Password"
          autoComplete="current-password"
          required
          withAsterisk={false}
          error={errorAt(enter.error, 'password')}
          visibilityToggleButtonProps={{ 'aria-label': 'Show the password' }}
        />
        <FormRefusal error={enter.error} fields={['email', 'password']} />
        <Button type="submit" loading={enter.isPending}>
          Sign in
        </Button>
      </Stack>
    </form>
  );
}
