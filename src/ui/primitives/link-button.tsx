import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { type ButtonKind, buttonLook } from './button-look.ts';
import { Icon, type IconName } from './icon.tsx';

interface LinkButtonProps {
  readonly to: string;
  /** `solid` when left out. */
  readonly kind?: ButtonKind;
  readonly icon?: IconName;
  readonly wide?: boolean;
  readonly children: ReactNode;
}

/** A way to another page that looks like a button: 「＋ 活動を記録する」. */
export function LinkButton({ to, kind = 'solid', icon, wide = false, children }: LinkButtonProps): ReactNode {
  return (
    <Link href={to} className={buttonLook(kind, wide)}>
      {icon && <Icon name={icon} />}
      <span>{children}</span>
    </Link>
  );
}
