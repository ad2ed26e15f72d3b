import fc from 'fast-check';

/** Tables of levels 1 to 4 with missing cells: up to 12 units, 2 to 5 raters. */
export const levelTables = () =>
  fc.integer({ min: 2, max: 5 }).chain((raters) =>
    fc.array(fc.array(fc.option(fc.integer({ min: 1, max: 4 })), { minLength: raters, maxLength: raters }), {
      minLength: 1,
      maxLength: 12,
    }),
  );

/** Complete tables of levels 1 to 4: 3 to 10 units, 2 to 5 raters. */
export const completeTables = () =>
  fc.integer({ min: 2, max: 5 }).chain((raters) =>
    fc.array(fc.array(fc.integer({ min: 1, max: 4 }), { minLength: raters, maxLength: raters }), {
      minLength: 3,
      maxLength: 10,
    }),
  );
