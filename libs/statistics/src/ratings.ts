/** A level on a rubric's scale, or a category name where only the nominal metric applies. */
export type Rating = number | string;

/** Rows are rated units (candidate, question, dimension), columns are raters; null is a missing or unassessed cell, never a zero. */
export type RatingTable<R extends Rating = Rating> = readonly (readonly (R | null)[])[];

/** The declared levels of a rubric, both ends included. */
export interface Scale {
  min: number;
  max: number;
}

/** The four-level scale that a rubric has unless it says otherwise. */
export const fourLevels: Scale = { min: 1, max: 4 };

/** The ratings of a unit without its missing cells. */
export const present = <R extends Rating>(unit: readonly (R | null)[]): R[] => unit.filter((rating) => rating !== null);

/** The units that at least two raters rated; only these say anything about agreement. */
export const pairableUnits = <R extends Rating>(table: RatingTable<R>): R[][] =>
  table.map(present).filter((ratings) => ratings.length >= 2);

/**
 * Refuses numbers that are no ratings: not finite, or outside the declared scale.
 * @throws RangeError naming the row, the column and the value; nothing is rounded or clipped.
 */
export function checkRatings(table: RatingTable, scale?: Scale): void {
  table.forEach((unit, row) =>
    unit.forEach((rating, column) => {
      if (typeof rating !== 'number') return;
      const place = `row ${row + 1}, column ${column + 1}: ${rating} is not`;
      if (!Number.isFinite(rating)) throw new RangeError(`${place} a finite number; write null for a missing rating`);
      if (scale && (rating < scale.min || rating > scale.max)) {
        throw new RangeError(`${place} a level from ${scale.min} to ${scale.max}`);
      }
    }),
  );
}
