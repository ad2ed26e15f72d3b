import { Group, NumberInput, Stack, Switch, Textarea } from '@mantine/core';
import { RUBRIC_LIMITS, weighsEqually, type RubricDraft } from '@strata/domain';
import { useState } from 'react';

interface WeightsFieldsProps {
  rubric: RubricDraft;
  onChange(rubric: RubricDraft): void;
}

/** Equal weights, or different ones with the reason that publishing asks for. */
export function WeightsFields({ rubric, onChange }: WeightsFieldsProps) {
  const { dimensions, weightReason } = rubric;
  const [wanted, setWanted] = useState(false);
  const differ = wanted || !weighsEqually(dimensions) || weightReason !== null;
  const weigh = (row: number, weight: number) =>
    onChange({ ...rubric, dimensions: dimensions.map((each, at) => (at === row ? { ...each, weight } : each)) });
  const turn = (on: boolean) => {
    setWanted(on);
    if (!on) onChange({ ...rubric, weightReason: null, dimensions: dimensions.map((each) => ({ ...each, weight: 1 })) });
  };
  return (
    <Stack gap="sm">
      <Switch label="Some dimensions weigh more" checked={differ} onChange={(event) => turn(event.currentTarget.checked)} />
      {differ && (
        <>
          <Group gap="sm" align="flex-end">
            {dimensions.map((dimension, row) => (
              <NumberInput
                key={dimension.key}
                w={140}
                label={dimension.name || `Dimension ${row + 1}`}
                min={0.1}
                max={RUBRIC_LIMITS.weight.most}
                value={dimension.weight}
                onChange={(weight) => typeof weight === 'number' && weight > 0 && weigh(row, weight)}
              />
            ))}
          </Group>
          <Textarea
            key={weightReason ?? ''}
            label="Why they differ"
            description="Stands beside every result. Without it the rubric is not published."
            autosize
            maxLength={RUBRIC_LIMITS.reason}
            defaultValue={weightReason ?? ''}
            onBlur={(event) => onChange({ ...rubric, weightReason: event.currentTarget.value.trim() || null })}
          />
        </>
      )}
    </Stack>
  );
}
