import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { dayWords } from '../../shared/ui/day.js';
import { ShownOnce } from '../../shared/ui/shown-once.js';
import { briefAddressQuery, makeBrief, revokeBrief } from './brief-queries.js';

function BriefAddress({ loopId }: { loopId: string }) {
  const client = useQueryClient();
  const { data: address } = useQuery(briefAddressQuery(loopId));
  const read = () => client.invalidateQueries({ queryKey: briefAddressQuery(loopId).queryKey });
  const making = useMutation({ mutationFn: makeBrief, onSuccess: read });
  const revoking = useMutation({
    mutationFn: revokeBrief,
    onSuccess: () => {
      making.reset();
      return read();
    },
  });
  return (
    <Stack gap="sm">
      <Text>
        A page for candidates: the rounds, how long each is, what it is about and whom they meet. No question, hint or level
        stands on it, and nobody signs in to read it.
      </Text>
      {address && <Text size="sm">There is an address since {dayWords(address.madeAt)}. A new one ends it.</Text>}
      {making.data && (
        <ShownOnce title="The brief’s address" value={making.data}>
          Send it to the candidate. It is shown this once.
        </ShownOnce>
      )}
      <Group justify="flex-end">
        {address && (
          <Button variant="default" loading={revoking.isPending} onClick={() => revoking.mutate(loopId)}>
            Take it back
          </Button>
        )}
        <Button loading={making.isPending} onClick={() => making.mutate(loopId)}>
          {address ? 'Make a new address' : 'Make an address'}
        </Button>
      </Group>
    </Stack>
  );
}

/** Shares what a candidate may know of a loop beforehand. */
export function ShareBrief({ loopId }: { loopId: string }) {
  const [opened, { open, close }] = useDisclosure(false);
  return (
    <>
      <Button variant="default" onClick={open}>
        Candidate brief
      </Button>
      <Modal opened={opened} onClose={close} title="Candidate brief of this loop" size="lg">
        <BriefAddress loopId={loopId} />
      </Modal>
    </>
  );
}
