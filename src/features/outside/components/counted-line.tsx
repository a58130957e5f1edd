import { LettersLeft } from '#ui/primitives/letters-left.tsx';
import { TextField } from '#ui/primitives/text-field.tsx';
import type { ComponentProps, ReactNode } from 'react';

/** One line of text that holds so many letters; they are counted and said, never cut off. */
export function CountedLine({
  limit,
  ...field
}: ComponentProps<typeof TextField> & { readonly limit: number }): ReactNode {
  return (
    <div>
      <TextField {...field} />
      <LettersLeft text={field.value} limit={limit} />
    </div>
  );
}
