import { Button, Group, Modal, NumberInput, Select, Stack, TagsInput, TextInput } from '@mantine/core';
import { ROUND_MINUTES, SKILLS } from '@strata/domain';
import type { SchemaType } from '@strata/contracts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { membersQuery } from '../../shared/api/members-query.js';
import { useViewer } from '../../shared/api/viewer-query.js';
import { REVEAL_WORDS } from '../../shared/ui/field-words.js';
import { errorAt, FormRefusal } from '../../shared/ui/form-refusal.js';
import { builderChoicesQuery, type RoundDetail } from './loop-queries.js';
import { currentRoundOf } from './stale-loop.js';
import { StaleRound } from './stale-round.js';

export interface RoundValues {
  title: string;
  minutes: number;
  rubricId: string;
  revealPolicy: SchemaType<'RevealPolicy'>;
  requiredSkills: string[];
}

const REVEAL_ABOUT: Record<RoundValues['revealPolicy'], string> = {
  ROUND_END: 'Panelists see each other’s scores once the round is over and all have submitted.',
  PER_QUESTION: 'Panelists see each other’s scores on a question once all present have scored it.',
  LOOP_END: 'Panelists see each other’s scores once every round of the candidacy is over.',
  OPEN: 'Everybody on the panel sees every score at once. For practice and shadowing.',
};

interface RoundFormProps {
  /** The round to change; null makes a new one. */
  round: RoundDetail | null;
  opened: boolean;
  pending: boolean;
  error: unknown;
  onClose(): void;
  /** Called once the form is out of sight. */
  onLeft?(): void;
  /** `seenRevision` counts the edits of the round that the form shows; null for a new one. */
  onSubmit(values: RoundValues, seenRevision: number | null): void;
}

function useRevealChoices(current: RoundValues['revealPolicy']) {
  const { allowPerQuestion, allowOpen } = useViewer().organization.policies;
  const closed = { ROUND_END: false, LOOP_END: false, PER_QUESTION: !allowPerQuestion, OPEN: !allowOpen };
  return (Object.keys(REVEAL_WORDS) as RoundValues['revealPolicy'][]).map((value) => ({
    value,
    label: closed[value] ? `${REVEAL_WORDS[value]} (an administrator allows this in Settings)` : REVEAL_WORDS[value],
    disabled: closed[value] && value !== current,
  }));
}

function useRubricChoices(round: RoundDetail | null) {
  const rubrics = useQuery(builderChoicesQuery()).data?.rubrics ?? [];
  const listed = round && !rubrics.some((rubric) => rubric.id === round.rubric.id) ? [round.rubric, ...rubrics] : rubrics;
  return listed.map((rubric) => ({ value: rubric.id, label: `${rubric.name}, version ${rubric.version}` }));
}

interface SkillsFieldProps {
  value: string[];
  error: ReturnType<typeof errorAt>;
  onChange(skills: string[]): void;
}

function SkillsField({ value, error, onChange }: SkillsFieldProps) {
  const { data: members = [] } = useQuery(membersQuery());
  return (
    <TagsInput
      label="Skills that the panel should have"
      description="Whoever has them comes first in the panel’s list; a lacking one is a warning only."
      data={[...new Set(members.flatMap((member) => member.skills))]}
      maxTags={SKILLS.most}
      acceptValueOnBlur
      value={value}
      onChange={onChange}
      error={error}
    />
  );
}

function RoundFields({ round, pending, error, onClose, onSubmit }: RoundFormProps) {
  const rubrics = useRubricChoices(round);
  const [title, setTitle] = useState(round?.title ?? '');
  const [minutes, setMinutes] = useState<number | ''>(round?.minutes ?? ROUND_MINUTES.usual);
  const [rubric, setRubric] = useState<string | null>(round?.rubric.id ?? null);
  const [revealPolicy, setRevealPolicy] = useState<RoundValues['revealPolicy']>(round?.revealPolicy ?? 'ROUND_END');
  const [requiredSkills, setRequiredSkills] = useState(round?.requiredSkills ?? []);
  const reveals = useRevealChoices(revealPolicy);
  const [seen] = useState(round?.revision ?? null);
  const rubricId = rubric ?? rubrics[0]?.value ?? null;
  const current = currentRoundOf(error);
  const values = rubricId && minutes !== '' ? { title: title.trim(), minutes, rubricId, revealPolicy, requiredSkills } : null;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (values) onSubmit(values, seen);
      }}
    >
      <Stack gap="sm">
        <TextInput
          label="Title"
          required
          data-autofocus
          value={title}
          onChange={(event) => setTitle(event.currentTarget.value)}
          error={errorAt(error, 'title')}
        />
        <NumberInput
          label="Minutes"
          required
          min={ROUND_MINUTES.least}
          max={ROUND_MINUTES.most}
          allowDecimal={false}
          value={minutes}
          onChange={(value) => setMinutes(typeof value === 'number' ? value : '')}
          error={errorAt(error, 'minutes')}
        />
        <Select label="Rubric" required allowDeselect={false} data={rubrics} value={rubricId} onChange={setRubric} />
        <Select
          label="Panelists see each other’s scores"
          description={REVEAL_ABOUT[revealPolicy]}
          allowDeselect={false}
          data={reveals}
          value={revealPolicy}
          onChange={(value) => setRevealPolicy((value ?? revealPolicy) as RoundValues['revealPolicy'])}
          error={errorAt(error, 'revealPolicy')}
        />
        <SkillsField value={requiredSkills} error={errorAt(error, 'requiredSkills')} onChange={setRequiredSkills} />
        {current && values ? (
          <StaleRound
            mine={values}
            current={current}
            rubrics={rubrics}
            onKeepMine={() => onSubmit(values, current.revision)}
            onTakeTheirs={onClose}
          />
        ) : (
          <FormRefusal error={error} fields={['title', 'minutes', 'revealPolicy', 'requiredSkills']} />
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" loading={pending} disabled={rubricId === null}>
            {round ? 'Save the round' : 'Add the round'}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** Title, minutes, rubric, reveal policy and skills of a round. */
export function RoundForm(props: RoundFormProps) {
  return (
    <Modal
      opened={props.opened}
      onClose={props.onClose}
      onExitTransitionEnd={props.onLeft}
      title={props.round ? 'Change the round' : 'Add a round'}
    >
      <RoundFields {...props} />
    </Modal>
  );
}
