import { Group, NativeSelect, TextInput } from '@mantine/core';
import { oneLine, RUBRIC_LIMITS, withLevels, type RubricDraft } from '@strata/domain';

interface RubricFieldsProps {
  rubric: RubricDraft;
  onChange(rubric: RubricDraft): void;
}

const numbers = (least: number, most: number) => Array.from({ length: most - least + 1 }, (_, index) => least + index);

/** Name, number of levels and bar. */
export function RubricFields({ rubric, onChange }: RubricFieldsProps) {
  const { name, levels, bar } = rubric;
  const { least, most } = RUBRIC_LIMITS.levels;
  const rename = (typed: string) => oneLine(typed) !== '' && onChange({ ...rubric, name: oneLine(typed) });
  return (
    <Group gap="sm" align="flex-start">
      <TextInput
        key={name}
        label="Name"
        flex="1 1 240px"
        required
        maxLength={RUBRIC_LIMITS.name}
        defaultValue={name}
        onBlur={(event) => rename(event.currentTarget.value)}
        onKeyDown={(event) => event.key === 'Enter' && rename(event.currentTarget.value)}
      />
      <NativeSelect
        label="Levels"
        w={110}
        value={String(levels)}
        data={numbers(least, most).map(String)}
        onChange={(event) => onChange(withLevels(rubric, Number(event.currentTarget.value)))}
      />
      <NativeSelect
        label="Bar"
        description="From here on it meets"
        inputWrapperOrder={['label', 'input', 'description']}
        w={160}
        value={String(bar)}
        data={numbers(RUBRIC_LIMITS.bar.least, levels).map((level) => ({ value: String(level), label: `Level ${level}` }))}
        onChange={(event) => onChange({ ...rubric, bar: Number(event.currentTarget.value) })}
      />
    </Group>
  );
}
