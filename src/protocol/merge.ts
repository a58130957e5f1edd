/**
 * How one field is decided. Only the server decides; devices show base ⊕ outbox.
 *
 * 1. The person saw what is there now → the edit applies, whatever the clocks say.
 * 2. Otherwise two people wrote without knowing of each other → the later stamp is shown, the other value is kept
 *    as a conflict. Equal values are no conflict.
 */
import type { Scalar } from '#domain/records.ts';
import type { Stamp } from './stamp.ts';

export interface FieldNow {
  readonly value: Scalar | undefined;
  readonly stamp: Stamp | null;
}

export interface FieldEdit {
  readonly value: Scalar;
  /** When the person wrote, at the latest a minute from now. */
  readonly at: Stamp;
  /** What the person saw, resolved through the device's own restamped edits. */
  readonly base: Stamp | null;
  /** A stamp later than everything the server has seen. */
  readonly fresh: Stamp;
}

export type FieldDecision =
  /** The edit is shown with this stamp; `displaced` when its author never saw the other value it replaces. */
  | { readonly shown: 'edit'; readonly stamp: Stamp; readonly displaced: boolean }
  /** Both wrote the same; nothing changes. */
  | { readonly shown: 'same' }
  /** What was there stays; the edit is kept as a conflict. */
  | { readonly shown: 'current' };

/** Decides one field; pure, and the only merge rule there is. */
export const decideField = (now: FieldNow, edit: FieldEdit): FieldDecision => {
  if (edit.base === now.stamp) {
    const isLater = now.stamp === null || edit.at > now.stamp;
    return { shown: 'edit', stamp: isLater ? edit.at : edit.fresh, displaced: false };
  }
  const isSame = now.stamp !== null && now.value === edit.value;
  if (now.stamp === null || edit.at > now.stamp) {
    return { shown: 'edit', stamp: edit.at, displaced: now.stamp !== null && !isSame };
  }
  return { shown: isSame ? 'same' : 'current' };
};
