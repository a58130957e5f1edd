import { formatDate } from '#i18n/format.ts';
import { errorWords } from '#i18n/i18n.ts';
import { useLocale, useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { outsideOf } from '#store/outside.ts';
import { useStore } from '#store/react.tsx';
import { notify } from '#ui/notices.ts';
import { Button } from '#ui/primitives/button.tsx';
import { LinkButton } from '#ui/primitives/link-button.tsx';
import { Page } from '#ui/primitives/page.tsx';
import { Section } from '#ui/primitives/section.tsx';
import { SummaryList } from '#ui/primitives/summary-list.tsx';
import { type ReactNode, useState } from 'react';
import { ExpiryField } from '../components/expiry-field.tsx';
import { InviteReviewers } from '../components/invite-reviewers.tsx';
import { MissingPackage } from '../components/missing-package.tsx';
import { PageBlocks } from '../components/page-blocks.tsx';
import { type PackageView, usePackage } from '../use-package.ts';

/** One package: what its readers read, and for the parties who may read it, until when, and what was said. */
export function ReviewPackagePage({ space, id }: { readonly space: string; readonly id: string }): ReactNode {
  const say = useWords('outside');
  const found = usePackage(space, id);
  if (found === undefined) return null;
  if (found === null) return <MissingPackage space={space} />;
  const { view, record, page, opinion } = found;
  const isFiled = opinion?.state === 'filed';
  const action = view.isOutside ? (
    <LinkButton kind="primary" icon="edit" to={paths.opinion(space, id)}>
      {say(isFiled ? 'see_opinion' : opinion ? 'opinion_continue' : 'write_opinion')}
    </LinkButton>
  ) : (
    isFiled && (
      <LinkButton kind="primary" to={paths.opinion(space, id)}>
        {say('see_opinion')}
      </LinkButton>
    )
  );
  return (
    <Page title={record.title ?? say('title')} back={paths.reviews(space)} action={action}>
      {!view.isOutside && <PackageDesk found={found} />}
      <section className="rounded-12 border-1 border-line bg-white p-4">
        <PageBlocks page={page} />
      </section>
      <LinkButton kind="outline" icon="print" wide to={paths.printReview(space, id)}>
        {say('print')}
      </LinkButton>
    </Page>
  );
}

/** What only the parties see: state, people, ticket, end. */
function PackageDesk({ found }: { readonly found: PackageView }): ReactNode {
  const say = useWords('outside');
  const locale = useLocale();
  const store = useStore();
  const { view, record, state, reviewers, opinion } = found;
  const isRunning = state === 'open' && view.me.isRepresentative;
  const withdraw = async (isWithdrawn: boolean) => {
    const done = await outsideOf(store).withdrawPackage(view.id, record.id, isWithdrawn);
    const undo = () => void outsideOf(store).withdrawPackage(view.id, record.id, !isWithdrawn);
    if (!done.ok) notify({ text: errorWords(done.error.code).text });
    else if (isWithdrawn) notify({ text: say('withdrawn_notice'), undo });
  };
  return (
    <>
      <SummaryList
        items={[
          { label: say(`state_${state}`), value: say('until', { date: formatDate(record.expiresOn ?? '', locale) }) },
          {
            label: say('reviewers'),
            value: reviewers.map(({ name }) => name ?? '').join('、') || say('reviewers_none'),
          },
          { label: say('opinion_title'), value: say(opinion?.state === 'filed' ? 'opinion_here' : 'opinion_none') },
        ]}
      />
      {isRunning && <InviteReviewers space={view.id} packageId={record.id} />}
      {view.me.isRepresentative && state !== 'withdrawn' && <MoveEnd found={found} />}
      {view.me.isRepresentative && (
        <Button kind="outline" icon="eye" wide onClick={() => void withdraw(state !== 'withdrawn')}>
          {say(state === 'withdrawn' ? 'reopen' : 'withdraw')}
        </Button>
      )}
    </>
  );
}

/** The last day, for the package and everybody who was asked about it. */
function MoveEnd({ found: { view, record } }: { readonly found: PackageView }): ReactNode {
  const say = useWords('outside');
  const store = useStore();
  const [day, setDay] = useState<string | null>(null);
  if (day === null) {
    return (
      <Button kind="outline" icon="calendar" wide onClick={() => setDay(record.expiresOn ?? store.today())}>
        {say('move_end')}
      </Button>
    );
  }
  const save = async () => {
    const done = await outsideOf(store).movePackageEnd(view.id, record.id, day);
    if (done.ok) setDay(null);
    notify({ text: done.ok ? say('moved') : errorWords(done.error.code).text });
  };
  return (
    <Section title={say('move_end')}>
      <ExpiryField value={day} onValue={setDay} error={day < store.today() ? say('package_no_end') : undefined} />
      <Button wide unavailable={day < store.today()} onClick={() => void save()}>
        {say('move_end_save')}
      </Button>
    </Section>
  );
}
