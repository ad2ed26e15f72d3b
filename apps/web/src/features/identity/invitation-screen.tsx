import { Button, PasswordInput, Stack, Text } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { useMutation, useQuery } from '@tanstack/react-query';
import { isCoded } from '../../shared/api/problems.js';
import { NoPermission } from '../../shared/ui/no-permission.js';
import { errorAt, FormRefusal } from '../../shared/ui/form-refusal.js';
import { ROLE_WORDS } from '../../shared/ui/field-words.js';
import { QueryView } from '../../shared/ui/query-view.js';
import { Entrance } from './entrance.js';
import { acceptInvitation } from './identity-mutations.js';
import { invitationQuery } from './identity-queries.js';
import type { EnterWith } from './password-form.js';

function AcceptForm({ token, email, onSignedIn }: { token: string; email: string; onSignedIn: EnterWith }) {
  const accept = useMutation({ mutationFn: acceptInvitation, onSuccess: onSignedIn, meta: { shownInPlace: true } });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        accept.mutate({ token, password: String(new FormData(event.currentTarget).get('password') ?? '') });
      }}
    >
      <Stack gap="sm">
        <input type="hidden" name="email" value={email} autoComplete="username" />
        <PasswordInput
          name="password"
          label="Choose a password"
          description="You sign in with your email and this password from now on."
          autoComplete="new-password"
          required
          error={errorAt(accept.error, 'password')}
          visibilityToggleButtonProps={{ 'aria-label': 'Show the password' }}
        />
        <FormRefusal error={accept.error} fields={['password']} />
        <Button type="submit" loading={accept.isPending}>
          Accept and sign in
        </Button>
      </Stack>
    </form>
  );
}

/** The page behind an invitation link: who invites, as what; a password makes the account. */
export function InvitationScreen({ token, onSignedIn }: { token: string; onSignedIn: EnterWith }) {
  const invitation = useQuery(invitationQuery(token));
  useDocumentTitle('Invitation · Strata');
  if (isCoded(invitation.error, 'NOT_FOUND'))
    return (
      <Entrance title="Invitation">
        <NoPermission title="This invitation is not open">
          It was used already, or the link is not whole. Ask whoever invited you for a new one.
        </NoPermission>
      </Entrance>
    );
  return (
    <Entrance title="Invitation">
      <QueryView query={invitation} what="the invitation">
        {({ organizationName, name, email, role }) => (
          <>
            <Text>
              {name}, <b>{organizationName}</b> invites you ({email}) as <b>{ROLE_WORDS[role].toLowerCase()}</b>.
            </Text>
            <AcceptForm token={token} email={email} onSignedIn={onSignedIn} />
          </>
        )}
      </QueryView>
    </Entrance>
  );
}
