/** A name's initials, "Amara Diallo" as "A. D."; letters of any script. */
export function initialsOf(name: string): string {
  const first = (part: string): string => `${[...part][0]?.toLocaleUpperCase() ?? ''}.`;
  return name.trim().split(/\s+/).map(first).join(' ');
}

/** A candidate's name as rooms, debriefs and calendars show it: whole, or its initials where the organization keeps candidates anonymous. */
export function shownName(name: string, anonymised: boolean): string {
  return anonymised ? initialsOf(name) : name;
}
