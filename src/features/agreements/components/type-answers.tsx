import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { Disclosure } from '#ui/primitives/disclosure.tsx';
import { LinkButton } from '#ui/primitives/link-button.tsx';
import type { ReactNode } from 'react';
import { type AgreementsView, hasNoPhone, type VersionView } from '../use-agreements.ts';

interface TypeAnswersProps {
  readonly view: AgreementsView;
  readonly version: VersionView;
}

/** Ways to type in what came on paper or by phone, for parties where nobody uses the app. */
export function TypeAnswers({ view, version }: TypeAnswersProps): ReactNode {
  const say = useWords('agreements');
  const quiet = version.standing.parties.filter(
    ({ partyId, answer }) => answer !== 'yes' && hasNoPhone(view.members, partyId),
  );
  if (version.state !== 'laid' || !view.mayWrite || quiet.length === 0) return null;
  return (
    <div className="flex flex-col gap-3">
      <p>{say.rich('type_why')}</p>
      {quiet.map(({ partyId }) => (
        <LinkButton
          key={partyId}
          kind="outline"
          icon="edit"
          wide
          to={`${paths.consentAgreement(view.space.id, version.id)}?party=${partyId}`}
        >
          {say('type_for', { party: view.parties.find(({ id }) => id === partyId)?.name ?? '' })}
        </LinkButton>
      ))}
    </div>
  );
}

/** How a representative comes back who has lost the phone (10-domain). */
export function LostSeat({ space }: { readonly space: string }): ReactNode {
  const say = useWords('agreements');
  return (
    <Disclosure summary={say('lost')}>
      <p>{say.rich('lost_text')}</p>
      <LinkButton kind="text" icon="people" to={paths.people(space)}>
        {say('lost_people')}
      </LinkButton>
    </Disclosure>
  );
}
