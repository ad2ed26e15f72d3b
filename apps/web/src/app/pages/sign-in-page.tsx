import { useSearch } from '@tanstack/react-router';
import { SignInScreen } from '../../features/identity/sign-in-screen.js';
import { useEntering } from '../entering.js';

export function SignInPage() {
  const { next, reason } = useSearch({ from: '/sign-in' });
  return <SignInScreen ended={reason === 'ended'} onSignedIn={useEntering(next)} />;
}
