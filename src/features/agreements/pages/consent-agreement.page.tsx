import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { useDraft, useStore } from '#store/react.tsx';
import { EmptyState } from '#ui/primitives/empty-state.tsx';
import { Page } from '#ui/primitives/page.tsx';
import type { ReactNode } from 'react';
import { useSearchParams } from 'wouter';
import { ConsentFields } from '../components/consent-fields.tsx';
import { VersionFrame } from '../components/version-frame.tsx';
import { emptyConsent, readConsentDraft } from '../consent-form.model.ts';
import { type AgreementsView, hasNoPhone, peopleOf, type VersionView } from '../use-agreements.ts';

/** A party answers; `?party=` types in the answer of a party where nobody uses the app. */
export function ConsentAgreementPage({ space, id }: { readonly space: string; readonly id: string }): ReactNode {
  const [search] = useSearchParams();
  const typedFor = search.get('party');
  return (
    <VersionFrame space={space} id={id}>
      {(view, version) => (
        <Answering key={typedFor} view={view} version={version} partyId={typedFor ?? view.space.me.partyId ?? ''} />
      )}
    </VersionFrame>
  );
}

interface AnsweringProps {
  readonly view: AgreementsView;
  readonly version: VersionView;
  readonly partyId: string;
}

function Answering({ view, version, partyId }: AnsweringProps): ReactNode {
  const say = useWords('agreements');
  const today = useStore().today();
  const draft = useDraft(`agreement.consent/${version.id}/${partyId}`, readConsentDraft);
  const { space, members } = view;
  const party = view.parties.find(({ id }) => id === partyId);
  const isOwn = space.me.isRepresentative && space.me.partyId === partyId;
  const mayAnswer = isOwn || (view.mayWrite && hasNoPhone(members, partyId));
  const isOpen = version.state === 'laid' && version.partyIds.includes(partyId);
  if (!party || !mayAnswer || !isOpen) {
    return (
      <Page title={say('consent_title')} back={paths.agreement(space.id, version.id)}>
        <EmptyState icon="info">{say(isOpen ? 'consent_not_yours' : 'consent_not_open')}</EmptyState>
      </Page>
    );
  }
  if (draft.found === undefined) return null;
  const signer = peopleOf(members, partyId).find(({ role }) => role === 'representative');
  return (
    <ConsentFields
      view={view}
      version={version}
      party={party}
      isOwn={isOwn}
      begin={draft.found ?? emptyConsent(today, signer?.id, signer?.office ?? '')}
      keep={draft.save}
      forget={draft.clear}
    />
  );
}
