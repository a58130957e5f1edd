/** Parts of strange requests that stand for something. */
import fc from 'fast-check';

export const hex = (letters: number) =>
  fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: letters, maxLength: letters });
const index = fc.nat({ max: 63 });
/** Something of the running server, filled in when the request is sent. */
export const named = (name: string) => index.map((number) => `$${name}:${number}`);
