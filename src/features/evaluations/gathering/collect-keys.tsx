import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { gatheringOf } from '#store/gathering.ts';
import type { Gathering } from '#store/gathering-table.ts';
import { useStore } from '#store/react.tsx';
import { notify } from '#ui/notices.ts';
import { Banner } from '#ui/primitives/banner.tsx';
import { Button } from '#ui/primitives/button.tsx';
import { Icon } from '#ui/primitives/icon.tsx';
import { Page } from '#ui/primitives/page.tsx';
import { Section } from '#ui/primitives/section.tsx';
import type { ReactNode } from 'react';
import type { RoundView } from '../round-view.ts';
import { AskBeforeShowing } from '../components/ask-before-showing.tsx';
import { CodePlayer } from './code-player.tsx';
import { Fingerprint } from './fingerprint.tsx';
import { Limits } from './limits.tsx';
import { useRefusalWords } from './use-refusal-words.ts';

interface CollectKeysProps {
  readonly view: RoundView;
  readonly table: Gathering;
  readonly list: NonNullable<Gathering['list']>;
  /** What has just come in. */
  readonly said: ReactNode;
  readonly onRead: () => void;
}

/** The list is fixed: everybody compares it, then the keys come. */
export function CollectKeys({ view, table, list, said, onRead }: CollectKeysProps): ReactNode {
  const say = useWords('gathering');
  const { space, round } = view;
  const refusal = useRefusalWords(view.parties);
  const isReady = table.keysLeft === 0;
  return (
    <Page
      title={say('keys_title')}
      lead={say.rich('gather_lead')}
      back={paths.round(space.id, round.id)}
      action={isReady && <OpenAll view={view} />}
    >
      {!isReady && said}
      {isReady && (
        <Banner kind="success" title={say('keys_all')} live>
          <p>{say.rich('keys_all_text')}</p>
        </Banner>
      )}
      <Section title={say('list_step')}>
        <p>{say.rich('list_step_text')}</p>
        <CodePlayer what="list" text={list.text} />
        <h3 className="text-std-18B-160">{say.rich('all_words')}</h3>
        <Fingerprint bytes={list.fingerprint} large />
        <p>{say.rich('all_words_say')}</p>
      </Section>
      <Section title={say('keys_step')} beside={!isReady && <p>{say('keys_left', { count: table.keysLeft })}</p>}>
        {!isReady && <p role="status">{refusal({ code: 'keys_missing', partyIds: waitingFor(table) })}</p>}
        <KeyRows table={table} />
        {!isReady && (
          <Button kind="primary" icon="qr" onClick={onRead}>
            {say('read_key')}
          </Button>
        )}
      </Section>
      <Limits />
    </Page>
  );
}

const waitingFor = ({ parties }: Gathering): string[] =>
  parties.filter((party) => party.envelopes.some((one) => !one.hasKey)).map((party) => party.partyId);

function KeyRows({ table }: { readonly table: Gathering }): ReactNode {
  const say = useWords('gathering');
  return (
    <ul className="divide-y divide-line rounded-12 border-1 border-line bg-white px-4">
      {table.parties.flatMap((party) =>
        party.envelopes.map((envelope) => (
          <li key={envelope.id} className="flex flex-col gap-2 py-3">
            <div className="flex flex-wrap items-center justify-between gap-x-3">
              <span className="text-std-16B-170">{party.name}</span>
              <span className="flex items-center gap-1">
                <Icon name={envelope.hasKey ? 'check' : 'clock'} className="size-5" />
                {say(envelope.hasKey ? 'key_here' : 'key_waiting')}
              </span>
            </div>
            <Fingerprint bytes={envelope.fingerprint} />
          </li>
        )),
      )}
    </ul>
  );
}

/** 「いっせいに見せ合う」, out of the envelopes. */
function OpenAll({ view }: { readonly view: RoundView }): ReactNode {
  const say = useWords('gathering');
  const store = useStore();
  const refusal = useRefusalWords(view.parties);
  const open = async () => {
    const done = await gatheringOf(store).openAll(view.space.id, view.round.id);
    if (!done.ok) return notify({ text: refusal(done.error) });
    store.sendNow();
  };
  return (
    <AskBeforeShowing label={say('open_all')} question={say('open_ask')} text={say.rich('open_text')} onShow={open} />
  );
}
