import { Paper, Text, Title } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { RECOMMENDATION_WORDS } from '../../shared/ui/field-words.js';
import type { Debrief } from './debrief-queries.js';

type Given = Debrief['recommendations'][number];

const order: readonly Given['recommendation'][] = ['STRONG_NO', 'NO', 'YES', 'STRONG_YES'];

interface RecommendationsPanelProps {
  recommendations: readonly Given[];
  /** Given, and not shown to this viewer yet: without them no count is complete. */
  unseen: number;
}

interface Round {
  id: string;
  title: string;
  given: Given[];
}

function roundsOf(recommendations: readonly Given[]): Round[] {
  const titles = new Map(recommendations.map(({ interviewId, interviewTitle }) => [interviewId, interviewTitle]));
  const givenIn = (id: string) => recommendations.filter(({ interviewId }) => interviewId === id);
  return [...titles].map(([id, title]) => ({ id, title, given: givenIn(id) }));
}

/** Every recommendation, round by round, on one line from strong no to strong yes; in a narrow window one below the other. */
export function RecommendationsPanel({ recommendations, unseen }: RecommendationsPanelProps) {
  const narrow = useMediaQuery('(max-width: 599px)', false, { getInitialValueInEffect: false });
  const rounds = roundsOf(recommendations);
  const count = (word: Given['recommendation']) => recommendations.filter(({ recommendation }) => recommendation === word).length;
  return (
    <Paper component="section" withBorder px="md" py="sm" aria-labelledby="debrief-recommendations">
      <Title order={2} size="h3" id="debrief-recommendations">
        Recommendations
      </Title>
      {unseen > 0 && <Text size="sm">{unseen} not shown to you yet</Text>}
      {narrow ? <RoundList rounds={rounds} /> : <RoundTable rounds={rounds} count={unseen > 0 ? null : count} />}
    </Paper>
  );
}

interface RoundTableProps {
  rounds: readonly Round[];
  count: ((word: Given['recommendation']) => number) | null;
}

function RoundTable({ rounds, count }: RoundTableProps) {
  return (
    <div className="debrief-scroll" role="region" aria-label="Recommendations by round" tabIndex={0}>
      <table className="debrief-line">
        <thead>
          <tr>
            <th scope="col">Round</th>
            {order.map((word) => (
              <th key={word} scope="col">
                {RECOMMENDATION_WORDS[word]} {count && <span className="debrief-count">{count(word)}</span>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rounds.map(({ id, title, given }) => (
            <RoundLine key={id} title={title} given={given} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function RoundList({ rounds }: { rounds: readonly Round[] }) {
  return (
    <ul className="debrief-plain debrief-rounds" aria-label="Recommendations by round">
      {rounds.map(({ id, title, given }) => (
        <li key={id}>
          <strong>{title}</strong>
          <dl>
            {order.map((word) => {
              const here = given.filter(({ recommendation }) => recommendation === word);
              return here.length > 0 && <RoundPart key={word} word={word} given={here} />;
            })}
          </dl>
        </li>
      ))}
    </ul>
  );
}

function RoundPart({ word, given }: { word: Given['recommendation']; given: readonly Given[] }) {
  return (
    <div>
      <dt data-word={word}>{RECOMMENDATION_WORDS[word]}</dt>
      <dd>{given.map(nameWords).join(', ')}</dd>
    </div>
  );
}

function RoundLine({ title, given }: { title: string; given: readonly Given[] }) {
  return (
    <tr>
      <th scope="row">{title}</th>
      {order.map((word) => {
        const here = given.filter(({ recommendation }) => recommendation === word);
        return (
          <td key={word} data-some={here.length > 0 || undefined} data-word={word}>
            {here.map(nameWords).join(', ')}
          </td>
        );
      })}
    </tr>
  );
}

function nameWords({ member, late, training }: Given): string {
  const asides = [late && 'late', training && 'in training, not counted'].filter(Boolean);
  return asides.length > 0 ? `${member.name} (${asides.join(', ')})` : member.name;
}
