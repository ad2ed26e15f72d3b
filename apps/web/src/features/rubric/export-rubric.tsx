import type { SchemaType } from '@strata/contracts';
import { ExportMenu } from '../../shared/ui/export-menu.js';
import { exportRubric, type RubricFamilyDetail } from './rubric-queries.js';
import { versionsOf, versionWords } from './rubric-words.js';

const FORMATS: { format: SchemaType<'RubricFormat'>; label: string }[] = [
  { format: 'MARKDOWN', label: 'Markdown' },
  { format: 'JSON', label: 'JSON' },
];

/** One of the newest versions as a file. */
export function ExportRubric({ family }: { family: RubricFamilyDetail }) {
  const wishes = versionsOf(family)
    .slice(0, 4)
    .flatMap((version) =>
      FORMATS.map(({ format, label }) => ({
        label: `${versionWords(version)}, ${label}`,
        wish: { id: version.id, format },
      })),
    );
  return <ExportMenu wishes={wishes} write={({ id, format }) => exportRubric(id, format)} />;
}
