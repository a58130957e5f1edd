import { useWords } from '#i18n/use-words.tsx';
import { type WaitingEdit, waitingOf, type WaitingSome } from '#store/waiting-edits.ts';
import { useLive } from '#store/react.tsx';
import { CardLink, CardList } from '#ui/primitives/card-link.tsx';
import { Section } from '#ui/primitives/section.tsx';
import { SyncBadge } from '#ui/primitives/sync-badge.tsx';
import { namedKind } from '#ui/named-kinds.ts';
import type { ReactNode } from 'react';
import { useMoment } from '../use-moment.ts';
import { recordPath } from '../record-path.model.ts';
import { deedOf } from '../waiting-words.model.ts';

/** Longer lists are cut: nobody reads them, and the file has everything. */
const most = 50;

/** What waits to be sent, and what stays on this phone on purpose. Every line opens its record. */
export function WaitingLists(): ReactNode {
  const say = useWords('outbox');
  const found = useLive((store) => waitingOf(store).oldestWaiting(most), []);
  return (
    found && (
      <>
        <WaitingList title={say('waiting_title')} {...found.waiting} />
        <WaitingList title={say('held_title')} {...found.held} />
      </>
    )
  );
}

function WaitingList({ title, edits, count }: WaitingSome & { readonly title: string }): ReactNode {
  const say = useWords('outbox');
  const names = useLive(
    async (store) => new Map((await store.spaces.listSpaces()).map((space) => [space.id, space.name])),
    [],
  );
  if (edits.length === 0) return null;
  return (
    <Section title={title}>
      <CardList>
        {edits.map((edit) => (
          <WaitingRow key={edit.key} edit={edit} spaceName={names?.get(edit.space) ?? ''} />
        ))}
      </CardList>
      {count > edits.length && <p>{say('more_waiting', { count: count - edits.length })}</p>}
    </Section>
  );
}

function WaitingRow({ edit, spaceName }: { readonly edit: WaitingEdit; readonly spaceName: string }): ReactNode {
  const say = useWords('outbox');
  const momentOf = useMoment();
  const address = recordPath(edit.space, { kind: edit.kind, id: edit.recordId }, edit.parent);
  const what = say(`what_${namedKind(edit.kind)}`);
  const deed = say(`did_${deedOf(edit.intent)}`, { what });
  const title = edit.title || what;
  const meta = `${momentOf(edit.doneAt)} ${deed}`;
  const lines = [meta, spaceName, edit.waitsForServer ? say('waits_for_server') : ''];
  const badge = <SyncBadge state={edit.isHeld ? 'local' : 'waiting'} />;
  if (address !== null) return <CardLink to={address} title={title} meta={<Meta lines={lines} />} status={badge} />;
  return (
    <li className="flex min-h-16 flex-col gap-1 px-4 py-3">
      <span className="text-std-18B-160">{title}</span>
      <span className="text-dns-16N-130 text-ink-sub">
        <Meta lines={lines} />
      </span>
      {badge}
    </li>
  );
}

function Meta({ lines }: { readonly lines: readonly string[] }): ReactNode {
  return lines.filter(Boolean).map((line) => (
    <span key={line} className="block">
      {line}
    </span>
  ));
}
