import type { ComponentProps, MouseEvent, ReactNode } from 'react';
import { type ButtonKind, buttonLook } from './button-look.ts';
import { Icon, type IconName } from './icon.tsx';

interface ButtonProps extends Omit<ComponentProps<'button'>, 'disabled' | 'className'> {
  /** `solid` when left out. */
  readonly kind?: ButtonKind;
  readonly icon?: IconName;
  /** As wide as its place. `primary` always is. */
  readonly wide?: boolean;
  /** While it works: the sentence shown instead of the label. It cannot be pressed meanwhile. */
  readonly busyText?: string | undefined;
  /** Visible but not possible now. It stays reachable, so that the reason beside it can be heard. */
  readonly unavailable?: boolean;
}

/** A button with a word on it. `type` is "button" unless it sends a form. */
export function Button(props: ButtonProps): ReactNode {
  const { kind = 'solid', icon, wide = false, busyText, unavailable = false, children, onClick, ...rest } = props;
  const asleep = unavailable || busyText !== undefined;
  const guarded = (event: MouseEvent<HTMLButtonElement>) => {
    if (asleep) event.preventDefault();
    else onClick?.(event);
  };
  return (
    <button
      type="button"
      {...rest}
      className={buttonLook(kind, wide)}
      aria-disabled={asleep || undefined}
      onClick={guarded}
    >
      {busyText === undefined && icon && <Icon name={icon} />}
      <span>{busyText ?? children}</span>
    </button>
  );
}
