import { useWords } from '#i18n/use-words.tsx';
import { Disclosure } from '#ui/primitives/disclosure.tsx';
import { SyncBadge, type SyncState } from '#ui/primitives/sync-badge.tsx';
import type { ReactNode } from 'react';

const states: readonly SyncState[] = ['draft', 'local', 'waiting', 'sent', 'refused'];

/** How sending works, and the five words with what they mean. */
export function SendingHelp(): ReactNode {
  const say = useWords('outbox');
  return (
    <div>
      <Disclosure summary={say('how_title')}>
        <ul className="flex list-disc flex-col gap-2 ps-5">
          <li>{say.rich('how_1')}</li>
          <li>{say.rich('how_2')}</li>
          <li>{say.rich('how_3')}</li>
        </ul>
      </Disclosure>
      <Disclosure summary={say('words_title')}>
        <dl className="flex flex-col gap-3">
          {states.map((state) => (
            <div key={state}>
              <dt>
                <SyncBadge state={state} />
              </dt>
              <dd>{say.rich(`word_${state}`)}</dd>
            </div>
          ))}
        </dl>
      </Disclosure>
    </div>
  );
}
