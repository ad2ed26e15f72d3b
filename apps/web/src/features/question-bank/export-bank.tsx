import type { SchemaType } from '@strata/contracts';
import { ExportMenu } from '../../shared/ui/export-menu.js';
import { exportQuestionBank } from './search-queries.js';

const WISHES: { wish: SchemaType<'BankFormat'>; label: string }[] = [
  { wish: 'MARKDOWN', label: 'Markdown, to read and edit' },
  { wish: 'CSV', label: 'CSV, for a spreadsheet' },
  { wish: 'JSON', label: 'JSON, exact' },
];

/** A bank as a file. */
export function ExportBank({ bankId }: { bankId: string }) {
  return <ExportMenu wishes={WISHES} write={(format) => exportQuestionBank(bankId, format)} />;
}
