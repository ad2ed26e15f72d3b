import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { dimensionKey, RUBRIC_LIMITS, type RubricDraft } from '@strata/domain';
import { IconPlus } from '@tabler/icons-react';
import { DiscardDraft } from './discard-draft.js';
import { DraftGrid } from './draft-grid.js';
import { DraftSaving } from './draft-saving.js';
import { owesWrite } from './draft-state.js';
import { PublishRubric } from './publish-rubric.js';
import { RubricFields } from './rubric-fields.js';
import { contentOf, type RubricFamilyDetail, type RubricVersionDetail } from './rubric-queries.js';
import { StaleRubric } from './stale-rubric.js';
import { useRubricDraft } from './use-rubric-draft.js';
import { WeightsFields } from './weights-fields.js';

function withOneMore(rubric: RubricDraft): RubricDraft {
  const key = dimensionKey('', rubric.dimensions.map((dimension) => dimension.key)); // prettier-ignore
  const anchors = Array.from({ length: rubric.levels }, () => '');
  return { ...rubric, dimensions: [...rubric.dimensions, { key, name: '', weight: 1, anchors }] };
}

/** A draft in writing: it saves itself, and is published when it says everything. */
export function DraftEditor({ family, version }: { family: RubricFamilyDetail; version: RubricVersionDetail }) {
  const open = useRubricDraft(version);
  const { state, theirs, change } = open;
  const { draft } = state;
  return (
    <Paper component="section" withBorder p="md" aria-label={`Draft of version ${version.version}`}>
      <Stack gap="md">
        <div>
          <Title order={2} size="h3">
            Draft of version {version.version}
          </Title>
          <Text size="sm" c="dimmed">
            Everybody who drafts may write here. Nothing scores by it before it is published.
          </Text>
        </div>
        <DraftSaving open={open} />
        {theirs && (
          <StaleRubric mine={draft} theirs={contentOf(theirs)} onKeepMine={open.keepMine} onTakeTheirs={open.takeTheirs} />
        )}
        <RubricFields rubric={draft} onChange={change} />
        <DraftGrid rubric={draft} onChange={change} />
        <Button
          variant="default"
          w="fit-content"
          leftSection={<IconPlus size={16} aria-hidden />}
          disabled={draft.dimensions.length >= RUBRIC_LIMITS.dimensions.most}
          onClick={() => change(withOneMore(draft))}
        >
          Dimension
        </Button>
        <WeightsFields rubric={draft} onChange={change} />
        <Group justify="flex-end">
          <DiscardDraft version={version} revision={state.revision} />
          {family.can.publish && (
            <PublishRubric
              family={family}
              version={version}
              state={state}
              settled={!state.sent && !owesWrite(state) && !open.error}
            />
          )}
        </Group>
      </Stack>
    </Paper>
  );
}
