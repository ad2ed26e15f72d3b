import { useParams } from '@tanstack/react-router';
import { BriefScreen } from '../../features/candidacy/brief-screen.js';

export function BriefPage() {
  const { token } = useParams({ from: '/brief/$token' });
  return <BriefScreen token={token} />;
}
