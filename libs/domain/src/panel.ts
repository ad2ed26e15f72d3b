/** Longest skill in characters, and most skills of one member or one round. */
export const SKILLS = { length: 40, most: 20 } as const;

/** Skills that are one and the same but for case and spaces stand once, as they were written first; empty ones are left out. */
export function plainSkills(skills: readonly string[]): string[] {
  const plain = skills.map((skill) => skill.trim().replace(/\s+/g, ' ')).filter((skill) => skill !== '');
  return plain.filter((skill, at) => plain.findIndex((other) => sameSkill(other, skill)) === at);
}

/** Whether two skills are the same, whatever their case. */
export function sameSkill(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

/** Which of the wanted skills somebody has, as they are wanted. */
export function skillsAmong(wanted: readonly string[], has: readonly string[]): string[] {
  return wanted.filter((skill) => has.some((each) => sameSkill(each, skill)));
}

/** A seat with what its member is good at. */
export interface SkilledSeat {
  observer: boolean;
  training: boolean;
  skills: readonly string[];
}

/** The required skills that nobody has whose scores count: not an observer, not one in training. */
export function lackingSkills(required: readonly string[], panel: readonly SkilledSeat[]): string[] {
  const has = panel.filter((seat) => !seat.observer && !seat.training).flatMap((seat) => seat.skills);
  return required.filter((skill) => !has.some((each) => sameSkill(each, skill)));
}

/** What one member has on their hands: interviews of the running week, and scorecards of rounds that are over. */
export interface PanelLoad {
  interviewsThisWeek: number;
  scorecardsOwed: number;
}

/** From how many on a load is heavy. */
export const HEAVY_LOAD: PanelLoad = { interviewsThisWeek: 5, scorecardsOwed: 3 };

/** Whether somebody has so much on their hands that another seat deserves a second thought. */
export function isHeavyLoad({ interviewsThisWeek, scorecardsOwed }: PanelLoad): boolean {
  return interviewsThisWeek >= HEAVY_LOAD.interviewsThisWeek || scorecardsOwed >= HEAVY_LOAD.scorecardsOwed;
}
