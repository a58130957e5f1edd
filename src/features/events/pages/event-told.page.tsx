import { formatMoment } from '#i18n/format.ts';
import { useLocale, useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { dayWritingOf } from '#store/day-writing.ts';
import { useStore } from '#store/react.tsx';
import { notify } from '#ui/notices.ts';
import { Banner } from '#ui/primitives/banner.tsx';
import { Button } from '#ui/primitives/button.tsx';
import { EmptyState } from '#ui/primitives/empty-state.tsx';
import { ForOthers } from '#ui/primitives/for-others.tsx';
import { Page } from '#ui/primitives/page.tsx';
import { Section } from '#ui/primitives/section.tsx';
import { SummaryList } from '#ui/primitives/summary-list.tsx';
import { useTypedWords } from '#ui/primitives/way-told.tsx';
import type { ReactNode } from 'react';
import { EventFrame } from '../components/event-frame.tsx';
import { tellRefusal } from '../tell-refusal.ts';
import type { KnownEvent } from '../use-event.ts';

/** だれに伝えたか: everybody who had answered, and how they heard of the change. */
export function EventToldPage({ space, id }: { readonly space: string; readonly id: string }): ReactNode {
  const say = useWords('shifts');
  return (
    <EventFrame space={space} id={id} title={say('told')}>
      {(found) => <Told space={space} found={found} />}
    </EventFrame>
  );
}

function Told({ space, found }: { readonly space: string; readonly found: KnownEvent }): ReactNode {
  const say = useWords('shifts');
  const common = useWords('common');
  const { day } = found.known;
  const { event } = day;
  const changedAt = event.changedAt ?? 0;
  const asked = found.answers.answers.map((one) => one.memberId ?? '');
  const knows = (memberId: string) => (found.told.get(memberId)?.at ?? 0) >= changedAt;
  const done = asked.filter(knows);
  const open = asked.filter((memberId) => !knows(memberId));
  const people = (count: number) => common('people', { count });
  return (
    <Page title={say('told')} lead={event.title} back={paths.event(space, day.ref)}>
      {event.changeNote && <Banner kind="info" title={event.changeNote} />}
      {changedAt === 0 && <EmptyState icon="megaphone">{say.rich('told_nothing')}</EmptyState>}
      {changedAt > 0 && asked.length === 0 && <EmptyState icon="megaphone">{say.rich('told_nobody')}</EmptyState>}
      {changedAt > 0 && <p>{say.rich('told_lead')}</p>}
      {changedAt > 0 && open.length > 0 && (
        <Section title={say('told_open', { people: people(open.length) })}>
          {found.me.isLeader ? (
            <TellThem space={space} found={found} open={open} />
          ) : (
            <p>{open.map((memberId) => found.names.get(memberId)).join('、')}</p>
          )}
        </Section>
      )}
      {changedAt > 0 && done.length > 0 && <KnowAlready found={found} done={done} />}
    </Page>
  );
}

interface PeopleProps {
  readonly found: KnownEvent;
}

function TellThem({
  space,
  found,
  open,
}: PeopleProps & { readonly space: string; readonly open: readonly string[] }): ReactNode {
  const say = useWords('shifts');
  const store = useStore();
  const { changedIn } = found.known.day;
  const writing = dayWritingOf(store);
  const people = open
    .filter((memberId) => memberId !== found.me.id)
    .map((id) => ({ id, name: found.names.get(id) ?? '', isOpen: true }));
  return (
    <ForOthers people={people} titleOf={(name) => say('told_of', { name })}>
      {(memberId, how) => (
        <Button
          kind="primary"
          icon="check"
          onClick={async () => {
            if (await tellRefusal(writing.noteTold(space, changedIn, { memberId, how }))) {
              const undo = () => void tellRefusal(writing.undoTold(space, changedIn, memberId));
              notify({ text: say('told_marked'), undo });
            }
          }}
        >
          {say('told_mark')}
        </Button>
      )}
    </ForOthers>
  );
}

function KnowAlready({ found, done }: PeopleProps & { readonly done: readonly string[] }): ReactNode {
  const say = useWords('shifts');
  const common = useWords('common');
  const locale = useLocale();
  const { typedWords } = useTypedWords(found.names);
  const items = done.map((memberId) => {
    const mark = found.told.get(memberId);
    const how = (mark && typedWords(mark)) ?? say('told_self');
    return { label: found.names.get(memberId) ?? '', value: `${how}・${formatMoment(mark?.at ?? 0, locale)}` };
  });
  return (
    <Section title={say('told_done', { people: common('people', { count: done.length }) })}>
      <SummaryList items={items} />
    </Section>
  );
}
