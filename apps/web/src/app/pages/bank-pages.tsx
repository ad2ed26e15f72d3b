import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { addressOf, filterIn, type BankAddress } from '../../features/question-bank/bank-address.js';
import { BankListScreen } from '../../features/question-bank/bank-list-screen.js';
import { BankScreen } from '../../features/question-bank/bank-screen.js';
import { ImportScreen } from '../../features/question-bank/import-screen.js';

export { BankListScreen as BanksPage, ImportScreen as BankImportPage };

export function BankPage() {
  const { bankId } = useParams({ from: '/signed-in/shell/banks/$bankId' });
  const { question, imported, ...address } = useSearch({ from: '/signed-in/shell/banks/$bankId' });
  const navigate = useNavigate();
  const go = (search: BankAddress, replace: boolean) =>
    void navigate({ to: '/banks/$bankId', params: { bankId }, search, replace, resetScroll: false });
  return (
    <BankScreen
      key={bankId}
      bankId={bankId}
      questionId={question ?? null}
      filter={filterIn(address)}
      onFilter={(filter) => go(addressOf(filter), true)}
      imported={imported ?? null}
      onSeen={() => go(address, true)}
      onClose={() => go(address, false)}
    />
  );
}
