import { errorWords } from '#i18n/i18n.ts';
import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { agreementsOf } from '#store/agreements.ts';
import { useStore } from '#store/react.tsx';
import { notify } from '#ui/notices.ts';
import { Button } from '#ui/primitives/button.tsx';
import { Disclosure } from '#ui/primitives/disclosure.tsx';
import { EmptyState } from '#ui/primitives/empty-state.tsx';
import { Page } from '#ui/primitives/page.tsx';
import { Section } from '#ui/primitives/section.tsx';
import type { ReactNode } from 'react';
import { BeginAgreement } from '../components/begin-agreement.tsx';
import { MissingAgreement } from '../components/missing-agreement.tsx';
import { NoClaim } from '../components/no-claim.tsx';
import { ReviewCard } from '../components/review-card.tsx';
import { VersionList } from '../components/version-list.tsx';
import { type AgreementsView, useAgreements } from '../use-agreements.ts';

/** いまの約束, what is on its way to it, and what was before. */
export function AgreementsPage({ space }: { readonly space: string }): ReactNode {
  const view = useAgreements(space);
  if (view === undefined) return null;
  return view === null ? <MissingAgreement space={space} /> : <Versions view={view} />;
}

function Versions({ view }: { readonly view: AgreementsView }): ReactNode {
  const say = useWords('agreements');
  const { space, versions, current, citySet } = view;
  const open = versions.filter(
    ({ standing, number }) =>
      ['draft', 'asking', 'refused', 'going'].includes(standing.state) && number > (current?.number ?? 0),
  );
  const past = versions.filter((one) => one !== current && !open.includes(one));
  return (
    <Page title={say('title')} lead={say.rich('lead')} back={paths.project(space.id)}>
      {current && <ReviewCard current={current} />}
      <Section title={say('current')}>
        {current === null ? (
          <EmptyState icon="talk">{say('current_none')}</EmptyState>
        ) : (
          <VersionList space={space.id} versions={[current]} label={say('current')} />
        )}
      </Section>
      {open.length > 0 && (
        <Section title={say('others')}>
          {current && <p>{say.rich('current_stays')}</p>}
          <VersionList space={space.id} versions={open} label={say('others')} />
        </Section>
      )}
      {versions.length === 0 &&
        (citySet === null ? (
          <EmptyState icon="warning">{errorWords('app.outdated').text}</EmptyState>
        ) : (
          <BeginAgreement view={view} city={citySet} />
        ))}
      {past.length > 0 && (
        <Section title={say('past')}>
          <VersionList space={space.id} versions={past} label={say('past')} />
        </Section>
      )}
      {versions.length > 0 && versions.every(({ standing }) => standing.state === 'withdrawn') && citySet !== null && (
        <BeginAgreement view={view} city={citySet} />
      )}
      {view.mayWrite && view.deleted.length > 0 && <DeletedDrafts view={view} />}
      <NoClaim />
    </Page>
  );
}

/** Where the words of a draft are found again that somebody threw away. */
function DeletedDrafts({ view }: { readonly view: AgreementsView }): ReactNode {
  const say = useWords('agreements');
  const store = useStore();
  const restore = async (id: string) => {
    const done = await agreementsOf(store).restoreDraft(view.space.id, id);
    notify({ text: done.ok ? say('restored') : errorWords(done.error.code).text });
  };
  return (
    <Disclosure summary={say('deleted')}>
      <div className="flex flex-col items-start gap-2">
        {view.deleted.map(({ id, title }) => (
          <Button key={id} kind="outline" icon="undo" onClick={() => void restore(id)}>
            {say('deleted_restore', { title: title ?? '' })}
          </Button>
        ))}
      </div>
    </Disclosure>
  );
}
