import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { errorAt, FormRefusal, textsOf } from '../../shared/ui/form-refusal.js';
import { markNotHeld } from './candidacy-mutations.js';
import { candidacyQuery, type CandidacyInterview } from './candidacy-queries.js';

/** Says that a round does not take place, and why. */
export function MarkNotHeld({ candidacyId, interview }: { candidacyId: string; interview: CandidacyInterview }) {
  const [opened, { open, close }] = useDisclosure(false);
  const client = useQueryClient();
  const marking = useMutation({
    mutationFn: markNotHeld,
    meta: { shownInPlace: true },
    onSuccess: () => {
      close();
      return client.invalidateQueries({ queryKey: candidacyQuery(candidacyId).queryKey });
    },
  });
  return (
    <>
      <Button variant="default" onClick={open} aria-label={`Mark ${interview.title} not held`}>
        Mark not held
      </Button>
      <Modal opened={opened} onClose={close} title={`Mark “${interview.title}” not held`}>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            marking.mutate({ interviewId: interview.id, ...textsOf(event.currentTarget, 'reason') });
          }}
        >
          <Stack gap="sm">
            <Text>The round counts as over without scores. Everybody who sees the candidacy sees the reason.</Text>
            <Textarea
              name="reason"
              label="Reason"
              required
              data-autofocus
              autosize
              minRows={2}
              error={errorAt(marking.error, 'reason')}
            />
            <FormRefusal error={marking.error} fields={['reason']} />
            <Group justify="flex-end">
              <Button variant="default" onClick={close}>
                Cancel
              </Button>
              <Button type="submit" loading={marking.isPending}>
                Mark not held
              </Button>
            </Group>
          </Stack>
        </form>
      </Modal>
    </>
  );
}
