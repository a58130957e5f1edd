import { formatDate, localDateOf } from '#i18n/format.ts';
import { useLocale, useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { part } from '#ui/part.tsx';
import { HistoryLink } from '#ui/primitives/history-link.tsx';
import { Banner, type BannerKind } from '#ui/primitives/banner.tsx';
import { Button } from '#ui/primitives/button.tsx';
import { LinkButton } from '#ui/primitives/link-button.tsx';
import { Page } from '#ui/primitives/page.tsx';
import { type ReactNode, useState } from 'react';
import { ClauseList } from '../components/clause-list.tsx';
import { NoClaim } from '../components/no-claim.tsx';
import { PartyAnswers } from '../components/party-answers.tsx';
import { SilentParties } from '../components/silent-parties.tsx';
import { LostSeat, TypeAnswers } from '../components/type-answers.tsx';
import { VersionFrame } from '../components/version-frame.tsx';
import { MainStep, OtherSteps } from '../components/version-steps.tsx';
import type { AgreementsView, VersionView } from '../use-agreements.ts';

/** The comparison and its library come when somebody wants to see them. */
const VersionChanges = part(
  async () => (await import('../components/version-changes.tsx')).VersionChanges,
  'agreements',
);

/** One version: where it stands, what each party says, its words. */
export function AgreementPage({ space, id }: { readonly space: string; readonly id: string }): ReactNode {
  return (
    <VersionFrame space={space} id={id}>
      {(view, version) => <Shown view={view} version={version} />}
    </VersionFrame>
  );
}

interface ShownProps {
  readonly view: AgreementsView;
  readonly version: VersionView;
}

const looks: Readonly<Record<VersionView['standing']['state'], BannerKind>> = {
  draft: 'info',
  asking: 'info',
  refused: 'warning',
  going: 'warning',
  agreed: 'success',
  withdrawn: 'info',
};

function Shown({ view, version }: ShownProps): ReactNode {
  const say = useWords('agreements');
  const locale = useLocale();
  const { record, number, standing } = version;
  const before = view.versions.find(({ id }) => id === record.replaces);
  const isCurrent = view.current?.id === version.id;
  const newcomers = view.parties.filter(({ id }) => !version.partyIds.includes(id));
  return (
    <Page
      title={say('version_title', { title: record.title ?? '', number })}
      back={paths.agreements(view.space.id)}
      action={<MainStep view={view} version={version} />}
    >
      <Banner kind={looks[standing.state]} title={isCurrent ? say('current') : say(`state_${standing.state}`)}>
        {isCurrent && <p>{say.rich(`state_${standing.state}`)}</p>}
        {standing.state === 'draft' && view.mayWrite && <p>{say.rich('next_edit')}</p>}
        {record.laidAt != null && (
          <p>{say.rich('laid_on', { date: formatDate(localDateOf(record.laidAt), locale) })}</p>
        )}
      </Banner>
      {version.state === 'draft' && view.mayWrite && (
        <LinkButton icon="edit" kind="outline" wide to={paths.editAgreement(view.space.id, version.id)}>
          {say('edit')}
        </LinkButton>
      )}
      {version.state === 'laid' && newcomers.length > 0 && (
        <Banner kind="warning" title={say('newcomer')}>
          <p>{say.rich('newcomer_text')}</p>
        </Banner>
      )}
      {version.state !== 'draft' && <PartyAnswers view={view} version={version} />}
      <TypeAnswers view={view} version={version} />
      <SilentParties view={view} version={version} />
      {before && <Comparison before={before} after={version} />}
      <ClauseList version={version} />
      <OtherSteps view={view} version={version} />
      {version.state === 'laid' && <LostSeat space={view.space.id} />}
      <HistoryLink to={paths.history(view.space.id, version.id)} />
      <NoClaim />
    </Page>
  );
}

function Comparison({ before, after }: { readonly before: VersionView; readonly after: VersionView }): ReactNode {
  const say = useWords('agreements');
  const [isOpen, setOpen] = useState(false);
  return (
    <div className="flex flex-col gap-3">
      <Button kind="outline" wide aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {say('compare')}
      </Button>
      {isOpen && <VersionChanges before={before} after={after} />}
    </div>
  );
}
