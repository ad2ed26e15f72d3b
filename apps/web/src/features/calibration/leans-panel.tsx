import { Paper, Table, Text, Title } from '@mantine/core';
import { counted } from '../../shared/ui/counted.js';
import type { Calibration, Lean } from './calibration-queries.js';
import { reachOf, shareOf } from './lean-picture.js';

/** Who leans which way, beside whom it is told to and what for. */
export function LeansPanel({ calibration: { leansShown, audience, leans } }: { calibration: Calibration }) {
  return (
    <Paper component="section" withBorder p="md" aria-labelledby="calibration-leans">
      <Title order={2} size="h3" id="calibration-leans">
        How interviewers lean
      </Title>
      <Text size="sm" c="dimmed">
        {audience}
      </Text>
      {!leansShown && (
        <Text mt="sm">Your organization does not show leans. An administrator may change that in the settings.</Text>
      )}
      {leansShown && leans.length === 0 && (
        <Text mt="sm">No lean yet. It shows once you have seen the debriefs of candidates whom you and others rated.</Text>
      )}
      {leans.length > 0 && <Leans leans={leans} />}
    </Paper>
  );
}

function Leans({ leans }: { leans: readonly Lean[] }) {
  const reach = reachOf(leans);
  return (
    <>
      <ul className="calibration-rows">
        {leans.map((each) => (
          <li key={each.member.id} className="calibration-row">
            <strong>{each.member.name}</strong>
            <Track lean={each} reach={reach} />
            <span className="calibration-words">
              {each.words}
              <span className="calibration-aside">
                {counted(each.ratings, 'rating')} of {counted(each.candidacies, 'candidate')}
              </span>
            </span>
            <Used lean={each} />
          </li>
        ))}
      </ul>
      <div className="calibration-row" aria-hidden>
        <span />
        <span className="calibration-ends">
          <span>stricter</span>
          <span>milder</span>
        </span>
      </div>
      <details className="calibration-fold">
        <summary>As a table</summary>
        <div className="calibration-scroll" role="region" aria-label="Leans as a table" tabIndex={0}>
          <LeanTable leans={leans} />
        </div>
      </details>
    </>
  );
}

function Track({ lean: { lean }, reach }: { lean: Lean; reach: number }) {
  const { value, low, high } = lean;
  const place = (level: number) => `${shareOf(level, reach) * 100}%`;
  return (
    <span className="calibration-track" aria-hidden>
      {value !== null && low !== null && high !== null && (
        <>
          <span
            className="calibration-bar"
            style={{ insetInlineStart: place(low), width: `${(shareOf(high, reach) - shareOf(low, reach)) * 100}%` }}
          />
          <span className="calibration-dot" style={{ insetInlineStart: place(value) }} />
        </>
      )}
    </span>
  );
}

/** How much of the ladder somebody uses; the numbers stand under the bars. */
function Used({ lean: { used, ratings } }: { lean: Lean }) {
  return (
    <span className="calibration-used" role="img" aria-label={usedWords(used)}>
      {used.map(({ level, count }) => (
        <span key={level}>
          <span style={{ height: `${ratings > 0 ? (count / ratings) * 100 : 0}%` }} />
          <small>{level}</small>
        </span>
      ))}
    </span>
  );
}

const usedWords = (used: Lean['used']) => `Levels used: ${used.map(({ level, count }) => `${level} ${count}×`).join(', ')}`;

function LeanTable({ leans }: { leans: readonly Lean[] }) {
  return (
    <Table>
      <Table.Thead>
        <Table.Tr>
          {['Interviewer', 'Lean', 'Levels used', 'Ratings', 'Candidates'].map((title) => (
            <Table.Th key={title} scope="col">
              {title}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {leans.map(({ member, words, used, ratings, candidacies }) => (
          <Table.Tr key={member.id}>
            <Table.Th scope="row">{member.name}</Table.Th>
            <Table.Td>{words}</Table.Td>
            <Table.Td>{used.map(({ level, count }) => `${level}: ${count}`).join(', ')}</Table.Td>
            <Table.Td>{ratings}</Table.Td>
            <Table.Td>{candidacies}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
