import { Button, Container, Group, Modal, Paper, Stack, Text, TextInput, Title } from '@mantine/core';
import { useDisclosure, useDocumentTitle } from '@mantine/hooks';
import { IconPlus } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useViewer } from '../../shared/api/viewer-query.js';
import { EmptyState } from '../../shared/ui/empty-state.js';
import { errorAt, FormRefusal, textsOf } from '../../shared/ui/form-refusal.js';
import { PageHeader } from '../../shared/ui/page-header.js';
import { QueryView } from '../../shared/ui/query-view.js';
import { LoopBadge } from './loop-badge.js';
import { createLoop } from './loop-mutations.js';
import { loopsQuery, type LoopRow } from './loop-queries.js';
import { sizeWords } from './loop-words.js';

function NewLoop() {
  const [opened, { open, close }] = useDisclosure(false);
  const navigate = useNavigate();
  const client = useQueryClient();
  const creating = useMutation({
    mutationFn: createLoop,
    meta: { shownInPlace: true },
    onSuccess: (loop) => {
      void client.invalidateQueries({ queryKey: loopsQuery().queryKey });
      void navigate({ to: '/loops/$loopId', params: { loopId: loop.id } });
    },
  });
  return (
    <>
      <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={open}>
        New loop
      </Button>
      <Modal opened={opened} onClose={close} title="New loop">
        <form
          onSubmit={(event) => {
            event.preventDefault();
            creating.mutate(textsOf(event.currentTarget, 'title', 'role'));
          }}
        >
          <Stack gap="sm">
            <TextInput
              name="title"
              label="Title"
              description="What your team calls it."
              required
              data-autofocus
              error={errorAt(creating.error, 'title')}
            />
            <TextInput name="role" label="Role" description="Whom it hires." required error={errorAt(creating.error, 'role')} />
            <FormRefusal error={creating.error} fields={['title', 'role']} />
            <Group justify="flex-end">
              <Button variant="default" onClick={close}>
                Cancel
              </Button>
              <Button type="submit" loading={creating.isPending}>
                Create the draft
              </Button>
            </Group>
          </Stack>
        </form>
      </Modal>
    </>
  );
}

export function LoopLink({ loop }: { loop: LoopRow }) {
  return (
    <Paper component={Link} to={`/loops/${loop.id}`} className="strata-row" withBorder p="md">
      <Group justify="space-between" gap="xs">
        <Title order={3} size="h3">
          {loop.title}
        </Title>
        <LoopBadge loop={loop} />
      </Group>
      <Text size="sm" c="dimmed">
        {loop.role} · {sizeWords(loop.rounds)}
      </Text>
      {loop.rounds.length > 0 && (
        <Text size="sm" mt={4}>
          {loop.rounds.map((round) => round.title).join(' → ')}
        </Text>
      )}
    </Paper>
  );
}

/** All loops of the organization. */
export function LoopsScreen() {
  useDocumentTitle('Loops · Strata');
  const { can } = useViewer().organization;
  const loops = useQuery(loopsQuery());
  return (
    <Container size="lg" px={0}>
      <PageHeader
        title="Loops"
        about="The plan for a role: its rounds, questions and panels. A published version never changes; candidates go through the version they started with."
        actions={can.editLoops && <NewLoop />}
      />
      <QueryView query={loops} what="the loops">
        {(list) =>
          list.length === 0 ? (
            <EmptyState title="No loop yet">
              {can.editLoops
                ? 'Create one, add its rounds, and pick questions into them.'
                : 'Once a member builds a loop, it stands here.'}
            </EmptyState>
          ) : (
            <Stack component="ul" gap="sm" m={0} p={0} style={{ listStyle: 'none' }}>
              {list.map((loop) => (
                <li key={loop.id}>
                  <LoopLink loop={loop} />
                </li>
              ))}
            </Stack>
          )
        }
      </QueryView>
    </Container>
  );
}
