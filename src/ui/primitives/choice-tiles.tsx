import { type ReactNode, useId } from 'react';
import { type FieldFacts, GroupFrame, useFieldIds } from './field-frame.tsx';
import { Icon, type IconName } from './icon.tsx';

/** One tile: a picture and one or two lines. */
export interface TileOption<Value extends string> {
  readonly value: Value;
  readonly label: string;
  readonly icon?: IconName;
}

interface ChoiceTilesProps<Value extends string> extends FieldFacts {
  readonly options: readonly TileOption<Value>[];
  readonly value: Value | undefined;
  readonly onValue: (value: Value) => void;
  /** Two when left out; three for short words such as ○△×, under each other where they would not fit side by side. */
  readonly columns?: 2 | 3;
  readonly quietLabel?: boolean;
}

/** One of a few things, on large tiles side by side. */
export function ChoiceTiles<Value extends string>(props: ChoiceTilesProps<Value>): ReactNode {
  const ids = useFieldIds(props);
  const name = useId();
  const three = props.columns === 3;
  return (
    <GroupFrame {...props} ids={ids}>
      <div className="@container">
        <div className={`grid gap-2 ${three ? 'grid-cols-1 @min-[15.25rem]:grid-cols-3' : 'grid-cols-2'}`}>
          {props.options.map(({ value, label, icon }) => (
            <label
              key={value}
              className={
                'choice-frame flex flex-col items-center justify-center gap-1 rounded-12 border-1 border-control bg-white py-2 ' +
                'text-center hover:bg-chosen has-checked:border-action has-checked:bg-chosen has-checked:text-action ' +
                `has-checked:shadow-[inset_0_0_0_2px_var(--color-action)] ${three ? 'min-h-14 px-1' : 'min-h-20 px-2'}`
              }
            >
              <input
                type="radio"
                className="covering-input peer"
                name={name}
                checked={props.value === value}
                onChange={() => props.onValue(value)}
              />
              {icon && <Icon name={icon} className="size-8" />}
              <span className="text-dns-16B-130">{label}</span>
              <Icon name="check" className="absolute start-1.5 top-1.5 hidden size-5 peer-checked:block" />
            </label>
          ))}
        </div>
      </div>
    </GroupFrame>
  );
}
