import type { ColleagueValue } from './colleagues.js';

/** What each colleague gave on one dimension. */
export function ColleagueList({ of, values }: { of: string; values: readonly ColleagueValue[] }) {
  return (
    <ul className="room-colleagues" aria-label={`${of}: the panel's values`}>
      {values.map(({ panelistId, name, words, asides }) => (
        <li key={panelistId}>
          {name} <strong>{words}</strong>
          {asides.length > 0 && ` (${asides.join(', ')})`}
        </li>
      ))}
    </ul>
  );
}
