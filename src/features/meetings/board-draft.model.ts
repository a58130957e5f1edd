import type { ActionItem } from '#store/action-items.ts';
import type { Decision, Remark } from '#store/minutes.ts';
import { type ActionForm, type DueDays, emptyActionForm, formOfAction } from './action-form.model.ts';
import { type DecisionForm, emptyDecisionForm, formOfDecision } from './decision-form.model.ts';
import { restId } from './board.model.ts';
import { inShapeOf } from './draft-shape.ts';
import { emptyRemarkForm, formOfRemark, type RemarkForm } from './remark-form.model.ts';

/** One of the three things that are written down in a meeting. */
export type EntryKind = 'decision' | 'action' | 'remark';

interface Writing<Kind extends EntryKind, Form> {
  readonly kind: Kind;
  /** The part of the board it is written under: an item of the agenda, or the rest. */
  readonly part: string;
  /** The entry that is changed; '' for a new one. */
  readonly id: string;
  readonly form: Form;
  /** The form as it was opened, so that only what was changed is written. */
  readonly start: Form;
}

/** What is being written down now. */
export type OpenEntry =
  | Writing<'decision', DecisionForm>
  | Writing<'action', ActionForm>
  | Writing<'remark', RemarkForm>;

/** Where somebody is in a meeting: found again after a call, a reload or a flat battery. */
export interface BoardDraft {
  /** The open part of the board; '' when all are folded. */
  readonly part: string;
  readonly entry: OpenEntry | null;
}

/** A new entry. */
export const newEntry = (kind: EntryKind, part: string): OpenEntry => {
  const at = { part, id: '' };
  if (kind === 'decision') return { ...at, kind, form: emptyDecisionForm, start: emptyDecisionForm };
  if (kind === 'action') return { ...at, kind, form: emptyActionForm, start: emptyActionForm };
  return { ...at, kind, form: emptyRemarkForm, start: emptyRemarkForm };
};

/** An entry that exists, opened to be changed. */
export const openedEntry = (
  entry: { readonly decision: Decision } | { readonly action: ActionItem } | { readonly remark: Remark },
  part: string,
  days: DueDays,
): OpenEntry => {
  if ('decision' in entry) {
    const form = formOfDecision(entry.decision);
    return { kind: 'decision', part, id: entry.decision.id, form, start: form };
  }
  if ('action' in entry) {
    const form = formOfAction(entry.action, days);
    return { kind: 'action', part, id: entry.action.id, form, start: form };
  }
  const form = formOfRemark(entry.remark);
  return { kind: 'remark', part, id: entry.remark.id, form, start: form };
};

/**
 * An entry where it can still be written down: what others deleted meanwhile is written anew, what stood under a deleted
 * item goes to the rest.
 * @param parts ids of the items of the agenda
 * @param entries ids of everything written in the meeting
 */
export const settled = (
  entry: OpenEntry,
  { parts, entries }: { readonly parts: ReadonlySet<string>; readonly entries: ReadonlySet<string> },
): OpenEntry => {
  const part = parts.has(entry.part) ? entry.part : restId;
  const id = entries.has(entry.id) ? entry.id : '';
  return part === entry.part && id === entry.id ? entry : { ...entry, part, id };
};

/** Something was typed or chosen that is not written down yet. */
export const isTouched = ({ form, start }: OpenEntry): boolean => JSON.stringify(form) !== JSON.stringify(start);

/** The same place on the board: the same kind under the same item, new or the same record. */
export const isSameEntry = (a: OpenEntry, b: OpenEntry): boolean =>
  a.kind === b.kind && a.part === b.part && a.id === b.id;

/** The words somebody has typed into an entry. */
export const typedText = (entry: OpenEntry): string => (entry.kind === 'action' ? entry.form.what : entry.form.text);

/** A kept draft of today's shape; what does not fit is left out, the rest stays. */
export const readBoardDraft = (value: unknown): BoardDraft | null => {
  const draft = inShapeOf(value, { part: '' });
  return draft && { part: draft.part, entry: 'entry' in draft ? readEntry(draft.entry) : null };
};

const readEntry = (value: unknown): OpenEntry | null => {
  const entry = inShapeOf(value, { kind: '', part: '', id: '', form: {}, start: {} });
  if (!entry) return null;
  const { kind } = entry;
  if (kind !== 'decision' && kind !== 'action' && kind !== 'remark') return null;
  const empty = newEntry(kind, '').form;
  return inShapeOf(entry.form, empty) && inShapeOf(entry.start, empty) ? (entry as OpenEntry) : null;
};
