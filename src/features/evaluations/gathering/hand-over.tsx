import { part } from '#ui/part.tsx';
import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { envelopesOf, type OwnEnvelope } from '#store/envelopes.ts';
import { receivedOf } from '#store/received-results.ts';
import { useStore } from '#store/react.tsx';
import { notify } from '#ui/notices.ts';
import { Banner } from '#ui/primitives/banner.tsx';
import { Button } from '#ui/primitives/button.tsx';
import { LinkButton } from '#ui/primitives/link-button.tsx';
import { Page } from '#ui/primitives/page.tsx';
import { Section } from '#ui/primitives/section.tsx';
import { type ReactNode, useState } from 'react';
import type { RoundView } from '../round-view.ts';
import { CodePlayer } from './code-player.tsx';
import { CompareList } from './compare-list.tsx';
import { Fingerprint } from './fingerprint.tsx';
import { Limits } from './limits.tsx';
import { ShowKey } from './show-key.tsx';
import { useRefusalWords } from './use-refusal-words.ts';

/** Reading codes brings a decoder along: it comes when somebody reads. */
const ReadPage = part(async () => (await import('./read-page.tsx')).ReadPage, 'gathering');

interface HandOverProps {
  readonly view: RoundView;
  readonly own: OwnEnvelope;
}

/** What follows the sealing: hand over the envelope, compare the list, show the key, read the result. */
export function HandOver({ view, own }: HandOverProps): ReactNode {
  const store = useStore();
  const [reading, setReading] = useState<'list' | 'result' | null>(null);
  const { space, round, parties } = view;
  if (reading !== null) {
    const back = () => setReading(null);
    return (
      <ReadPage
        what={reading}
        parties={parties}
        onMessage={(text) =>
          reading === 'list'
            ? envelopesOf(store).acceptList(space.id, round.id, text)
            : receivedOf(store).acceptResult(space.id, round.id, text)
        }
        onTaken={back}
        onCancel={back}
      />
    );
  }
  const read = (what: 'list' | 'result') => () => setReading(what);
  if (own.envelope === null) return <NotAsked view={view} onResult={read('result')} />;
  if (own.isCollecting) return <Collects view={view} />;
  if (own.list === null) return <HandEnvelope view={view} envelope={own.envelope} onList={read('list')} />;
  return own.list.isKeyShown ? (
    <ShowKey view={view} onResult={read('result')} />
  ) : (
    <CompareList view={view} list={own.list} onAgain={read('list')} />
  );
}

interface HandEnvelopeProps {
  readonly view: RoundView;
  readonly envelope: NonNullable<OwnEnvelope['envelope']>;
  readonly onList: () => void;
}

function HandEnvelope({ view, envelope, onList }: HandEnvelopeProps): ReactNode {
  const say = useWords('gathering');
  const store = useStore();
  const refusal = useRefusalWords(view.parties);
  const { space, round, mayRun } = view;
  const takeBack = async () => {
    const done = await envelopesOf(store).takeBack(round.id);
    if (!done.ok) notify({ text: refusal(done.error) });
  };
  return (
    <Page title={say('hand_title')} lead={say.rich('hand_lead')} back={paths.round(space.id, round.id)}>
      {/* The bar at the bottom of a page would lie over the code. */}
      <CodePlayer what="envelope" text={envelope.text} />
      <Section title={say('own_words')}>
        <Fingerprint bytes={envelope.fingerprint} large />
        <p>{say.rich('own_words_say')}</p>
      </Section>
      <div className="flex flex-col gap-2">
        <p>{say.rich('next_list_text')}</p>
        <Button kind="primary" icon="qr" onClick={onList}>
          {say('next_list')}
        </Button>
      </div>
      {mayRun && <GatherHere view={view} />}
      <div className="flex flex-col items-start">
        <Button kind="text" icon="undo" onClick={() => void takeBack()}>
          {say('take_back')}
        </Button>
        <p className="text-ink-sub">{say.rich('take_back_hint')}</p>
      </div>
      <Limits />
    </Page>
  );
}

function GatherHere({ view: { space, round } }: { readonly view: RoundView }): ReactNode {
  const say = useWords('gathering');
  return (
    <Banner
      kind="info"
      title={say('already_here')}
      actions={
        <LinkButton kind="outline" to={paths.gatherRound(space.id, round.id)}>
          {say('gather_here')}
        </LinkButton>
      }
    >
      <p>{say.rich('already_here_text')}</p>
    </Banner>
  );
}

/** The collecting phone itself: its envelope lies among the others. */
function Collects({ view }: { readonly view: RoundView }): ReactNode {
  const say = useWords('gathering');
  return (
    <Page title={say('already_here')} back={paths.round(view.space.id, view.round.id)}>
      <GatherHere view={view} />
    </Page>
  );
}

/** Somebody who does not answer may still read the result. */
function NotAsked({ view, onResult }: { readonly view: RoundView; readonly onResult: () => void }): ReactNode {
  const say = useWords('gathering');
  const answers = useWords('evaluations');
  return (
    <Page
      title={say('what_result')}
      lead={answers.rich('not_asked')}
      back={paths.round(view.space.id, view.round.id)}
      action={
        <Button kind="primary" icon="qr" onClick={onResult}>
          {say('next_result')}
        </Button>
      }
    >
      <p>{say.rich('next_result_text')}</p>
    </Page>
  );
}
