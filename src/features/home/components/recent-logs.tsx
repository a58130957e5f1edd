import { errorWords } from '#i18n/i18n.ts';
import { formatDate, formatMinutes } from '#i18n/format.ts';
import { useLocale, useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { useStore } from '#store/react.tsx';
import { notify } from '#ui/notices.ts';
import { Button } from '#ui/primitives/button.tsx';
import { CardLink, CardList } from '#ui/primitives/card-link.tsx';
import { DayLeaf } from '#ui/primitives/day-leaf.tsx';
import { LinkButton } from '#ui/primitives/link-button.tsx';
import { Section } from '#ui/primitives/section.tsx';
import { SyncBadge } from '#ui/primitives/sync-badge.tsx';
import { type ReactNode, useRef } from 'react';
import { useLocation } from 'wouter';
import type { HomeView } from '../home-view.ts';

/** What was done last, and the same again with one tap. */
export function RecentLogs({ space, home }: { readonly space: string; readonly home: HomeView }): ReactNode {
  const say = useWords('home');
  const locale = useLocale();
  const { logs, stateOf } = home;
  const [newest] = logs;
  if (!newest) return null;
  return (
    <Section title={say('recent')}>
      <CardList>
        {logs.map((log) => {
          const state = stateOf(log.id);
          return (
            <CardLink
              key={log.id}
              to={paths.activity(space, log.id)}
              leading={log.on ? <DayLeaf date={log.on} /> : 'log'}
              title={log.title}
              meta={
                <>
                  {log.on && <span className="sr-only">{formatDate(log.on, locale)} </span>}
                  {log.minutes == null ? '' : formatMinutes(log.minutes, locale)}
                </>
              }
              status={state === 'sent' ? undefined : <SyncBadge state={state} />}
            />
          );
        })}
      </CardList>
      <div className="flex flex-col gap-3">
        {(newest.on ?? '') < home.today && <SameAgain space={space} id={newest.id} title={newest.title ?? ''} />}
        <div>
          <LinkButton kind="text" to={paths.activities(space)}>
            {say('all_logs')}
          </LinkButton>
        </div>
      </div>
    </Section>
  );
}

interface SameAgainProps {
  readonly space: string;
  readonly id: string;
  readonly title: string;
}

/** Writes the newest log once more for today and opens it. A second tap does nothing. */
function SameAgain({ space, id, title }: SameAgainProps): ReactNode {
  const say = useWords('home');
  const store = useStore();
  const [, navigate] = useLocation();
  const isWriting = useRef(false);
  const repeat = async () => {
    if (isWriting.current) return;
    isWriting.current = true;
    const done = await store.activities.repeatLog(space, id);
    if (!done.ok) {
      isWriting.current = false;
      notify({ text: errorWords(done.error.code).text });
      return;
    }
    notify({ text: say('logged'), undo: () => void done.value.undo() });
    navigate(paths.activity(space, done.value.id));
  };
  return (
    <Button kind="outline" wide onClick={() => void repeat()}>
      {say('again', { title })}
    </Button>
  );
}
