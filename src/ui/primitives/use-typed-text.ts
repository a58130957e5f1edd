import { type CompositionEvent, type KeyboardEvent, type SyntheticEvent, useRef, useState } from 'react';

type Control = HTMLInputElement | HTMLTextAreaElement;

/** Handlers and value for a text control that never disturbs the conversion of kana into kanji. */
export interface TypedText {
  readonly value: string;
  readonly onChange: (event: SyntheticEvent<Control>) => void;
  readonly onCompositionStart: () => void;
  readonly onCompositionEnd: (event: CompositionEvent<Control>) => void;
  readonly onKeyDown: (event: KeyboardEvent<Control>) => void;
}

/**
 * Keeps what is on the screen while kana are being converted, whatever the owner of the value makes of it, and reports
 * every change at once, so that a button pressed in the middle of a conversion sends what is on the screen.
 * Enter never sends a form: on a phone it is the key that ends a conversion.
 */
export function useTypedText(value: string, onValue: (value: string) => void): TypedText {
  const converting = useRef(false);
  const [unfinished, setUnfinished] = useState<string>();
  return {
    value: unfinished ?? value,
    onChange: (event) => {
      if (converting.current) setUnfinished(event.currentTarget.value);
      onValue(event.currentTarget.value);
    },
    onCompositionStart: () => {
      converting.current = true;
    },
    onCompositionEnd: (event) => {
      converting.current = false;
      setUnfinished(undefined);
      onValue(event.currentTarget.value);
    },
    onKeyDown: (event) => {
      if (event.key === 'Enter' && event.currentTarget instanceof HTMLInputElement) event.preventDefault();
    },
  };
}
