import { Alert, Button, Group } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useViewer } from '../../shared/api/viewer-query.js';
import { counted } from '../../shared/ui/counted.js';
import { draftAddress } from '../../shared/ui/draft-address.js';

interface ImportedNoteProps {
  bankId: string;
  /** Where the import went; null: into the bank itself. */
  sectionId: string | null;
  questions: number;
  onClose(): void;
}

/** The import is done: what came, and what a person goes on to. */
export function ImportedNote({ bankId, sectionId, questions, onClose }: ImportedNoteProps) {
  const { can } = useViewer().organization;
  return (
    <Alert
      color="petrol"
      variant="light"
      role="status"
      mb="lg"
      title="The import is done"
      withCloseButton
      closeButtonLabel="Close this note"
      onClose={onClose}
    >
      <Group justify="space-between" gap="sm">
        <div style={{ flex: '1 1 260px' }}>
          {counted(questions, 'question')} came in. They can be asked as they stand; a loop puts them into rounds.
        </div>
        {can.editLoops && (
          <Button component={Link} to={draftAddress(bankId, sectionId)}>
            Draft a loop from this
          </Button>
        )}
      </Group>
    </Alert>
  );
}
