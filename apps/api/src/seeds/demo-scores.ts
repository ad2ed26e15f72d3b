import type { Recommendation } from '@strata/domain';

interface DemoCard {
  /** One string per question, one digit per dimension in the rubric's order; a dash: not asked. */
  levels: string[];
  /** Notes by the position of their question. */
  notes?: Record<number, string>;
  recommendation: Recommendation;
}

/** A round of the debriefed candidacy as it was held. */
export interface HeldRound {
  title: string;
  daysAgo: number;
  /** How long the conversation lasted. */
  minutes: number;
  cards: Record<string, DemoCard>;
}

/** Four rounds in which one panel saw the same answers and did not always hear the same thing. */
export const DEBRIEFED: HeldRound[] = [
  {
    title: 'Go and concurrency',
    daysAgo: 5,
    minutes: 58,
    cards: {
      panelist1: {
        levels: ['443', '433', '332', '434', '333', '333'],
        notes: {
          0: 'Drew the slice header without being asked. Append past capacity copies, so the two stop sharing: said so at once.',
          1: 'Type word and data word. Named the typed nil pointer and showed the early return that avoids it.',
          3: 'Knew all three panics and the nil channel. Used a nil channel to switch a select case off and explained why that beats a flag.',
        },
        recommendation: 'YES',
      },
      panelist2: {
        levels: ['433', '333', '332', '434', '332', '332'],
        notes: { 3: 'Complete. Brought up who closes and what happens with several senders before I could ask.' },
        recommendation: 'YES',
      },
      panelist3: {
        levels: ['333', '332', '322', '431', '321', '332'],
        notes: {
          3: 'States are right. Would close from the receiving side “if the producer is slow”, and saw no risk in it when I asked twice.',
          4: 'Treats cancellation as if it stopped the work itself. No word about work that ignores the context, or about leaked goroutines.',
        },
        recommendation: 'NO',
      },
    },
  },
  {
    title: 'Data and messaging',
    daysAgo: 5,
    minutes: 61,
    cards: {
      panelist2: {
        levels: ['333', '433', '332', '443', '333'],
        notes: {
          1: 'Equality columns first, range last, then checked whether the sort can ride on the index. Exactly how I would do it.',
        },
        recommendation: 'YES',
      },
      panelist3: {
        levels: ['332', '433', '322', '343', '322'],
        notes: { 4: 'Named acks and min.insync.replicas. Did not connect unclean leader election with loss until I asked.' },
        recommendation: 'YES',
      },
      manager: {
        levels: ['333', '333', '333', '333', '33-'],
        recommendation: 'YES',
      },
    },
  },
  {
    title: 'System design',
    daysAgo: 4,
    minutes: 74,
    cards: {
      manager: {
        levels: ['333343', '323333'],
        notes: {
          0: 'Asked about staleness and blast radius before drawing anything. Pushes evaluation into the client and defends it with numbers.',
        },
        recommendation: 'STRONG_YES',
      },
      panelist1: {
        levels: ['343333', '323323'],
        recommendation: 'YES',
      },
      panelist3: {
        levels: ['333313', '322313'],
        notes: {
          0: 'Good shape on the board, but nothing under it: could not say how a pod learns that its stream is dead, or what it serves then.',
          1: 'Retries “with backoff”, and no answer to what happens to a receiver that is down for a day.',
        },
        recommendation: 'NO',
      },
    },
  },
  {
    title: 'Behavioral',
    daysAgo: 4,
    minutes: 47,
    cards: {
      manager: {
        levels: ['3333', '3343', '3332', '3333'],
        notes: {
          1: 'Rolled back against the wish of two seniors, wrote down why while doing it, and changed the runbook afterwards.',
        },
        recommendation: 'YES',
      },
      panelist2: {
        levels: ['3333', '3344', '3333', '3323'],
        notes: { 2: 'Lost the argument on the queue, then helped to make the other choice work. Says so without bitterness.' },
        recommendation: 'YES',
      },
    },
  },
];
