import { skillsAmong } from '@strata/domain';
import type { MemberLoad } from '../api/loads-query.js';
import type { MemberRow } from '../api/members-query.js';
import { counted } from './counted.js';
import { ROLE_WORDS } from './field-words.js';

type Seatable = Pick<MemberRow, 'id' | 'name' | 'role' | 'skills'>;

interface SeatChoice {
  value: string;
  label: string;
}

/** What a load comes to, in words; empty where it is not known. */
export function loadWords(load: Pick<MemberLoad, 'interviewsThisWeek' | 'scorecardsOwed'> | undefined): string {
  if (!load) return '';
  const owed = load.scorecardsOwed > 0 ? `, owes ${counted(load.scorecardsOwed, 'scorecard')}` : '';
  return `${counted(load.interviewsThisWeek, 'interview')} this week${owed}`;
}

/** What a member brings to a seat: the wanted skills they have, or all of theirs where none is wanted. */
export function skillWords({ skills }: Seatable, required: readonly string[]): string {
  return (required.length > 0 ? skillsAmong(required, skills) : skills).join(', ');
}

/** Members to seat, those first who have most of what is required; in two groups where anything is. */
export function seatChoices(
  members: readonly Seatable[],
  required: readonly string[],
): (SeatChoice | { group: string; items: SeatChoice[] })[] {
  const worth = ({ skills }: Seatable): number => skillsAmong(required, skills).length;
  const choice = (member: Seatable): SeatChoice => ({
    value: member.id,
    label: `${member.name} (${ROLE_WORDS[member.role].toLowerCase()})`,
  });
  const sorted = members.toSorted((one, other) => worth(other) - worth(one));
  const [skilled, others] = [sorted.filter((each) => worth(each) > 0), sorted.filter((each) => worth(each) === 0)];
  if (skilled.length === 0) return others.map(choice);
  return [
    { group: `Has ${required.join(' or ')}`, items: skilled.map(choice) },
    { group: 'Others', items: others.map(choice) },
  ];
}
