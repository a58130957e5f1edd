/** The forms of what clients send; unknown names are left out. */
import * as v from 'valibot';

const hex = (letters: number) => v.pipe(v.string(), v.regex(new RegExp(`^[0-9a-f]{${letters}}$`)));

/** What a person types: well-formed, without control characters, not blank. */
const words = (longest: number) =>
  v.pipe(
    v.string(),
    v.check((text) => text.isWellFormed() && !/\p{Cc}/u.test(text)),
    v.trim(),
    v.maxLength(longest),
  );

const name = v.pipe(words(60), v.minLength(1));

export const sessionForm = v.object({
  secret: hex(64),
  next: v.optional(hex(64)),
  label: v.optional(words(60)),
});

export const endForm = v.object({ everywhere: v.optional(v.boolean()) });

export const invitationForm = v.object({ secret: hex(32) });

export const joinForm = v.object({ secret: hex(32), name });

export const askForm = v.object({ code: v.pipe(v.string(), v.maxLength(40)), name });

export const cardForm = v.object({ hash: hex(64) });

export const recoverForm = v.object({ secret: hex(32) });

export const nothingForm = v.object({});
