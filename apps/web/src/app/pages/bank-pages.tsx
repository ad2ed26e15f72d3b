import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { BankListScreen } from '../../features/question-bank/bank-list-screen.js';
import { BankScreen } from '../../features/question-bank/bank-screen.js';
import { ImportScreen } from '../../features/question-bank/import-screen.js';

export { BankListScreen as BanksPage, ImportScreen as BankImportPage };

export function BankPage() {
  const { bankId } = useParams({ from: '/signed-in/shell/banks/$bankId' });
  const { question } = useSearch({ from: '/signed-in/shell/banks/$bankId' });
  const navigate = useNavigate();
  const close = () => void navigate({ to: '/banks/$bankId', params: { bankId }, search: {}, resetScroll: false });
  return <BankScreen key={bankId} bankId={bankId} questionId={question ?? null} onClose={close} />;
}
