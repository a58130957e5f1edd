import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { envelopesOf } from '#store/envelopes.ts';
import type { GatheringError } from '#store/gathering-facts.ts';
import { useStore } from '#store/react.tsx';
import { Banner } from '#ui/primitives/banner.tsx';
import { Button } from '#ui/primitives/button.tsx';
import { Page } from '#ui/primitives/page.tsx';
import type { Result } from '#domain/basis/result.ts';
import { type ReactNode, useEffect, useState } from 'react';
import type { RoundView } from '../round-view.ts';
import { CodePlayer } from './code-player.tsx';
import { useRefusalWords } from './use-refusal-words.ts';

/** The key, for as long as the collecting phone may need it. */
export function ShowKey({ view, onResult }: { readonly view: RoundView; readonly onResult: () => void }): ReactNode {
  const say = useWords('gathering');
  const refusal = useRefusalWords(view.parties);
  const { space, round } = view;
  const key = useKey(space.id, round.id);
  return (
    <Page title={say('key_title')} lead={say.rich('key_lead')} back={paths.round(space.id, round.id)}>
      {key?.ok && <CodePlayer what="key" text={key.value} />}
      {key && !key.ok && <Banner kind="error" title={refusal(key.error)} />}
      <div className="flex flex-col gap-2">
        <p>{say.rich('key_note')}</p>
        <p>{say.rich('next_result_text')}</p>
        <Button kind="primary" icon="qr" onClick={onResult}>
          {say('next_result')}
        </Button>
      </div>
    </Page>
  );
}

function useKey(space: string, roundId: string): Result<string, GatheringError> | null {
  const store = useStore();
  const [key, setKey] = useState<Result<string, GatheringError> | null>(null);
  useEffect(() => {
    let isHere = true;
    void envelopesOf(store)
      .showKey(space, roundId)
      .then((found) => isHere && setKey(found));
    return () => {
      isHere = false;
    };
  }, [store, space, roundId]);
  return key;
}
