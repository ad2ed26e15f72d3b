import { Alert, Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { DifferenceLines } from '../../shared/ui/difference-lines.js';
import { FormRefusal } from '../../shared/ui/form-refusal.js';
import { QueryView } from '../../shared/ui/query-view.js';
import { candidacyQuery, type CandidacyDetail } from './candidacy-queries.js';
import { moveCandidacyToVersion, newerVersionQuery, versionDifferencesQuery } from './version-queries.js';

interface NewerVersionProps {
  candidacy: CandidacyDetail;
}

function MoveBody({ candidacy, to, onClose }: NewerVersionProps & { to: number; onClose(): void }) {
  const client = useQueryClient();
  const { id, loop } = candidacy;
  const from = loop.version ?? 0;
  const differences = useQuery(versionDifferencesQuery(loop.id, from, to));
  const moving = useMutation({
    mutationFn: moveCandidacyToVersion,
    meta: { shownInPlace: true },
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: candidacyQuery(id).queryKey });
      onClose();
    },
  });
  return (
    <Stack gap="md">
      <Text>
        {candidacy.candidateName} goes through version {to} from now on. Panels and times of the rounds that stay are kept. There
        is no way back.
      </Text>
      <QueryView query={differences} what="the differences">
        {(found) => <DifferenceLines differences={found} />}
      </QueryView>
      <FormRefusal error={moving.error} />
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          Stay with version {from}
        </Button>
        <Button loading={moving.isPending} onClick={() => moving.mutate({ candidacyId: id, version: to })}>
          Move to version {to}
        </Button>
      </Group>
    </Stack>
  );
}

/** Says that a later version of the loop is out, and moves the candidacy to it where nothing has begun. */
export function NewerVersion({ candidacy }: NewerVersionProps) {
  const [opened, { open, close }] = useDisclosure(false);
  const { data: newer } = useQuery(newerVersionQuery(candidacy.id, candidacy.loop.version));
  if (!newer || candidacy.withdrawnAt !== null) return null;
  const { version, mayMove, lockedBecause } = newer;
  return (
    <Alert color="petrol" variant="light" mb="md" title={`Version ${version} of the loop is published`}>
      <Group justify="space-between" gap="sm">
        <Text size="sm">
          {lockedBecause ?? `This candidacy goes through version ${candidacy.loop.version}. Nothing of it has begun.`}
        </Text>
        {mayMove && (
          <Button size="xs" variant="default" onClick={open}>
            See what differs
          </Button>
        )}
      </Group>
      <Modal opened={opened} onClose={close} size="lg" title={`Move to version ${version}?`}>
        <MoveBody candidacy={candidacy} to={version} onClose={close} />
      </Modal>
    </Alert>
  );
}
