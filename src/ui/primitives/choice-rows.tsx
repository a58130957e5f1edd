import { type ReactNode, useId } from 'react';
import { type FieldFacts, GroupFrame, useFieldIds } from './field-frame.tsx';
import { Icon } from './icon.tsx';

/** One row: a sentence, and a smaller one that explains it. */
export interface RowOption<Value extends string> {
  readonly value: Value;
  readonly label: string;
  readonly note?: string;
}

interface Shared<Value extends string> extends FieldFacts {
  readonly options: readonly RowOption<Value>[];
  readonly quietLabel?: boolean;
}

interface ChoiceRowsProps<Value extends string> extends Shared<Value> {
  readonly value: Value | undefined;
  readonly onValue: (value: Value) => void;
}

/** One of several sentences, each in a row of its own. */
export function ChoiceRows<Value extends string>(props: ChoiceRowsProps<Value>): ReactNode {
  const ids = useFieldIds(props);
  const name = useId();
  return (
    <GroupFrame {...props} ids={ids}>
      {props.options.map((option) => (
        <Row key={option.value} {...option} round>
          <input
            type="radio"
            className="covering-input peer"
            name={name}
            checked={props.value === option.value}
            onChange={() => props.onValue(option.value)}
          />
        </Row>
      ))}
    </GroupFrame>
  );
}

interface CheckRowsProps<Value extends string> extends Shared<Value> {
  readonly values: ReadonlySet<Value>;
  /** Called with the row that was tapped and whether it is ticked now. */
  readonly onToggle: (value: Value, on: boolean) => void;
}

/** Any of several sentences, each in a row of its own. */
export function CheckRows<Value extends string>(props: CheckRowsProps<Value>): ReactNode {
  const ids = useFieldIds(props);
  return (
    <GroupFrame {...props} ids={ids}>
      {props.options.map((option) => (
        <Row key={option.value} {...option}>
          <input
            type="checkbox"
            className="covering-input peer"
            checked={props.values.has(option.value)}
            onChange={(event) => props.onToggle(option.value, event.currentTarget.checked)}
          />
        </Row>
      ))}
    </GroupFrame>
  );
}

interface RowProps {
  readonly label: string;
  readonly note?: string;
  readonly round?: boolean;
  readonly children: ReactNode;
}

function Row({ label, note, round = false, children }: RowProps): ReactNode {
  return (
    <label
      className={
        'choice-frame flex min-h-14 items-center gap-3 rounded-8 border-1 border-control bg-white px-4 py-2 hover:bg-chosen ' +
        'has-checked:border-action has-checked:bg-chosen has-checked:shadow-[inset_0_0_0_2px_var(--color-action)]'
      }
    >
      {children}
      <span
        aria-hidden="true"
        className={
          'flex size-7 shrink-0 items-center justify-center border-2 border-control bg-white text-transparent ' +
          `peer-checked:border-action peer-checked:bg-action peer-checked:text-white ${round ? 'rounded-full' : 'rounded-4'}`
        }
      >
        <Icon name="check" className="size-5" />
      </span>
      <span className="flex flex-col">
        <span className="text-std-16B-170">{label}</span>
        {note && <span className="text-dns-16N-130 whitespace-pre-line text-ink-sub">{note}</span>}
      </span>
    </label>
  );
}
