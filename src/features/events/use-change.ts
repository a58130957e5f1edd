import { type Result } from '#domain/basis/result.ts';
import type { StoreError } from '#store/context.ts';
import { eventChangesOf, type SeriesDay } from '#store/event-changes.ts';
import { useStore } from '#store/react.tsx';
import type { ChangeScope } from './components/scope-choice.tsx';
import { changesOf, dayInputOf, type EventDraft, fullInputOf } from './event-draft.model.ts';
import type { KnownEvent } from './use-event.ts';

/**
 * Writes what was changed in the form of an event: the event, one day of a series, or the series from this day on.
 * @returns where the changed day is found
 */
export function useChange(space: string, { known }: KnownEvent) {
  const changes = eventChangesOf(useStore());
  const { source, day } = known;
  return async (
    scope: ChangeScope | undefined,
    before: EventDraft,
    after: EventDraft,
    changeNote: string | null,
  ): Promise<Result<string, StoreError>> => {
    if (day.givenOn === null) {
      const repeat = fullInputOf(after).repeat ?? null;
      const rule = repeat === (source.repeat ?? null) ? {} : { repeat };
      const done = await changes.changeEvent(space, source.id, { ...changesOf(before, after), ...rule }, changeNote);
      return done.ok ? { ok: true, value: source.id } : done;
    }
    if (scope === 'from') {
      const from: SeriesDay = { ...day, givenOn: day.givenOn };
      return changes.changeFrom(space, source, from, fullInputOf(after, source.repeat ?? null), changeNote);
    }
    const done = await changes.changeDay(space, day, dayInputOf(before, after), changeNote);
    return done.ok ? { ok: true, value: day.ref } : done;
  };
}
