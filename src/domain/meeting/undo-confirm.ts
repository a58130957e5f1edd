/** How long 「もどす」 is possible after the minutes were confirmed, in milliseconds. */
export const undoConfirmMs = 10 * 60_000;
