import { Paper, Table, Text, Title } from '@mantine/core';
import { useViewer } from '../../shared/api/viewer-query.js';
import type { Agreement, DebriefInterview } from './debrief-queries.js';

interface AgreementPanelProps {
  agreement: readonly Agreement[];
  interviews: readonly DebriefInterview[];
}

type Named = Agreement & { name: string };

/** Agreement as a manager says it aloud; the coefficient only where the organization wants it, with its interval or the reason why not. */
export function AgreementPanel({ agreement, interviews }: AgreementPanelProps) {
  const { showModels } = useViewer().organization.policies;
  const dimensions = interviews.flatMap(({ rubric }) => rubric.dimensions);
  const rows = agreement.map((each) => ({
    ...each,
    name: dimensions.find(({ key }) => key === each.dimensionKey)?.name ?? each.dimensionKey,
  }));
  if (rows.length === 0) return null;
  return (
    <Paper component="section" withBorder p="md" mt="md" aria-labelledby="debrief-agreement">
      <Title order={2} size="h3" id="debrief-agreement">
        Agreement
      </Title>
      <ul className="debrief-agreement">
        {rows.map((row) => (
          <li key={row.dimensionKey}>
            <strong>{row.name}</strong>
            {pairsOf(row) > 0 && <Bar row={row} />}
            <span>{row.words}</span>
          </li>
        ))}
      </ul>
      <details className="debrief-inner-fold" hidden={rows.every((row) => pairsOf(row) === 0)}>
        <summary>As a table</summary>
        <div className="debrief-scroll" role="region" aria-label="Agreement as a table" tabIndex={0}>
          <CountTable rows={rows} />
        </div>
      </details>
      {showModels && (
        <details className="debrief-inner-fold">
          <summary>Methods</summary>
          <Methods rows={rows} />
        </details>
      )}
    </Paper>
  );
}

const pairsOf = ({ equal, withinOne, apart }: Named) => equal + withinOne + apart;

function Bar({ row }: { row: Named }) {
  const { equal, withinOne, apart } = row;
  const share = (count: number) => ({ width: `${(count / pairsOf(row)) * 100}%` });
  return (
    <span className="debrief-bar" aria-hidden>
      <span data-part="equal" style={share(equal)} />
      <span data-part="within one" style={share(withinOne)} />
      <span data-part="apart" style={share(apart)} />
    </span>
  );
}

function CountTable({ rows }: { rows: readonly Named[] }) {
  return (
    <Table>
      <Table.Thead>
        <Table.Tr>
          {['Dimension', 'Equal', 'Within one level', 'Further apart'].map((title) => (
            <Table.Th key={title} scope="col">
              {title}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map(({ dimensionKey, name, equal, withinOne, apart }) => (
          <Table.Tr key={dimensionKey}>
            <Table.Th scope="row">{name}</Table.Th>
            <Table.Td>{equal}</Table.Td>
            <Table.Td>{withinOne}</Table.Td>
            <Table.Td>{apart}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

const figure = (value: number) => value.toFixed(2);

function alphaWords({ alpha: { value, low, high, withheldBecause } }: Named): string {
  if (value === null || low === null || high === null) return `withheld. ${withheldBecause ?? 'Too few data.'}`;
  return `${figure(value)}, 95 % interval ${figure(low)} to ${figure(high)}`;
}

function Methods({ rows }: { rows: readonly Named[] }) {
  return (
    <>
      <Text size="sm">
        Ordinal Krippendorff alpha over the revealed candidacies of this loop version, from values given independently. 1 is full
        agreement, 0 what chance alone would give.
      </Text>
      <ul className="debrief-plain">
        {rows.map((row) => (
          <li key={row.dimensionKey}>
            <strong>{row.name}</strong>: {alphaWords(row)}
          </li>
        ))}
      </ul>
    </>
  );
}
