import { useWords } from '#i18n/use-words.tsx';
import { TextAreaField } from '#ui/primitives/text-area-field.tsx';
import { useSavedText } from '#ui/use-saved-text.ts';
import type { ReactNode } from 'react';
import { CountedLine } from './counted-line.tsx';

interface SavedTextProps {
  readonly id: string;
  readonly label: string;
  /** The text on the disk; it may change under the hand when others write too. */
  readonly saved: string;
  readonly onSave: (text: string) => void;
  readonly limit: number;
  /** What was typed and is too long to be saved, by the ids of the fields. */
  readonly long: LongTexts;
  readonly onLong: (id: string, text: string | null) => void;
  readonly rows?: number;
  readonly error?: string | undefined;
}

/** Texts that wait in a draft until somebody makes them shorter. */
export type LongTexts = Readonly<Record<string, string>>;

/** A text that several people share: kept when its field is left, and when the page is hidden or closed. */
export function SavedText(props: SavedTextProps): ReactNode {
  const { id, label, saved, onSave, limit, long, onLong, rows = 4 } = props;
  const say = useWords('outside');
  const { value, onValue, onFocus, onBlur } = useSavedText(saved, onSave, {
    limit,
    long: long[id],
    onLong: (text) => onLong(id, text),
  });
  const isLong = long[id] !== undefined;
  const field = { id, label, value, onValue, limit, error: isLong ? say('error_long', { limit }) : props.error };
  return (
    <div onFocus={onFocus} onBlur={onBlur}>
      {rows === 1 ? <CountedLine {...field} /> : <TextAreaField {...field} rows={rows} />}
    </div>
  );
}
