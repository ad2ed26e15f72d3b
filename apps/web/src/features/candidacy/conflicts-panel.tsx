import { Button, Group, Paper, Select, Stack, Text, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { membersQuery } from '../../shared/api/members-query.js';
import { useViewer } from '../../shared/api/viewer-query.js';
import { ConfirmModal } from '../../shared/ui/confirm-modal.js';
import { dayWords } from '../../shared/ui/day.js';
import { candidacyQuery, type CandidacyDetail } from './candidacy-queries.js';
import { declareConflict, withdrawConflict } from './conflict-mutations.js';
import { ReasonModal } from './reason-modal.js';
import { useCandidacyWrite } from './use-candidacy-write.js';

type Conflict = CandidacyDetail['conflicts'][number];

/** The viewer's own conflict: from then on this candidacy is hidden from them, so they are taken away from it first. */
function DeclareMine({ candidacyId }: { candidacyId: string }) {
  const { viewer } = useViewer();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [asks, question] = useDisclosure(false);
  const declaring = useMutation({
    mutationFn: declareConflict,
    onSuccess: async () => {
      await navigate({ to: '/candidacies' });
      client.removeQueries({ queryKey: candidacyQuery(candidacyId).queryKey });
      await client.invalidateQueries();
    },
  });
  return (
    <>
      <Button variant="default" onClick={question.open}>
        I have a conflict of interest
      </Button>
      <ConfirmModal
        title="Declare a conflict of interest?"
        action="Declare it"
        opened={asks}
        pending={declaring.isPending}
        onClose={question.close}
        onConfirm={() => declaring.mutate({ candidacyId, memberId: viewer.id })}
      >
        From now on this candidate is hidden from you: rooms, notes, scores, debrief and calendar. Whoever arranges the panels is
        told that you declared it, and never asked why. Only an administrator takes it back.
      </ConfirmModal>
    </>
  );
}

function RecordConflict({ candidacy }: { candidacy: CandidacyDetail }) {
  const { data: members = [] } = useQuery(membersQuery());
  const { viewer } = useViewer();
  const [memberId, setMemberId] = useState<string | null>(null);
  const recording = useCandidacyWrite(candidacy.id, declareConflict);
  const known = [viewer.id, ...candidacy.conflicts.map(({ member }) => member.id)];
  const record = () => {
    if (memberId) recording.mutate({ candidacyId: candidacy.id, memberId });
    setMemberId(null);
  };
  return (
    <Group gap="xs">
      <Select
        aria-label="Member with a conflict of interest"
        placeholder="Record one for a member"
        searchable
        clearable
        data={members.filter(({ id }) => !known.includes(id)).map(({ id, name }) => ({ value: id, label: name }))}
        value={memberId}
        onChange={setMemberId}
        nothingFoundMessage="Nobody else"
      />
      {memberId && (
        <Button variant="default" loading={recording.isPending} onClick={record}>
          Record the conflict
        </Button>
      )}
    </Group>
  );
}

function ConflictLine({ candidacy, conflict }: { candidacy: CandidacyDetail; conflict: Conflict }) {
  const [opened, { open, close }] = useDisclosure(false);
  const { member, declaredBy, declaredAt } = conflict;
  const by = declaredBy && declaredBy.id !== member.id ? `recorded by ${declaredBy.name}` : 'declared';
  return (
    <Group component="li" gap="xs" justify="space-between">
      <Text size="sm">
        <b>{member.name}</b>{' '}
        <Text span size="sm" c="dimmed">
          {by} {dayWords(declaredAt)}; sees nothing of this candidate
        </Text>
      </Text>
      {candidacy.can.withdrawConflict && (
        <Button variant="default" size="xs" onClick={open} aria-label={`Withdraw the conflict of ${member.name}`}>
          Withdraw
        </Button>
      )}
      <ReasonModal
        candidacyId={candidacy.id}
        title={`Withdraw the conflict of ${member.name}`}
        action="Withdraw the conflict"
        about={`${member.name} sees this candidate again. The reason is kept in the audit.`}
        opened={opened}
        onClose={close}
        write={(reason) => withdrawConflict({ candidacyId: candidacy.id, memberId: member.id, reason })}
      />
    </Group>
  );
}

/** Who has a conflict of interest in a candidacy, for whoever arranges its panels; and the way to declare one's own. */
export function ConflictsPanel({ candidacy }: { candidacy: CandidacyDetail }) {
  const { conflicts, can } = candidacy;
  return (
    <Paper component="section" withBorder p="md" mt="md" aria-labelledby="candidacy-conflicts">
      <Stack gap="sm">
        <Title order={2} size="h3" id="candidacy-conflicts">
          Conflicts of interest
        </Title>
        {can.recordConflict && conflicts.length === 0 && (
          <Text size="sm" c="dimmed">
            Nobody has declared one.
          </Text>
        )}
        {conflicts.length > 0 && (
          <Stack component="ul" gap="xs" m={0} p={0} style={{ listStyle: 'none' }}>
            {conflicts.map((conflict) => (
              <ConflictLine key={conflict.member.id} candidacy={candidacy} conflict={conflict} />
            ))}
          </Stack>
        )}
        <Group gap="xs">
          <DeclareMine candidacyId={candidacy.id} />
          {can.recordConflict && <RecordConflict candidacy={candidacy} />}
        </Group>
      </Stack>
    </Paper>
  );
}
