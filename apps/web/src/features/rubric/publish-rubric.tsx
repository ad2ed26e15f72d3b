import { Button, List, Modal, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { publishingFaults, rubricDifferences } from '@strata/domain';
import { useMutation } from '@tanstack/react-query';
import { FormRefusal } from '../../shared/ui/form-refusal.js';
import { DifferenceList } from './difference-list.js';
import type { DraftState } from './draft-state.js';
import { publishRubric } from './rubric-mutations.js';
import { contentOf, type RubricFamilyDetail, type RubricVersionDetail } from './rubric-queries.js';
import { useTakenFamily } from './use-taken-family.js';

interface PublishRubricProps {
  family: RubricFamilyDetail;
  version: RubricVersionDetail;
  state: DraftState;
  /** Nothing is published before all of it is saved. */
  settled: boolean;
}

function Changes({ family, version, state }: Omit<PublishRubricProps, 'settled'>) {
  const [latest] = family.versions;
  const faults = publishingFaults(state.draft);
  return (
    <>
      {faults.length > 0 && (
        <div>
          <Text fw={600}>Missing</Text>
          <List size="sm">
            {faults.map(({ path, message }) => (
              <List.Item key={path}>{message}</List.Item>
            ))}
          </List>
        </div>
      )}
      {latest && (
        <div>
          <Text fw={600}>What changed</Text>
          <DifferenceList
            differences={rubricDifferences(contentOf(latest), state.draft)}
            before={`Version ${latest.version}`}
            after={`Version ${version.version}`}
          />
        </div>
      )}
    </>
  );
}

/** Publishes the draft, and says before that what changed and what is missing. */
export function PublishRubric({ family, version, state, settled }: PublishRubricProps) {
  const [opened, { open, close }] = useDisclosure(false);
  const taken = useTakenFamily();
  const publishing = useMutation({
    mutationFn: () => publishRubric({ rubricId: version.id, expectedRevision: state.revision }),
    meta: { shownInPlace: true },
    onSuccess: (published) => {
      taken(published);
      close();
      notifications.show({ title: 'Published', message: `Version ${version.version} of “${published.name}” never changes.` });
    },
  });
  return (
    <>
      <Button onClick={open}>Publish version {version.version}</Button>
      <Modal opened={opened} onClose={close} title={`Publish version ${version.version}`} size="xl">
        <Stack gap="md">
          <Text>
            A published version never changes. Rounds keep the version they were planned with; new rounds take this one.
          </Text>
          <Changes family={family} version={version} state={state} />
          <FormRefusal error={publishing.error} />
          <Button
            disabled={!settled || publishingFaults(state.draft).length > 0}
            loading={publishing.isPending}
            onClick={() => publishing.mutate()}
          >
            Publish
          </Button>
        </Stack>
      </Modal>
    </>
  );
}
