/** How a member sits on a panel. */
export type SeatKind = 'scores' | 'lead' | 'observer' | 'training';

export interface SeatFlags {
  lead: boolean;
  observer: boolean;
  training: boolean;
}

export const SEAT_WORDS: Record<SeatKind, string> = {
  scores: 'Scores',
  lead: 'Leads and scores',
  observer: 'Observes',
  training: 'Scores in training',
};

export function seatKindOf({ lead, observer, training }: SeatFlags): SeatKind {
  if (lead) return 'lead';
  if (observer) return 'observer';
  return training ? 'training' : 'scores';
}

export function flagsOf(kind: SeatKind): SeatFlags {
  return { lead: kind === 'lead', observer: kind === 'observer', training: kind === 'training' };
}
