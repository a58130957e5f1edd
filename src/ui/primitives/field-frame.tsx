import { useWords } from '#i18n/use-words.tsx';
import { type ReactNode, useId } from 'react';
import { Icon } from './icon.tsx';

/** What every field has. Hints stand in `support`, above the field; there are no placeholders. */
export interface FieldFacts {
  readonly label: string;
  /** Said in words beside the label. */
  readonly mark?: 'required' | 'optional' | undefined;
  readonly support?: ReactNode;
  /** What is wrong and what to do; the same sentence as in the summary on top. */
  readonly error?: string | undefined;
  /** The place to which the summary on top leads. Made up when left out. */
  readonly id?: string | undefined;
}

/** The ids that tie label, hint, error and control together. */
export interface FieldIds {
  readonly id: string;
  readonly describedBy: string | undefined;
}

/** Makes the ids of one field. */
export function useFieldIds({ id, support, error }: FieldFacts): FieldIds {
  const made = useId();
  const own = id ?? made;
  const described = [support ? `${own}-support` : '', error ? `${own}-error` : ''].filter(Boolean).join(' ');
  return { id: own, describedBy: described === '' ? undefined : described };
}

interface FrameProps extends FieldFacts {
  readonly ids: FieldIds;
  readonly children: ReactNode;
}

/** Label above, hint, control, error below. */
export function FieldFrame(props: FrameProps): ReactNode {
  const { label, ids, children } = props;
  return (
    <div className="flex flex-col gap-2" data-invalid={props.error ? '' : undefined}>
      <label htmlFor={ids.id} className="text-std-16B-170">
        {label}
        <Mark {...props} />
      </label>
      <Support {...props} />
      {children}
      <FieldError {...props} />
    </div>
  );
}

interface GroupFrameProps extends FrameProps {
  /** The legend is read aloud but not shown, where the heading of the page says the same. */
  readonly quietLabel?: boolean;
}

/** The same frame around several controls that answer one question. */
export function GroupFrame(props: GroupFrameProps): ReactNode {
  const { label, ids, children, quietLabel = false } = props;
  return (
    <fieldset id={ids.id} aria-describedby={ids.describedBy} data-invalid={props.error ? '' : undefined}>
      <legend className={quietLabel ? 'sr-only' : 'mb-2 text-std-16B-170'}>
        {label}
        <Mark {...props} />
      </legend>
      <div className="flex flex-col gap-2">
        <Support {...props} />
        {children}
        <FieldError {...props} />
      </div>
    </fieldset>
  );
}

function Mark({ mark }: FrameProps): ReactNode {
  const say = useWords('common');
  if (mark === undefined) return null;
  return (
    <span className={`ms-2 text-dns-14B-120 ${mark === 'required' ? 'text-danger' : 'text-ink-sub'}`}>{say(mark)}</span>
  );
}

function Support({ support, ids }: FrameProps): ReactNode {
  if (!support) return null;
  return (
    <p id={`${ids.id}-support`} className="text-ink-sub">
      {support}
    </p>
  );
}

function FieldError({ error, ids }: FrameProps): ReactNode {
  if (!error) return null;
  return (
    <p id={`${ids.id}-error`} className="flex items-start gap-1 text-std-16B-170 text-danger">
      <Icon name="warning" className="mt-1 size-[1.25em]" />
      {error}
    </p>
  );
}
