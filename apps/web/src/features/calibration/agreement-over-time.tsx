import { Paper, Table, Text, Title } from '@mantine/core';
import type { AgreementMonth } from './calibration-queries.js';

const monthWords = (month: string) =>
  new Date(`${month}-15T12:00:00Z`).toLocaleDateString(undefined, { month: 'long', year: 'numeric', timeZone: 'UTC' });
const pairsOf = ({ equal, withinOne, apart }: AgreementMonth) => equal + withinOne + apart;

/** How far panels agreed month by month, in words that one says aloud. */
export function AgreementOverTime({ agreement }: { agreement: readonly AgreementMonth[] }) {
  return (
    <Paper component="section" withBorder p="md" aria-labelledby="calibration-agreement">
      <Title order={2} size="h3" id="calibration-agreement">
        Agreement over time
      </Title>
      <Text size="sm" c="dimmed">
        Pairs of interviewers on the same question, by the month in which the interview ended.
      </Text>
      {agreement.length === 0 ? (
        <Text mt="sm">Nothing was scored by two people yet in what you may see.</Text>
      ) : (
        <div className="calibration-scroll" role="region" aria-label="Agreement by month" tabIndex={0}>
          <Table mt="xs">
            <Table.Thead>
              <Table.Tr>
                {['Month', 'Agreement', 'Equal', 'A level apart', 'Further apart'].map((title) => (
                  <Table.Th key={title} scope="col">
                    {title}
                  </Table.Th>
                ))}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {agreement.map((each) => (
                <Table.Tr key={each.month}>
                  <Table.Th scope="row">{monthWords(each.month)}</Table.Th>
                  <Table.Td>
                    <Shares month={each} />
                    {each.words}
                  </Table.Td>
                  <Table.Td>{each.equal}</Table.Td>
                  <Table.Td>{each.withinOne}</Table.Td>
                  <Table.Td>{each.apart}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </div>
      )}
    </Paper>
  );
}

function Shares({ month }: { month: AgreementMonth }) {
  const width = (count: number) => ({ width: `${(count / pairsOf(month)) * 100}%` });
  return (
    <span className="calibration-shares" aria-hidden>
      <span data-part="equal" style={width(month.equal)} />
      <span data-part="within one" style={width(month.withinOne)} />
      <span data-part="apart" style={width(month.apart)} />
    </span>
  );
}
