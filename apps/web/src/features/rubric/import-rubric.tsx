import { Button, FileButton } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { importRubric } from './rubric-mutations.js';
import { useTakenFamily } from './use-taken-family.js';

const ACCEPTED = '.md,.markdown,.json,text/markdown,application/json';

/** Takes a rubric in from a file as a draft of its own; what cannot be read is told with its place. */
export function ImportRubric({ onRefused }: { onRefused(error: unknown): void }) {
  const navigate = useNavigate();
  const taken = useTakenFamily();
  const importing = useMutation({
    mutationFn: async (file: File) => importRubric({ fileName: file.name, content: await file.text() }),
    meta: { shownInPlace: true },
    onMutate: () => onRefused(null),
    onError: onRefused,
    onSuccess: (family) => {
      taken(family);
      void navigate({ to: '/rubrics/$familyId', params: { familyId: family.id } });
    },
  });
  return (
    <FileButton accept={ACCEPTED} onChange={(file) => file && importing.mutate(file)}>
      {(props) => (
        <Button {...props} variant="default" loading={importing.isPending} leftSection={<IconFileImport size={16} aria-hidden />}>
          Import
        </Button>
      )}
    </FileButton>
  );
}
