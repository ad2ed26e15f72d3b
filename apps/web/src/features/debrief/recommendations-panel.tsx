import { Paper, Title } from '@mantine/core';
import { RECOMMENDATION_WORDS } from '../../shared/ui/field-words.js';
import type { Debrief } from './debrief-queries.js';

type Given = Debrief['recommendations'][number];

const order: readonly Given['recommendation'][] = ['STRONG_NO', 'NO', 'YES', 'STRONG_YES'];

/** Every recommendation, round by round, on one line from strong no to strong yes. */
export function RecommendationsPanel({ recommendations }: { recommendations: readonly Given[] }) {
  const rounds = [...new Map(recommendations.map(({ interviewId, interviewTitle }) => [interviewId, interviewTitle]))];
  const count = (word: Given['recommendation']) => recommendations.filter(({ recommendation }) => recommendation === word).length;
  return (
    <Paper component="section" withBorder p="md" aria-labelledby="debrief-recommendations">
      <Title order={2} size="h3" id="debrief-recommendations">
        Recommendations
      </Title>
      <div className="debrief-scroll" role="region" aria-label="Recommendations by round" tabIndex={0}>
        <table className="debrief-line">
          <thead>
            <tr>
              <th scope="col">Round</th>
              {order.map((word) => (
                <th key={word} scope="col">
                  {RECOMMENDATION_WORDS[word]} <span className="debrief-count">{count(word)}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rounds.map(([id, title]) => (
              <RoundLine key={id} title={title} given={recommendations.filter(({ interviewId }) => interviewId === id)} />
            ))}
          </tbody>
        </table>
      </div>
    </Paper>
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
