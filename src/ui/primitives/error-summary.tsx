import { useWords } from '#i18n/use-words.tsx';
import { type MouseEvent, type ReactNode, useEffect, useId, useRef } from 'react';

/** One thing to put right: the id of the field, null when it is of no field, and the same sentence as at the field. */
export interface FormError {
  readonly fieldId: string | null;
  readonly text: string;
}

/** What is to be put right, on top of the form. Takes the focus each time a new list arrives. */
export function ErrorSummary({ errors }: { readonly errors: readonly FormError[] }): ReactNode {
  const say = useWords('common');
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (errors.length > 0) box.current?.focus();
  }, [errors]);
  if (errors.length === 0) return null;
  const isOfFields = errors.some(({ fieldId }) => fieldId !== null);
  return (
    <div
      ref={box}
      tabIndex={-1}
      role="alert"
      aria-labelledby={id}
      className="rounded-8 border-3 border-danger bg-white p-4"
    >
      <h2 id={id} className="text-std-18B-160">
        {say(isOfFields ? 'error_summary' : 'not_saved')}
      </h2>
      <ul className="mt-1">
        {errors.map(({ fieldId, text }) => (
          <li key={fieldId}>
            {fieldId === null ? (
              <p className="py-2 text-std-16N-170">{text}</p>
            ) : (
              <a
                href={`#${fieldId}`}
                onClick={(event) => goToField(event, fieldId)}
                className="inline-flex min-h-12 items-center text-std-16B-170 text-danger underline underline-offset-4"
              >
                {text}
              </a>
            )}
          </li>
        ))}
      </ul>
      {!isOfFields && <p className="text-std-16N-170">{say('still_here')}</p>}
    </div>
  );
}

/** A group of controls is entered at its chosen or first control. */
function goToField(event: MouseEvent, fieldId: string): void {
  event.preventDefault();
  const field = document.getElementById(fieldId);
  if (!field) return;
  const inside =
    field.querySelector<HTMLElement>(':checked') ?? field.querySelector<HTMLElement>('input, button, select, textarea');
  const target = field.matches('input, textarea, select, button') ? field : (inside ?? field);
  const frame = target.closest('[data-invalid]') ?? target;
  frame.scrollIntoView({ block: 'start' });
  target.focus({ preventScroll: true });
}
