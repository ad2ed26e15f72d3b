/** A dense square or rectangular matrix, row by row. */
export type Matrix = number[][];
