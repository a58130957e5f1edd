import type { ComponentProps, ReactNode } from 'react';
import { type FieldFacts, FieldFrame, useFieldIds } from './field-frame.tsx';
import { useTypedText } from './use-typed-text.ts';

/** The look of a control in which one types. */
export const controlLook =
  'w-full min-h-14 rounded-8 border-1 border-control bg-white px-4 py-2 text-std-16N-175 ' +
  'aria-invalid:border-2 aria-invalid:border-danger';

interface TextFieldProps extends FieldFacts {
  readonly value: string;
  readonly onValue: (value: string) => void;
  readonly type?: 'text' | 'tel' | 'email' | 'url' | 'search';
  readonly autoComplete?: ComponentProps<'input'>['autoComplete'];
  readonly inputMode?: ComponentProps<'input'>['inputMode'];
  readonly enterKeyHint?: 'next' | 'done' | 'search';
  /** Off for names and codes. */
  readonly spellCheck?: boolean;
  readonly autoCapitalize?: 'none' | 'characters';
}

/** One line of text. */
export function TextField(props: TextFieldProps): ReactNode {
  const { value, onValue, type = 'text', enterKeyHint = 'done', autoComplete = 'off', ...rest } = props;
  const ids = useFieldIds(props);
  const typed = useTypedText(value, onValue);
  return (
    <FieldFrame {...props} ids={ids}>
      <input
        {...typed}
        id={ids.id}
        type={type}
        className={controlLook}
        aria-describedby={ids.describedBy}
        aria-invalid={props.error ? true : undefined}
        autoComplete={autoComplete}
        enterKeyHint={enterKeyHint}
        inputMode={rest.inputMode}
        spellCheck={rest.spellCheck}
        autoCapitalize={rest.autoCapitalize}
      />
    </FieldFrame>
  );
}
