import type { GridColumn, GridRow } from './debrief-grid.js';
import { heightOf } from './debrief-grid.js';

const initials = (name: string) => name.split(' ').map(([first]) => first).join('').slice(0, 2); // prettier-ignore

/** Where each rater stands on the ladder, one dot a level; the numbers beside it say the same. */
export function RaterDots({ row, columns }: { row: GridRow; columns: readonly GridColumn[] }) {
  const given = columns.flatMap(({ name }, place) => {
    const level = row.cells[place]?.level ?? null;
    return level === null ? [] : [{ name, level }];
  });
  const levels = [...new Set(given.map(({ level }) => level))].sort((a, b) => a - b);
  const here = (wanted: number) => given.filter(({ level }) => level === wanted).map(({ name }) => initials(name));
  return (
    <span className="debrief-dots" aria-hidden>
      {levels.map((level) => {
        const height = heightOf(level, row.dimension) * 100;
        return (
          <span key={level} style={{ insetInlineStart: `${height}%`, transform: `translateX(-${height}%)` }}>
            {here(level).join(' ')}
          </span>
        );
      })}
    </span>
  );
}
