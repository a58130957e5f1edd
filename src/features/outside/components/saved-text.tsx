import { TextAreaField } from '#ui/primitives/text-area-field.tsx';
import { TextField } from '#ui/primitives/text-field.tsx';
import { type ReactNode, useEffect, useEffectEvent, useState } from 'react';

interface SavedTextProps {
  readonly id?: string;
  readonly label: string;
  /** The text on the disk; it may change under the hand when others write too. */
  readonly saved: string;
  readonly onSave: (text: string) => void;
  readonly limit: number;
  readonly rows?: number;
  readonly error?: string | undefined;
}

interface Typing {
  readonly text: string;
  readonly over: string;
  readonly isInside: boolean;
}

/** A text that several people share: kept when its field is left, and when the page is hidden or closed. */
export function SavedText({ id, label, saved, onSave, limit, rows = 4, error }: SavedTextProps): ReactNode {
  const [typing, setTyping] = useState<Typing | null>(null);
  // What others saved since then is newer, unless somebody stands in the field.
  const isShown = typing !== null && (typing.isInside || typing.over === saved);
  const flush = useEffectEvent(() => {
    if (typing !== null && isShown && typing.text !== saved) onSave(typing.text);
  });
  useEffect(() => {
    const keep = () => {
      if (document.visibilityState === 'hidden') flush();
    };
    document.addEventListener('visibilitychange', keep);
    return () => {
      document.removeEventListener('visibilitychange', keep);
      flush();
    };
  }, []);
  const type = (text: string) => setTyping({ text: text.slice(0, limit), over: saved, isInside: true });
  const leave = () => {
    if (typing === null) return;
    if (typing.text !== saved) onSave(typing.text);
    setTyping({ ...typing, over: saved, isInside: false });
  };
  const field = { id, label, value: isShown ? typing.text : saved, onValue: type, error };
  return (
    <div onBlur={leave}>
      {rows === 1 ? <TextField {...field} /> : <TextAreaField {...field} rows={rows} limit={limit} />}
    </div>
  );
}
