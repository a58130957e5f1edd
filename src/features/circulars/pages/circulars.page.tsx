import { formatShortDate } from '#i18n/format.ts';
import { useLocale, useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { type Circular, circularsOf } from '#store/circulars.ts';
import type { RowState } from '#store/outbox.ts';
import { useLive } from '#store/react.tsx';
import { CardLink, CardList } from '#ui/primitives/card-link.tsx';
import { Disclosure } from '#ui/primitives/disclosure.tsx';
import { EmptyState } from '#ui/primitives/empty-state.tsx';
import { SwitchedListPage } from '#ui/primitives/switched-list-page.tsx';
import { Section } from '#ui/primitives/section.tsx';
import { SyncBadge } from '#ui/primitives/sync-badge.tsx';
import type { ReactNode } from 'react';

/** 回覧: what I have not read comes first. */
export function CircularsPage({ space }: { readonly space: string }): ReactNode {
  const say = useWords('circulars');
  const found = useLive(
    async (store) => {
      const circulars = circularsOf(store);
      const [view, profile, all, read, stateOf] = await Promise.all([
        store.spaces.findSpace(space),
        store.spaces.findProfile(space),
        circulars.listCirculars(space),
        circulars.listOwnMarks(space),
        store.outbox.rowStates(space),
      ]);
      return { view, isOn: profile?.usesCirculars === true, all, read, stateOf };
    },
    [space],
  );
  if (!found) return null;
  const { view, isOn, all, read, stateOf } = found;
  const isGone = (one: Circular) => one.isWithdrawn === true;
  const open = all.filter((one) => !isGone(one) && !read.has(one.id));
  const done = all.filter((one) => !isGone(one) && read.has(one.id));
  const gone = all.filter(isGone);
  const list = (circulars: readonly Circular[], label: string) => (
    <CardList label={label}>
      {circulars.map((one) => (
        <Row key={one.id} circular={one} state={stateOf(one.id)} />
      ))}
    </CardList>
  );
  const maySend = isOn && view?.me.isLeader === true && view.state !== 'closed';
  return (
    <SwitchedListPage
      title={say('title')}
      lead={say.rich('lead')}
      back={paths.people(space)}
      off={isOn ? null : say('is_off')}
      begin={maySend ? { to: paths.newCircular(space), label: say('new') } : null}
    >
      {all.length === 0 && <EmptyState icon="flyer">{say.rich('empty')}</EmptyState>}
      {open.length > 0 && <Section title={say('to_read')}>{list(open, say('to_read'))}</Section>}
      {done.length > 0 && <Section title={say('done')}>{list(done, say('done'))}</Section>}
      {gone.length > 0 && <Disclosure summary={say('withdrawn')}>{list(gone, say('withdrawn'))}</Disclosure>}
    </SwitchedListPage>
  );
}

function Row({ circular, state }: { readonly circular: Circular; readonly state: RowState }): ReactNode {
  const say = useWords('circulars');
  const locale = useLocale();
  const on = circular.on ? say('row_on', { date: formatShortDate(circular.on, locale) }) : '';
  const until = circular.until ? say('row_until', { date: formatShortDate(circular.until, locale) }) : '';
  return (
    <CardLink
      to={paths.circular(circular.spaceId, circular.id)}
      leading="flyer"
      title={circular.title}
      meta={
        <>
          <span className="block">{on}</span>
          {until && <span className="block">{until}</span>}
        </>
      }
      status={state === 'sent' ? undefined : <SyncBadge state={state} />}
    />
  );
}
