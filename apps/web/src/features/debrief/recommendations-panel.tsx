import { Paper, Title } from '@mantine/core';
import { RECOMMENDATION_WORDS } from '../../shared/ui/field-words.js';
import type { Debrief } from './debrief-queries.js';

type Given = Debrief['recommendations'][number];

const order: readonly Given['recommendation'][] = ['STRONG_NO', 'NO', 'YES', 'STRONG_YES'];

/** The recommendations as a row from strong no to strong yes, every name under its word. */
export function RecommendationsPanel({ recommendations }: { recommendations: readonly Given[] }) {
  const severalRounds = new Set(recommendations.map(({ interviewId }) => interviewId)).size > 1;
  return (
    <Paper component="section" withBorder p="md" aria-labelledby="debrief-recommendations">
      <Title order={2} size="h3" id="debrief-recommendations">
        Recommendations
      </Title>
      <ul className="debrief-row">
        {order.map((word) => {
          const given = recommendations.filter(({ recommendation }) => recommendation === word);
          return (
            <li key={word} data-some={given.length > 0 || undefined} data-word={word}>
              <strong>
                {RECOMMENDATION_WORDS[word]} <span className="debrief-count">{given.length}</span>
              </strong>
              {given.map((each) => (
                <span key={`${each.interviewId} ${each.panelistId}`}>{nameWords(each, severalRounds)}</span>
              ))}
            </li>
          );
        })}
      </ul>
    </Paper>
  );
}

function nameWords({ member, interviewTitle, late, training }: Given, severalRounds: boolean): string {
  const asides = [severalRounds && interviewTitle, late && 'late', training && 'in training, not counted'].filter(Boolean);
  return asides.length > 0 ? `${member.name} (${asides.join(', ')})` : member.name;
}
