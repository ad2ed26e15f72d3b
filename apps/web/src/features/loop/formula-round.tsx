import { Group, NumberInput, Paper, Select, Stack, Table, Text, Title } from '@mantine/core';
import { FORMULA_WEIGHTS, levelsOf, type LoopFormula } from '@strata/domain';
import { dimensionWeight, gateAt, roundWeight, withDimension, withGate, withRound } from './formula-draft.js';
import type { FormulaDetail } from './formula-queries.js';

interface FormulaRoundProps {
  round: FormulaDetail['rounds'][number];
  formula: LoopFormula;
  percentage: string;
  mayEdit: boolean;
  onChange(formula: LoopFormula): void;
}

interface WeightProps {
  label: string;
  value: number;
  mayEdit: boolean;
  onChange(weight: number): void;
}

function Weight({ label, value, mayEdit, onChange }: WeightProps) {
  return (
    <NumberInput
      aria-label={label}
      w={70}
      size="xs"
      min={FORMULA_WEIGHTS.least}
      max={FORMULA_WEIGHTS.most}
      allowDecimal={false}
      disabled={!mayEdit}
      value={value}
      onChange={(weight) => typeof weight === 'number' && onChange(weight)}
    />
  );
}

type Dimension = FormulaRoundProps['round']['rubric']['dimensions'][number];

function DimensionRow({
  round,
  dimension,
  formula,
  mayEdit,
  onChange,
}: Omit<FormulaRoundProps, 'percentage'> & { dimension: Dimension }) {
  const place = { roundId: round.id, dimensionKey: dimension.key };
  const levels = levelsOf(dimension).map((level) => ({ value: String(level), label: `Level ${level}` }));
  return (
    <Table.Tr>
      <Table.Th scope="row">{dimension.name}</Table.Th>
      <Table.Td>
        <Weight
          label={`Weight of ${dimension.name} in ${round.title}`}
          value={dimensionWeight(formula, place, dimension.weight)}
          mayEdit={mayEdit}
          onChange={(weight) => onChange(withDimension(formula, place, weight))}
        />
      </Table.Td>
      <Table.Td>
        <Select
          aria-label={`Must-have: ${dimension.name} in ${round.title}`}
          placeholder="None"
          size="xs"
          w={104}
          clearable
          disabled={!mayEdit}
          data={levels}
          value={gateAt(formula, place) === null ? null : String(gateAt(formula, place))}
          onChange={(level) => onChange(withGate(formula, place, level === null ? null : Number(level)))}
        />
      </Table.Td>
    </Table.Tr>
  );
}

/** What a round and its dimensions count, and what must be reached there. */
export function FormulaRound({ round, formula, percentage, mayEdit, onChange }: FormulaRoundProps) {
  return (
    <Paper component="section" aria-label={round.title} withBorder p="sm">
      <Stack gap="xs">
        <Group justify="space-between" gap="sm">
          <div>
            <Title order={3} size="h4">
              {round.title}
            </Title>
            <Text size="sm" c="dimmed">
              {percentage} of the result
            </Text>
          </div>
          <Group gap={6}>
            <Text size="sm">Weight</Text>
            <Weight
              label={`Weight of ${round.title}`}
              value={roundWeight(formula, round.id)}
              mayEdit={mayEdit}
              onChange={(weight) => onChange(withRound(formula, round.id, weight))}
            />
          </Group>
        </Group>
        <Table.ScrollContainer minWidth={250}>
          <Table verticalSpacing={4} aria-label={`Dimensions of ${round.title}`}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th scope="col">Dimension</Table.Th>
                <Table.Th scope="col">Weight</Table.Th>
                <Table.Th scope="col">Must reach</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {round.rubric.dimensions.map((dimension) => (
                <DimensionRow
                  key={dimension.id}
                  round={round}
                  dimension={dimension}
                  formula={formula}
                  mayEdit={mayEdit}
                  onChange={onChange}
                />
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      </Stack>
    </Paper>
  );
}
