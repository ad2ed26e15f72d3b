import { Alert, Divider } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { slot } from '../../shared/api/session.js';
import { QueryView } from '../../shared/ui/query-view.js';
import { DemoMembers } from './demo-members.js';
import { Entrance } from './entrance.js';
import { installationQuery } from './identity-queries.js';
import { PasswordForm, type EnterWith } from './password-form.js';
import { SetUpForm } from './set-up-form.js';

/** Sign in; on a server without an organization, set it up. */
export function SignInScreen({ ended, onSignedIn }: { ended: boolean; onSignedIn: EnterWith }) {
  const installation = useQuery(installationQuery());
  useDocumentTitle('Sign in · Strata');
  const about =
    slot > 0 ? `This window has a session of its own (number ${slot}). Others in this browser stay signed in.` : undefined;
  if (installation.data?.needsSetUp)
    return (
      <Entrance title="Set up Strata" about="Nobody has an account here yet. You become the first administrator.">
        <SetUpForm onSignedIn={onSignedIn} />
      </Entrance>
    );
  return (
    <Entrance title="Sign in" about={about} wide={Boolean(installation.data?.demoMembers.length)}>
      {ended && (
        <Alert color="orange" role="status">
          Your session has ended. Sign in again; what you wrote is kept on this device.
        </Alert>
      )}
      <QueryView query={installation} what="the sign-in page">
        {({ demoMembers }) => (
          <>
            {demoMembers.length > 0 && (
              <>
                <DemoMembers members={demoMembers} onSignedIn={onSignedIn} />
                <Divider label="or with a password" />
              </>
            )}
            <PasswordForm onSignedIn={onSignedIn} />
          </>
        )}
      </QueryView>
    </Entrance>
  );
}
