import { Drawer } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { NewQuestion } from './new-question.js';

interface AddQuestionDrawerProps {
  bankId: string;
  sectionId: string | null;
  opened: boolean;
  onClose(): void;
}

/** The form of a new question beside its bank; the question opens once it is added. */
export function AddQuestionDrawer({ bankId, sectionId, opened, onClose }: AddQuestionDrawerProps) {
  const navigate = useNavigate();
  return (
    <Drawer opened={opened} onClose={onClose} position="right" size="lg" title="Add a question">
      <NewQuestion
        bankId={bankId}
        sectionId={sectionId}
        onCancel={onClose}
        onAdded={(question) => {
          onClose();
          void navigate({ to: '/banks/$bankId', params: { bankId }, search: { question: question.id }, resetScroll: false });
        }}
      />
    </Drawer>
  );
}
