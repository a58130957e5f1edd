/** Either a value or an expected failure; bugs and broken disks throw instead. */
export type Result<T, E> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E };

/** Wraps a value as success. */
export const ok = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value });

/** Wraps an expected failure; `error` carries a code, never words for the screen. */
export const err = <E>(error: E): { readonly ok: false; readonly error: E } => ({ ok: false, error });
