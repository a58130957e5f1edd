import { useWords } from '#i18n/use-words.tsx';
import { useLocale } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { gatheringOf } from '#store/gathering.ts';
import type { GatheredEnvelope, GatheredParty, Gathering } from '#store/gathering-table.ts';
import { envelopesOf } from '#store/envelopes.ts';
import { useLive, useStore } from '#store/react.tsx';
import { notify } from '#ui/notices.ts';
import { Banner } from '#ui/primitives/banner.tsx';
import { Button } from '#ui/primitives/button.tsx';
import { Icon } from '#ui/primitives/icon.tsx';
import { LinkButton } from '#ui/primitives/link-button.tsx';
import { Page } from '#ui/primitives/page.tsx';
import { Section } from '#ui/primitives/section.tsx';
import type { ReactNode } from 'react';
import type { RoundView } from '../round-view.ts';
import { Fingerprint } from './fingerprint.tsx';
import { Limits } from './limits.tsx';
import { MakeList } from './make-list.tsx';
import type { TypedTurn } from './typed-sheet.tsx';
import { WithoutPhone } from './without-phone.tsx';
import { useRefusalWords } from './use-refusal-words.ts';

interface CollectEnvelopesProps {
  readonly view: RoundView;
  readonly table: Gathering;
  /** What has just come in. */
  readonly said: ReactNode;
  readonly onRead: () => void;
  readonly onType: (turn: TypedTurn) => void;
}

/** Envelopes come in, party by party, until all are here. */
export function CollectEnvelopes({ view, table, said, onRead, onType }: CollectEnvelopesProps): ReactNode {
  const say = useWords('gathering');
  const locale = useLocale();
  const { space, round } = view;
  if (table.isElsewhere) return <CollectsElsewhere view={view} />;
  return (
    <Page
      title={say('gather_title')}
      lead={say.rich('gather_lead')}
      back={paths.round(space.id, round.id)}
      action={
        table.isComplete ? (
          <MakeList view={view} />
        ) : (
          <Button kind="primary" icon="qr" onClick={onRead}>
            {say('read_envelope')}
          </Button>
        )
      }
    >
      {!table.isComplete && said}
      {table.isComplete && (
        <Banner kind="success" title={say('gather_ready')} live>
          <p>{say.rich('gather_ready_text')}</p>
        </Banner>
      )}
      <Section title={say('gathered')}>
        <ul className="divide-y divide-line rounded-12 border-1 border-line bg-white px-4">
          {table.parties.map((party) => (
            <PartyRow key={party.partyId} view={view} party={party} />
          ))}
        </ul>
        {table.absentNames.length > 0 && (
          <p>{say('absent', { parties: new Intl.ListFormat(locale).format(table.absentNames) })}</p>
        )}
        {!table.isComplete && <p className="text-ink-sub">{say.rich('absent_how')}</p>}
      </Section>
      {!table.isComplete && <OwnSheetLink view={view} />}
      {!table.isComplete && <WithoutPhone view={view} table={table} onType={onType} />}
      <Limits />
    </Page>
  );
}

/** Another phone collects; when it breaks, this one takes over. */
function CollectsElsewhere({ view }: { readonly view: RoundView }): ReactNode {
  const say = useWords('gathering');
  const store = useStore();
  const refusal = useRefusalWords(view.parties);
  const { space, round } = view;
  const takeOver = async () => {
    const done = await gatheringOf(store).collectHere(space.id, round.id);
    if (!done.ok) notify({ text: refusal(done.error) });
  };
  return (
    <Page title={say('gather_title')} back={paths.round(space.id, round.id)}>
      <Banner kind="info" title={say('elsewhere')}>
        <p>{say.rich('elsewhere_text')}</p>
      </Banner>
      <Button kind="outline" icon="phone" wide onClick={() => void takeOver()}>
        {say('collect_again')}
      </Button>
      <LinkButton kind="primary" to={paths.envelopeRound(space.id, round.id)}>
        {say('task_envelope')}
      </LinkButton>
    </Page>
  );
}

function PartyRow({ view, party }: { readonly view: RoundView; readonly party: GatheredParty }): ReactNode {
  const say = useWords('gathering');
  const isFull = party.expected > 0 && party.envelopes.length >= party.expected;
  return (
    <li className="flex flex-col gap-2 py-3">
      <div className="flex flex-wrap items-center justify-between gap-x-3">
        <span className="text-std-16B-170">{party.name}</span>
        <span className="flex items-center gap-1">
          {isFull && <Icon name="check" className="size-5" />}
          {isFull ? say('complete') : say('envelopes_of', { total: party.expected, count: party.envelopes.length })}
        </span>
      </div>
      {party.envelopes.map((envelope) => (
        <OneEnvelope key={envelope.id} view={view} envelope={envelope} />
      ))}
    </li>
  );
}

function OneEnvelope({ view, envelope }: { readonly view: RoundView; readonly envelope: GatheredEnvelope }): ReactNode {
  const say = useWords('gathering');
  const store = useStore();
  const refusal = useRefusalWords(view.parties);
  const giveBack = async () => {
    const done = await gatheringOf(store).giveBack(view.round.id, envelope.id);
    notify({ text: done.ok ? say('gave_back') : refusal(done.error) });
  };
  return (
    <div className="flex flex-col items-start gap-1">
      <Fingerprint bytes={envelope.fingerprint} />
      {envelope.isFromHere ? (
        <p className="text-ink-sub">{say('from_here')}</p>
      ) : (
        <Button kind="text" icon="undo" onClick={() => void giveBack()}>
          {say('give_back')}
        </Button>
      )}
    </div>
  );
}

/** Whoever collects answers too, on the same phone. */
function OwnSheetLink({ view: { space, round } }: { readonly view: RoundView }): ReactNode {
  const say = useWords('gathering');
  const own = useLive(
    async (store) => (await envelopesOf(store).findOwn(space.id, round.id)) ?? null,
    [space.id, round.id],
  );
  if (!own?.isAsked || own.step === 'sealed') return null;
  return (
    <LinkButton kind="outline" icon="edit" wide to={paths.envelopeRound(space.id, round.id)}>
      {say('answer_own')}
    </LinkButton>
  );
}
