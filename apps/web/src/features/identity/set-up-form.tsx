import { Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { errorAt, FormRefusal, textsOf } from '../../shared/ui/form-refusal.js';
import { setUp } from './identity-mutations.js';
import type { EnterWith } from './password-form.js';

const FIELDS = ['token', 'organizationName', 'name', 'email', 'password'] as const;

/** The first visit: makes the organization and its first administrator with the one-time token from the log. */
export function SetUpForm({ onSignedIn }: { onSignedIn: EnterWith }) {
  const make = useMutation({ mutationFn: setUp, onSuccess: onSignedIn, meta: { shownInPlace: true } });
  const field = (name: (typeof FIELDS)[number]) => ({ name, required: true, error: errorAt(make.error, name) });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        make.mutate(textsOf(event.currentTarget, ...FIELDS));
      }}
    >
      <Stack gap="sm">
        <TextInput
          {...field('token')}
          label="One-time token"
          description="It stands in the log of the server that just started."
          autoComplete="off"
        />
        <TextInput {...field('organizationName')} label="Organization" autoComplete="organization" />
        <TextInput {...field('name')} label="Your name" autoComplete="name" />
        <TextInput {...field('email')} label="Your email" type="email" autoComplete="username" />
        <PasswordInput
          {...field('password')}
          label="Password"
          autoComplete="new-password"
          visibilityToggleButtonProps={{ 'aria-label': 'Show the password' }}
        />
        <FormRefusal error={make.error} fields={FIELDS} />
        <Button type="submit" loading={make.isPending}>
          Set up Strata
        </Button>
      </Stack>
    </form>
  );
}
