import { Button, Group, Modal, NativeSelect, Stack, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { RUBRIC_LIMITS, RUBRIC_PRESETS } from '@strata/domain';
import { IconPlus } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { errorAt, FormRefusal, textsOf } from '../../shared/ui/form-refusal.js';
import { createRubric } from './rubric-mutations.js';
import type { RubricFamilyDetail } from './rubric-queries.js';
import { versionsOf, versionWords } from './rubric-words.js';
import { useTakenFamily } from './use-taken-family.js';

const PRESET = 'preset ';
const COPY = 'copy ';

function beginnings(families: readonly RubricFamilyDetail[]) {
  const copies = families.flatMap((family) =>
    versionsOf(family).map((version) => ({
      value: COPY + version.id,
      label: `${version.name}, ${versionWords(version).toLowerCase()}`,
    })),
  );
  return [
    { group: 'New', items: [{ value: '', label: 'Empty' }] },
    { group: 'Presets', items: RUBRIC_PRESETS.map(({ name }) => ({ value: PRESET + name, label: name })) },
    ...(copies.length > 0 ? [{ group: 'Copy of', items: copies }] : []),
  ];
}

function inputOf(name: string, from: string) {
  if (from.startsWith(PRESET)) return { name, preset: from.slice(PRESET.length) };
  return from.startsWith(COPY) ? { name, copyOf: from.slice(COPY.length) } : { name };
}

/** Begins a rubric, empty, as a preset or as a copy, and opens its draft. */
export function NewRubric({ families }: { families: readonly RubricFamilyDetail[] }) {
  const [opened, { open, close }] = useDisclosure(false);
  const navigate = useNavigate();
  const taken = useTakenFamily();
  const creating = useMutation({
    mutationFn: createRubric,
    meta: { shownInPlace: true },
    onSuccess: (family) => {
      taken(family);
      void navigate({ to: '/rubrics/$familyId', params: { familyId: family.id } });
    },
  });
  return (
    <>
      <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={open}>
        New rubric
      </Button>
      <Modal opened={opened} onClose={close} title="New rubric">
        <form
          onSubmit={(event) => {
            event.preventDefault();
            const { name, from } = textsOf(event.currentTarget, 'name', 'from');
            creating.mutate(inputOf(name, from));
          }}
        >
          <Stack gap="sm">
            <TextInput
              name="name"
              label="Name"
              required
              data-autofocus
              autoComplete="off"
              maxLength={RUBRIC_LIMITS.name}
              error={errorAt(creating.error, 'name')}
            />
            <NativeSelect name="from" label="Begin as" data={beginnings(families)} />
            <FormRefusal error={creating.error} fields={['name']} />
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
