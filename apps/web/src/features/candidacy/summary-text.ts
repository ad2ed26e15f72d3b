import { RECOMMENDATION_WORDS } from '../../shared/ui/field-words.js';
import type { Summary } from './summary-query.js';

const MOST_OF_A_QUESTION = 80;

const short = (text: string) => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= MOST_OF_A_QUESTION ? line : `${line.slice(0, MOST_OF_A_QUESTION - 1).trimEnd()}…`;
};
const lines = (...parts: (string | null | false | undefined)[]) =>
  parts.filter((part) => typeof part === 'string' && part !== '');

/** What a debrief shows its reader, as plain text for any other system: recommendations, evidence, decision, where it stands. */
export function summaryText(summary: Summary, address: string): string {
  const { candidateName, decision } = summary;
  return lines(
    `${candidateName}: interview summary`,
    decision && `Decision: ${decision.outcome.replace('_', ' ').toLowerCase()}. ${decision.rationale}`,
    ...summary.interviews.filter(({ state }) => state === 'ENDED').map((interview) => roundText(summary, interview)),
    `Debrief: ${address}`,
  ).join('\n\n');
}

function roundText({ recommendations }: Summary, interview: Summary['interviews'][number]): string {
  const cards = [...interview.scorecards, ...(interview.myScorecard ? [interview.myScorecard] : [])].filter(
    (card) => card.submitted,
  );
  const given = recommendations.filter(({ interviewId }) => interviewId === interview.id);
  const nameOf = (panelistId: string) => interview.panel.find(({ id }) => id === panelistId)?.member.name ?? '';
  const questionOf = (questionId: string) => short(interview.questions.find(({ id }) => id === questionId)?.text ?? '');
  return lines(
    interview.title,
    !interview.valuesVisible && 'Not shown to me yet.',
    ...given.map(
      ({ member, recommendation, training }) =>
        `- ${member.name}: ${RECOMMENDATION_WORDS[recommendation]}${training ? ' (in training)' : ''}`,
    ),
    ...cards.flatMap(({ panelistId, notes }) =>
      notes
        .filter(({ text }) => text.trim() !== '')
        .map(
          ({ questionId, text }) => `  ${nameOf(panelistId)} on “${questionOf(questionId)}”: ${text.replace(/\s+/g, ' ').trim()}`,
        ),
    ),
  ).join('\n');
}
