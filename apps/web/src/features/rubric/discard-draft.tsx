import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { ConfirmModal } from '../../shared/ui/confirm-modal.js';
import { discardRubricDraft } from './rubric-mutations.js';
import { rubricFamiliesQuery, type RubricVersionDetail } from './rubric-queries.js';
import { useTakenFamily } from './use-taken-family.js';

/** Takes a draft away, after asking once. */
export function DiscardDraft({ version, revision }: { version: RubricVersionDetail; revision: number }) {
  const [opened, { open, close }] = useDisclosure(false);
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const taken = useTakenFamily();
  const discarding = useMutation({
    mutationFn: () => discardRubricDraft({ rubricId: version.id, expectedRevision: revision }),
    onSettled: close,
    onSuccess: (family) => {
      if (family) return taken(family);
      void queryClient.invalidateQueries({ queryKey: rubricFamiliesQuery().queryKey });
      return void navigate({ to: '/rubrics' });
    },
  });
  return (
    <>
      <Button variant="default" onClick={open}>
        Discard the draft
      </Button>
      <ConfirmModal
        title="Discard the draft"
        action="Discard"
        opened={opened}
        pending={discarding.isPending}
        onClose={close}
        onConfirm={() => discarding.mutate()}
      >
        Everything written in this draft goes. Published versions stay.
      </ConfirmModal>
    </>
  );
}
