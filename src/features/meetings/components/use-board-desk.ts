import { useWords } from '#i18n/use-words.tsx';
import { useDraft, useStore } from '#store/react.tsx';
import { notify } from '#ui/notices.ts';
import type { FormError } from '#ui/primitives/error-summary.tsx';
import { useEffect, useRef, useState } from 'react';
import { type DueDays, newNextOn } from '../action-form.model.ts';
import {
  type BoardDraft,
  type EntryKind,
  isSameEntry,
  isTouched,
  newEntry,
  type OpenEntry,
  readBoardDraft,
  settled,
} from '../board-draft.model.ts';
import { restId } from '../board.model.ts';
import { keepsMinutes } from '../closing.model.ts';
import { deleteEntry, type EntryPlace, saveEntry } from '../save-entry.ts';
import { refusal } from './form-errors.ts';
import { tell } from './tell.ts';
import type { MeetingSheet } from './use-meeting-sheet.ts';

/** Where somebody is in a meeting and what they are writing down; one entry at a time. */
export interface BoardDesk {
  readonly part: string;
  readonly entry: OpenEntry | null;
  /** How often somebody went to an entry by a tap; 0 when it was found again after a reload. */
  readonly arrivals: number;
  readonly error: FormError | null;
  readonly days: DueDays;
  readonly openPart: (part: string) => void;
  readonly begin: (kind: EntryKind, part: string) => void;
  readonly edit: (entry: OpenEntry) => void;
  readonly change: (entry: OpenEntry) => void;
  /** Goes to the entry that is half written. */
  readonly arrive: () => void;
  /** Closes the entry and forgets what was typed, with a way to get it back. */
  readonly drop: () => void;
  readonly save: () => Promise<void>;
  readonly remove: () => Promise<void>;
}

/** Ids of the fields of an entry begin with it. */
export const entryField = 'entry';
/** The button from which a new entry is opened, where the focus goes back to. */
export const writeButton = (kind: EntryKind, part: string): string => `write-${kind}-${part}`;
/** The button from which an entry is opened to be changed. */
export const editButton = (id: string): string => `edit-${id}`;

/** The desk of one meeting; null while its draft is looked for. */
export const useBoardDesk = (space: string, sheet: MeetingSheet): BoardDesk | null => {
  const { meeting } = sheet;
  const say = useWords('meetings');
  const store = useStore();
  const draft = useDraft(`meeting.board/${meeting.id}`, readBoardDraft);
  const [own, setOwn] = useState<BoardDraft>();
  const [arrivals, setArrivals] = useState(0);
  const [error, setError] = useState<FormError | null>(null);
  const isSaving = useRef(false);
  const latest = useRef<BoardDraft>(undefined);
  const focusOn = useFocusAfterwards();
  if (draft.found === undefined) return null;

  const days = { on: meeting.on ?? store.today(), nextOn: meeting.nextOn ?? '' };
  const start: BoardDraft = { part: sheet.agenda.length === 0 ? restId : '', entry: null };
  const { part, entry: kept } = own ?? draft.found ?? start;
  const entry = kept && settled(kept, idsOf(sheet));
  const keep = (next: BoardDraft) => {
    latest.current = next;
    setOwn(next);
    draft.save(next);
  };
  const show = (opened: OpenEntry) => {
    setError(null);
    setArrivals(arrivals + 1);
    keep({ part: opened.part, entry: opened });
  };
  const arrive = () => {
    if (entry) show(entry);
  };
  /** Half written words are not thrown away for the next ones. */
  const showUnlessHalfWritten = (opened: OpenEntry) => {
    if (!entry || !isTouched(entry) || isSaving.current) return show(opened);
    notify({ text: say('half_written_first') });
    arrive();
  };
  /** Closes the entry, unless another was opened while this one was being kept. */
  const close = () => {
    const now = latest.current ?? { part, entry };
    if (!entry || !now.entry || !isSameEntry(now.entry, entry)) return;
    focusOn(entry.id === '' ? writeButton(entry.kind, entry.part) : editButton(entry.id));
    setError(null);
    keep({ ...now, entry: null });
  };
  const drop = () => {
    if (entry && isTouched(entry)) notify({ text: say('half_written_dropped'), undo: () => show(entry) });
    close();
  };
  const place: EntryPlace = {
    space,
    meetingId: meeting.id,
    days,
    partyOf: (id) => sheet.members.find((member) => member.id === id)?.partyId ?? null,
  };
  const save = async () => {
    if (!entry || isSaving.current) return;
    isSaving.current = true;
    const done = await saveEntry(store, place, entry);
    isSaving.current = false;
    if (!done.ok) {
      const problem = refusal(done.error, entryField, 'text');
      const text = done.error.code === 'field.required' ? say('error_text') : problem.text;
      setError({ ...problem, text });
      focusOn(problem.fieldId);
      return;
    }
    const nextOn = entry.kind === 'action' ? newNextOn(entry.form, days) : null;
    if (nextOn && keepsMinutes(meeting, sheet.view.me))
      await store.meetings.changeMeeting(space, meeting.id, { nextOn });
    tell(done, say('noted'));
    close();
  };
  const remove = async () => {
    if (!entry) return;
    if (tell(await deleteEntry(store, space, entry), say('entry_deleted'))) close();
  };
  return {
    part,
    entry,
    arrivals,
    error,
    days,
    openPart: (id) => keep({ part: id, entry }),
    begin: (kind, at) => showUnlessHalfWritten(newEntry(kind, at)),
    edit: showUnlessHalfWritten,
    arrive,
    change: (changed) => keep({ part, entry: changed }),
    drop,
    save,
    remove,
  };
};

const idsOf = ({ agenda, decisions, actions, remarks }: MeetingSheet) => ({
  parts: new Set(agenda.map((item) => item.id)),
  entries: new Set([...decisions, ...actions, ...remarks].map((one) => one.id)),
});

/** Moves the focus to an element that stands there after the next drawing. */
const useFocusAfterwards = () => {
  const wanted = useRef<string | null>(null);
  useEffect(() => {
    if (wanted.current === null) return;
    document.getElementById(wanted.current)?.focus();
    wanted.current = null;
  });
  return (id: string) => {
    wanted.current = id;
  };
};
