/** The day list or week list that begins with a day: "2026-11-24". */
export const listPath = (from: string, days: 1 | 7) => `/drucken/liste?ab=${from}&tage=${days}`;

/** The confirmation sheet of an assignment. */
export const sheetPath = (assignment: string) => `/drucken/einsatz/${assignment}`;
