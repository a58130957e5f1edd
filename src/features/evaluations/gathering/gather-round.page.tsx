import { part } from '#ui/part.tsx';
import { useWords } from '#i18n/use-words.tsx';
import { gatheringOf } from '#store/gathering.ts';
import type { Gathering } from '#store/gathering-table.ts';
import { useLive } from '#store/react.tsx';
import { Banner } from '#ui/primitives/banner.tsx';
import { type ReactNode, useState } from 'react';
import { MissingRound } from '../components/missing-round.tsx';
import { QuietRoundPage } from '../components/quiet-round-page.tsx';
import { type RoundView, useRound } from '../round-view.ts';
import { CollectKeys } from './collect-keys.tsx';
import { CollectEnvelopes } from './collect-envelopes.tsx';
import { GiveResult } from './give-result.tsx';
import { TypedSheet, type TypedTurn } from './typed-sheet.tsx';
import { useTidy } from './use-tidy.ts';
import { useStore } from '#store/react.tsx';

/** Reading codes brings a decoder along: it comes behind the page. */
const ReadPage = part(async () => (await import('./read-page.tsx')).ReadPage, 'gathering');
void ReadPage.fetch();

/** The collecting phone: envelopes, list, keys, showing, result. */
export function GatherRoundPage({ space, id }: { readonly space: string; readonly id: string }): ReactNode {
  const say = useWords('gathering');
  const view = useRound(space, id);
  const table = useLive(async (store) => (await gatheringOf(store).findGathering(space, id)) ?? null, [space, id]);
  useTidy();
  if (view === undefined || table === undefined) return null;
  if (view === null) return <MissingRound space={space} />;
  if (table === null || !view.mayRun) {
    return (
      <QuietRoundPage view={view} title={say('gather_title')} icon="phone">
        {say(table === null ? 'not_enveloped' : 'ask_leader')}
      </QuietRoundPage>
    );
  }
  if ((view.round.state ?? 'open') === 'open') return <Collecting view={view} table={table} />;
  return table.result ? (
    <GiveResult view={view} result={table.result} />
  ) : (
    <QuietRoundPage view={view} title={say('over_title')} icon="info">
      {say('over_text')}
    </QuietRoundPage>
  );
}

/** What has just come in; a notice at the bottom of the screen would lie over the codes. */
type Said = 'envelope_read' | 'key_read' | 'sealed_here';

type Doing =
  | { readonly step: 'table'; readonly said?: Said }
  | { readonly step: 'read' }
  | { readonly step: 'type'; readonly turn: TypedTurn };

function Collecting({ view, table }: { readonly view: RoundView; readonly table: Gathering }): ReactNode {
  const say = useWords('gathering');
  const store = useStore();
  const [doing, setDoing] = useState<Doing>({ step: 'table' });
  const { space, round, parties, set } = view;
  const back = () => setDoing({ step: 'table' });
  const read = () => setDoing({ step: 'read' });
  if (doing.step === 'type' && set) {
    return (
      <TypedSheet
        view={view}
        set={set}
        turn={doing.turn}
        onEnd={(isSealed) => setDoing(isSealed ? { step: 'table', said: 'sealed_here' } : { step: 'table' })}
      />
    );
  }
  if (doing.step === 'read') {
    const gathering = gatheringOf(store);
    const what = table.list ? 'key' : 'envelope';
    return (
      <ReadPage
        what={what}
        parties={parties}
        onMessage={(text) =>
          what === 'key'
            ? gathering.takeKey(space.id, round.id, text)
            : gathering.takeEnvelope(space.id, round.id, text)
        }
        onTaken={() => setDoing({ step: 'table', said: `${what}_read` })}
        onCancel={back}
      />
    );
  }
  const said = doing.step === 'table' && doing.said && <Banner kind="success" title={say(doing.said)} live />;
  if (table.list) return <CollectKeys view={view} table={table} list={table.list} said={said} onRead={read} />;
  return (
    <CollectEnvelopes
      view={view}
      table={table}
      said={said}
      onRead={read}
      onType={(turn) => setDoing({ step: 'type', turn })}
    />
  );
}
