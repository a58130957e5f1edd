import { countReached } from '#domain/notice/reached.ts';
import { formatDate, formatShortDate, localDateOf } from '#i18n/format.ts';
import { useLocale, useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { circularsOf } from '#store/circulars.ts';
import { useStore } from '#store/react.tsx';
import { copyText } from '#ui/copy-text.ts';
import { notify } from '#ui/notices.ts';
import { HistoryLink } from '#ui/primitives/history-link.tsx';
import { Banner } from '#ui/primitives/banner.tsx';
import { Button } from '#ui/primitives/button.tsx';
import { Disclosure } from '#ui/primitives/disclosure.tsx';
import { LinkButton } from '#ui/primitives/link-button.tsx';
import { Page } from '#ui/primitives/page.tsx';
import { Section } from '#ui/primitives/section.tsx';
import type { ReactNode } from 'react';
import { circularText } from '../circular-text.model.ts';
import { Missing } from '../components/missing.tsx';
import { tell } from '#ui/tell.ts';
import { type CircularView, useCircular } from '../use-circular.ts';

/** One circular: read it, and say that you have. */
export function CircularPage({ space, id }: { readonly space: string; readonly id: string }): ReactNode {
  const say = useWords('circulars');
  const locale = useLocale();
  const view = useCircular(space, id);
  if (view === undefined) return null;
  if (view === null) return <Missing space={space} what="circular" />;
  const { circular } = view;
  const sender = circular.sender || view.space.name;
  return (
    <Page
      title={circular.title ?? ''}
      lead={
        <>
          {circular.on && <span className="block">{say('row_on', { date: formatDate(circular.on, locale) })}</span>}
          {circular.until && (
            <span className="block">{say('row_until', { date: formatDate(circular.until, locale) })}</span>
          )}
        </>
      }
      back={paths.circulars(space)}
      action={<ReadButton view={view} />}
    >
      {circular.isWithdrawn && <Banner kind="info" title={say('is_withdrawn')} />}
      <p className="whitespace-pre-wrap">{circular.body}</p>
      <p className="text-end">{say('from', { sender })}</p>
      <ReadLine view={view} />
      <Reach view={view} />
      <Share view={view} />
      {view.space.me.isLeader && <Keep view={view} />}
      <HistoryLink to={paths.history(space, circular.id)} />
    </Page>
  );
}

function ReadButton({ view: { space, circular, mine } }: { readonly view: CircularView }): ReactNode {
  const say = useWords('circulars');
  const circulars = circularsOf(useStore());
  const { memberId, role } = space.me;
  if (mine || circular.isWithdrawn || role === 'guest' || space.state === 'closed') return null;
  const read = () =>
    tell(circulars.markRead(space.id, circular.id), say('read_done'), () =>
      circulars.markTold(space.id, circular.id, memberId, null),
    );
  return (
    <Button kind="primary" icon="check" onClick={() => void read()}>
      {say('read')}
    </Button>
  );
}

function ReadLine({ view: { space, circular, mine } }: { readonly view: CircularView }): ReactNode {
  const say = useWords('circulars');
  const locale = useLocale();
  const circulars = circularsOf(useStore());
  if (!mine) return null;
  return (
    <div className="flex flex-wrap items-center justify-between gap-2">
      <p>{say('read_at', { date: formatShortDate(localDateOf(mine.at ?? 0), locale) })}</p>
      <Button
        kind="text"
        icon="undo"
        onClick={() => void tell(circulars.markTold(space.id, circular.id, space.me.memberId, null))}
      >
        {say('read_undo')}
      </Button>
    </div>
  );
}

function Reach({ view: { space, circular, reach } }: { readonly view: CircularView }): ReactNode {
  const say = useWords('circulars');
  if (!space.me.isLeader) return null;
  return (
    <Section title={say('reach')}>
      <p>{say('reach_of', countReached(reach))}</p>
      <LinkButton kind="outline" icon="people" to={paths.circularReach(space.id, circular.id)}>
        {say('reach_open')}
      </LinkButton>
      <LinkButton kind="outline" icon="print" to={paths.printCircular(space.id, circular.id)}>
        {say('print')}
      </LinkButton>
    </Section>
  );
}

function Share({ view: { space, circular } }: { readonly view: CircularView }): ReactNode {
  const say = useWords('circulars');
  const locale = useLocale();
  const until = circular.until ? say('text_until', { date: formatDate(circular.until, locale) }) : '';
  const { title = '', body = '', sender = '' } = circular;
  const text = circularText({ group: space.name, title: title ?? '', body: body ?? '', sender: sender ?? '', until });
  const copy = async () => {
    if (await copyText(text)) notify({ text: say('copied') });
  };
  return (
    <Disclosure summary={say('share')}>
      <p className="mb-3 whitespace-pre-wrap">{text}</p>
      <Button kind="outline" onClick={() => void copy()}>
        {say('copy')}
      </Button>
    </Disclosure>
  );
}

function Keep({ view: { space, circular } }: { readonly view: CircularView }): ReactNode {
  const say = useWords('circulars');
  const circulars = circularsOf(useStore());
  const withdraw = async () => {
    const done = await circulars.withdrawCircular(space.id, circular.id);
    await tell(Promise.resolve(done), say('withdraw_done'), done.ok ? done.value.undo : undefined);
  };
  return (
    <div className="flex flex-wrap gap-2">
      <LinkButton kind="text" icon="edit" to={paths.editCircular(space.id, circular.id)}>
        {say('edit')}
      </LinkButton>
      {circular.isWithdrawn ? (
        <Button kind="text" icon="undo" onClick={() => void tell(circulars.reopenCircular(space.id, circular.id))}>
          {say('reopen')}
        </Button>
      ) : (
        <Button kind="text" icon="trash" onClick={() => void withdraw()}>
          {say('withdraw')}
        </Button>
      )}
    </div>
  );
}
