import { part } from '#ui/part.tsx';
import { errorWords } from '#i18n/i18n.ts';
import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { envelopesOf, type OwnEnvelope } from '#store/envelopes.ts';
import { receivedOf } from '#store/received-results.ts';
import { useLive, useStore } from '#store/react.tsx';
import { sealedSheetsOf } from '#store/sealed-sheets.ts';
import { notify } from '#ui/notices.ts';
import type { ReactNode } from 'react';
import { MissingRound } from '../components/missing-round.tsx';
import { PromiseStep } from '../components/promise-step.tsx';
import { QuietRoundPage } from '../components/quiet-round-page.tsx';
import { type RoundView, useRound } from '../round-view.ts';
import { HandOver } from './hand-over.tsx';
import { OwnSheet } from './own-sheet.tsx';
import { useTidy } from './use-tidy.ts';

const ReceivedPage = part(async () => (await import('./received-page.tsx')).ReceivedPage, 'evaluations', 'gathering');

/** The phone of somebody who answers: sheet, envelope, list, key, result. */
export function EnvelopeRoundPage({ space, id }: { readonly space: string; readonly id: string }): ReactNode {
  const say = useWords('gathering');
  const view = useRound(space, id);
  const known = useLive(
    async (store) => ({
      own: (await envelopesOf(store).findOwn(space, id)) ?? null,
      received: (await receivedOf(store).findReceived(space, id)) ?? null,
    }),
    [space, id],
  );
  useTidy();
  if (view === undefined || known === undefined) return null;
  if (view === null) return <MissingRound space={space} />;
  const { own, received } = known;
  if (own === null || (view.round.state ?? 'open') !== 'open') {
    return (
      <QuietRoundPage view={view} title={say('over_title')} icon="info">
        {say(own === null ? 'not_enveloped' : 'over_text')}
      </QuietRoundPage>
    );
  }
  if (view.set === null) {
    return (
      <QuietRoundPage view={view} title={say('task_envelope')} icon="warning">
        {errorWords('app.outdated').text}
      </QuietRoundPage>
    );
  }
  if (received) return <ReceivedPage view={view} set={view.set} received={received} />;
  return <Answering view={view} set={view.set} own={own} />;
}

interface AnsweringProps {
  readonly view: RoundView;
  readonly set: NonNullable<RoundView['set']>;
  readonly own: OwnEnvelope;
}

function Answering({ view, set, own }: AnsweringProps): ReactNode {
  const store = useStore();
  const { space, round } = view;
  const partyId = space.me.partyId ?? '';
  if (!own.isAsked || own.step === 'sealed') return <HandOver view={view} own={own} />;
  if (own.sheetKey !== null) return <OwnSheet view={view} set={set} partyId={partyId} sheetKey={own.sheetKey} />;
  const start = async () => {
    const done = await sealedSheetsOf(store).startPass(space.id, round.id, partyId, 'phone');
    if (!done.ok) notify({ text: errorWords(done.error.code).text });
  };
  return (
    <PromiseStep view={view} partyId={partyId} back={paths.round(space.id, round.id)} onPromise={() => void start()} />
  );
}
