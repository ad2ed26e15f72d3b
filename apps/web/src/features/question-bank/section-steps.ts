import type { SectionStep } from './bank-order.js';

interface StepWords {
  step: SectionStep;
  words: string;
  key: string;
  keys: string;
}

/** How a section is moved by one step: in a menu, and with Alt and an arrow in the tree. */
export const SECTION_STEPS: StepWords[] = [
  { step: 'up', words: 'Move up', key: 'ArrowUp', keys: 'Alt ↑' },
  { step: 'down', words: 'Move down', key: 'ArrowDown', keys: 'Alt ↓' },
  { step: 'in', words: 'Move into the one before', key: 'ArrowRight', keys: 'Alt →' },
  { step: 'out', words: 'Move out of its parent', key: 'ArrowLeft', keys: 'Alt ←' },
];
