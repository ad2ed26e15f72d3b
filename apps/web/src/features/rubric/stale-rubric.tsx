import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { rubricDifferences, type RubricDraft } from '@strata/domain';
import { DifferenceList } from './difference-list.js';

interface StaleRubricProps {
  mine: RubricDraft;
  theirs: RubricDraft;
  onKeepMine(): void;
  onTakeTheirs(): void;
}

/** A colleague saved first: both values of every place that differs, and the choice between them. */
export function StaleRubric({ mine, theirs, onKeepMine, onTakeTheirs }: StaleRubricProps) {
  return (
    <Alert color="orange" variant="light" role="alert" title="Somebody else saved this draft while you were writing">
      <Stack gap="sm">
        <Text size="sm">What you wrote last is not saved. These places differ:</Text>
        <DifferenceList differences={rubricDifferences(theirs, mine)} before="Theirs" after="Yours" />
        <Group gap="xs">
          <Button size="xs" onClick={onKeepMine}>
            Save mine over it
          </Button>
          <Button size="xs" variant="default" onClick={onTakeTheirs}>
            Go on with theirs
          </Button>
        </Group>
      </Stack>
    </Alert>
  );
}
