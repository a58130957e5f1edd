import type { PartyAnswer } from '#domain/agreement/current.ts';
import { formatDate } from '#i18n/format.ts';
import { useLocale, useWords } from '#i18n/use-words.tsx';
import { Icon, type IconName } from '#ui/primitives/icon.tsx';
import { Section } from '#ui/primitives/section.tsx';
import type { ReactNode } from 'react';
import { type AgreementsView, nameIn, type VersionView } from '../use-agreements.ts';
import { useAnswerFacts } from '../use-answer-facts.ts';
import { TakeOver } from './take-over.tsx';

interface PartyAnswersProps {
  readonly view: AgreementsView;
  readonly version: VersionView;
}

const icons: Readonly<Record<PartyAnswer, IconName>> = {
  yes: 'check',
  no: 'cross',
  later: 'clock',
  changed: 'warning',
  passed_over: 'minus',
  none: 'circle',
};

/** What every party says, who said it and how. */
export function PartyAnswers({ view, version }: PartyAnswersProps): ReactNode {
  const say = useWords('agreements');
  return (
    <Section title={say('parties')}>
      <ul className="divide-y divide-line rounded-12 border-1 border-line bg-white px-4">
        {version.standing.parties.map(({ partyId, answer }) => (
          <li key={partyId} className="flex flex-col gap-1 py-3">
            <span className="text-std-16B-170">{view.parties.find(({ id }) => id === partyId)?.name}</span>
            <span className="flex items-start gap-2">
              <Icon name={icons[answer]} className="mt-1 size-5" />
              <span className="min-w-0">{say.rich(`answer_${answer}`)}</span>
            </span>
            <AnswerLines view={view} version={version} partyId={partyId} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function AnswerLines({ view, version, partyId }: PartyAnswersProps & { readonly partyId: string }): ReactNode {
  const say = useWords('agreements');
  const locale = useLocale();
  const facts = useAnswerFacts(view);
  const consent = version.consents.get(partyId);
  const { record } = version;
  const note = record[`goOn.${partyId}`];
  const decided = record[`goOnOn.${partyId}`];
  return (
    <>
      {consent?.answer && (
        <>
          {facts(consent).map((line) => (
            <span key={line} className="text-dns-16N-130 text-ink-sub">
              {line}
            </span>
          ))}
          {consent.note && <span className="break-words whitespace-pre-wrap">「{consent.note}」</span>}
          <TakeOver view={view} consent={consent} />
        </>
      )}
      {note && (
        <span className="text-dns-16N-130 text-ink-sub">
          {say('go_on_noted', {
            date: decided ? formatDate(decided, locale) : '',
            note,
            name: nameIn(view.members, record[`goOnBy.${partyId}`]),
          })}
        </span>
      )}
    </>
  );
}
