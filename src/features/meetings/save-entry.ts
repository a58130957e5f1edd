import { err, ok, type Result } from '#domain/basis/result.ts';
import { minutesOf } from '#store/minutes.ts';
import type { Done, StoreError } from '#store/context.ts';
import type { Store } from '#store/store.ts';
import { type DueDays, fieldsOfAction } from './action-form.model.ts';
import { type OpenEntry, typedText } from './board-draft.model.ts';
import { restId } from './board.model.ts';
import { onlyChanged, takenBack } from './changes.ts';
import { fieldsOfDecision } from './decision-form.model.ts';
import { fieldsOfRemark } from './remark-form.model.ts';

/** Where an entry is written. */
export interface EntryPlace {
  readonly space: string;
  readonly meetingId: string;
  readonly days: DueDays;
  /** The party of a member in a project. */
  readonly partyOf: (memberId: string) => string | null;
}

/**
 * Writes down what stands in an open entry: a new record, or only the changed fields of one that exists.
 * @returns how to take it back, nothing when nothing was changed; `field.required` when nothing was typed
 */
export const saveEntry = async (
  store: Store,
  place: EntryPlace,
  entry: OpenEntry,
): Promise<Result<Done | void, StoreError>> => {
  if (typedText(entry).trim() === '') return err({ code: 'field.required', place: textField(entry) });
  return entry.id === '' ? addEntry(store, place, entry) : changeEntry(store, place, entry);
};

/** Deletes the record that stands in an open entry. */
export const deleteEntry = (store: Store, space: string, entry: OpenEntry): Promise<Result<Done, StoreError>> => {
  if (entry.kind === 'decision') return minutesOf(store).deleteDecision(space, entry.id);
  if (entry.kind === 'action') return store.actionItems.deleteActionItem(space, entry.id);
  return minutesOf(store).deleteRemark(space, entry.id);
};

/** The field of an entry that has to be filled, as the register names it. */
export const textField = (entry: OpenEntry): 'what' | 'text' => (entry.kind === 'action' ? 'what' : 'text');

const addEntry = (store: Store, place: EntryPlace, entry: OpenEntry): Promise<Result<Done, StoreError>> => {
  const { space, meetingId } = place;
  const agendaItemId = entry.part === restId ? null : entry.part;
  switch (entry.kind) {
    case 'decision':
      return minutesOf(store).addDecision(space, meetingId, { ...fieldsOfDecision(entry.form), agendaItemId });
    case 'remark':
      return minutesOf(store).addRemark(space, meetingId, { ...fieldsOfRemark(entry.form), agendaItemId });
    case 'action': {
      const fields = fieldsOfAction(entry.form, place.days, place.partyOf);
      return store.actionItems.addActionItem(space, { meetingId }, { ...fields, agendaItemId });
    }
  }
};

const changeEntry = (
  store: Store,
  { space, days, partyOf }: EntryPlace,
  entry: OpenEntry,
): Promise<Result<Done | void, StoreError>> => {
  const { id } = entry;
  switch (entry.kind) {
    case 'decision':
      return change(id, fieldsOfDecision(entry.form), fieldsOfDecision(entry.start), (fields) =>
        minutesOf(store).changeDecision(space, id, fields),
      );
    case 'remark':
      return change(id, fieldsOfRemark(entry.form), fieldsOfRemark(entry.start), (fields) =>
        minutesOf(store).changeRemark(space, id, fields),
      );
    case 'action': {
      const [next, before] = [fieldsOfAction(entry.form, days, partyOf), fieldsOfAction(entry.start, days, partyOf)];
      return change(id, next, before, (fields) => store.actionItems.changeActionItem(space, id, fields));
    }
  }
};

const change = async <T extends object>(
  id: string,
  next: T,
  before: T,
  write: (fields: Partial<T>) => Promise<Result<void, StoreError>>,
): Promise<Result<Done | void, StoreError>> => {
  const changed = onlyChanged(next, before);
  if (Object.keys(changed).length === 0) return ok(undefined);
  const done = await write(changed);
  return done.ok ? ok({ id, undo: () => write(takenBack(changed, before)) }) : done;
};
