/** Rows that cannot be predicted from their source, by id, with the reason. */
export const undecided: Readonly<Record<string, string>> = {};
