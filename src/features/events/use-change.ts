import { ok, type Result } from '#domain/basis/result.ts';
import { walkInsOf } from '#domain/event/walk-ins.ts';
import type { StoreError } from '#store/context.ts';
import { eventChangesOf, type SeriesDay } from '#store/event-changes.ts';
import { useStore } from '#store/react.tsx';
import type { ChangeScope } from './components/scope-choice.tsx';
import { changesOf, dayInputOf, type EventDraft, fullInputOf, inputOf, skipsOf } from './event-draft.model.ts';
import type { KnownEvent } from './use-event.ts';

/** What was changed. */
export interface Changed {
  /** Where the changed day is found. */
  readonly ref: string;
  /** Where a series has begun beside it: takes the series away again. */
  readonly undo?: () => Promise<Result<void, StoreError>>;
}

/** Has anybody answered to this day, promised to help on it or come? All of that refers to the event as it is. */
export const isSpokenOf = ({ answers, present, shifts, known }: KnownEvent): boolean =>
  answers.answers.length + present.size + walkInsOf(known.day.event) > 0 ||
  shifts.some(({ coming }) => coming.length > 0);

/**
 * Writes what was changed in the form of an event: the event, one day of a series, or the series from this day on.
 */
export function useChange(space: string, found: KnownEvent) {
  const { known } = found;
  const changes = eventChangesOf(useStore());
  const { source, day } = known;
  return async (
    scope: ChangeScope | undefined,
    before: EventDraft,
    after: EventDraft,
    changeNote: string | null,
  ): Promise<Result<Changed, StoreError>> => {
    const skips = skipsOf(after);
    if (day.givenOn === null) {
      const repeat = fullInputOf(after).repeat ?? null;
      const changed = changesOf(before, after);
      if (repeat !== null && isSpokenOf(found)) {
        const begun = await changes.beginSeries(space, source, { changed, whole: inputOf(after), skips }, changeNote);
        return begun.ok ? ok({ ref: source.id, undo: begun.value.undo }) : begun;
      }
      const rule = repeat === (source.repeat ?? null) ? {} : { repeat };
      const done = await changes.changeEvent(space, source.id, { ...changed, ...rule }, changeNote, skips);
      return done.ok ? ok({ ref: source.id }) : done;
    }
    if (scope === 'from') {
      const from: SeriesDay = { ...day, givenOn: day.givenOn };
      const input = fullInputOf(after, source.repeat ?? null);
      const done = await changes.changeFrom(space, source, from, input, changeNote, skips);
      return done.ok ? ok({ ref: done.value }) : done;
    }
    const done = await changes.changeDay(space, day, dayInputOf(before, after), changeNote);
    return done.ok ? ok({ ref: day.ref }) : done;
  };
}
