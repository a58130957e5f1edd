import { keysOf } from '#domain/records.ts';
import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { type Draft, useDraft, useLive } from '#store/react.tsx';
import { Page } from '#ui/primitives/page.tsx';
import { type ReactNode, useState } from 'react';
import { useSearch } from 'wouter';
import { LogTiles } from '../components/log-tiles.tsx';
import { NewLogForm } from '../components/new-log-form.tsx';
import {
  draftOfAgain,
  draftOfDay,
  draftOfTile,
  type LogDraft,
  readLogDraft,
  withPlanItems,
} from '../log-draft.model.ts';
import { findLogStart, type LogStart } from '../log-start.ts';
import type { LogTile } from '../log-tiles.model.ts';

/**
/**
 * 活動を記録する: a tile, then everything else is filled in already; `?again=` names a log that is done once more, `?item=` an item
 * of the plan the work is for, `?day=` the day of an event it tells of.
 */
export function NewLogPage({ space }: { readonly space: string }): ReactNode {
  const say = useWords('activities');
  const asked = new URLSearchParams(useSearch());
  const [again, dayRef, item] = [asked.get('again'), asked.get('day'), asked.get('item')];
  const start = useLive((store) => findLogStart(store, space, again, dayRef), [space, again, dayRef]);
  const draftKey = dayRef === null ? `activity.new/${space}` : `activity.day/${space}/${dayRef}`;
  const draft = useDraft(draftKey, readLogDraft);
  if (start === undefined || draft.found === undefined) {
    return (
      <Page title={say('record')} back={paths.activities(space)}>
        {null}
      </Page>
    );
  }
  return (
    <Writing
      key={draftKey}
      space={space}
      draftKey={draftKey}
      start={start}
      draft={draft}
      found={draft.found}
      item={item}
    />
  );
}

interface WritingProps {
  readonly space: string;
  readonly draftKey: string;
  readonly start: LogStart;
  readonly draft: Draft<LogDraft>;
  readonly found: LogDraft | null;
  readonly item: string | null;
}

function Writing({ space, draftKey, start, draft, found, item }: WritingProps): ReactNode {
  // Tiles stay where they are while news arrive: nothing moves under the finger.
  const [first] = useState(start);
  const forItem = (one: LogDraft): LogDraft => (item === null ? one : withPlanItems(one, [item]));
  const [log, setLog] = useState(() => {
    const begun = found ?? beginningOf(first);
    return begun && forItem(begun);
  });
  const [isFound, setIsFound] = useState(found !== null);
  const [tile, setTile] = useState<LogTile | null>(null);
  const keep = (next: LogDraft) => {
    setLog(next);
    draft.save(next);
  };
  const choose = (chosen: LogTile | null) => {
    setTile(chosen);
    keep(forItem(draftOfTile(chosen, first.newest, first.today, first.me)));
  };
  const chooseAgain = () => {
    setLog(first.day ? beginningOf(first) : null);
    setIsFound(false);
    draft.clear();
  };
  if (log === null) return <LogTiles space={space} start={first} item={item} onChoose={choose} />;
  const usual = tile?.last?.with ?? (first.newest ? keysOf(first.newest, 'with') : []);
  return (
    <NewLogForm
      space={space}
      draftKey={draftKey}
      start={start}
      day={first.day}
      log={log}
      usual={usual}
      isFound={isFound}
      onChange={keep}
      onChooseAgain={chooseAgain}
      onSaved={draft.clear}
    />
  );
}

/** What is known before anything was typed; null where a tile is to be chosen first. */
const beginningOf = ({ again, day, came, today, me }: LogStart): LogDraft | null => {
  if (day) return draftOfDay(day.event, came, today, me);
  return again ? draftOfAgain(again, today) : null;
};
