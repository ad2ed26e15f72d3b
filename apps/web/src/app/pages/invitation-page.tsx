import { useParams } from '@tanstack/react-router';
import { InvitationScreen } from '../../features/identity/invitation-screen.js';
import { useEntering } from '../entering.js';

export function InvitationPage() {
  const { token } = useParams({ from: '/invitation/$token' });
  return <InvitationScreen token={token} onSignedIn={useEntering()} />;
}
