import { errorWords } from '#i18n/i18n.ts';
import { paths } from '#paths';
import { envelopesOf } from '#store/envelopes.ts';
import { useStore } from '#store/react.tsx';
import { sealedSheetsOf } from '#store/sealed-sheets.ts';
import { notify } from '#ui/notices.ts';
import { type ReactNode, useState } from 'react';
import { useLocation } from 'wouter';
import { PassedSheet } from '../components/passed-sheet.tsx';
import { PromiseStep } from '../components/promise-step.tsx';
import type { RoundView } from '../round-view.ts';
import { useIdle } from '../use-idle.ts';

/** A sheet written on the collecting phone. */
export interface TypedTurn {
  readonly partyId: string;
  readonly origin: 'paper' | 'pass';
  /** Of a sheet begun before; null for a new one. */
  readonly key: string | null;
}

interface TypedSheetProps {
  readonly view: RoundView;
  readonly set: NonNullable<RoundView['set']>;
  readonly turn: TypedTurn;
  readonly onEnd: (isSealed: boolean) => void;
}

/** Paper typed in, or somebody who answers on this phone: promise, questions, and it becomes an envelope like any other. */
export function TypedSheet({ view, set, turn, onEnd }: TypedSheetProps): ReactNode {
  const store = useStore();
  const [, navigate] = useLocation();
  const [key, setKey] = useState(turn.key);
  const { space, round } = view;
  const address = paths.gatherRound(space.id, round.id);
  const end = (isSealed: boolean) => {
    navigate(address, { replace: true });
    onEnd(isSealed);
  };
  useIdle(key !== null, () => end(false));
  const start = async () => {
    const done = await sealedSheetsOf(store).startPass(space.id, round.id, turn.partyId, turn.origin);
    if (done.ok) setKey(done.value);
    else notify({ text: errorWords(done.error.code).text });
  };
  if (key === null) {
    return <PromiseStep view={view} partyId={turn.partyId} back={address} onPromise={() => void start()} />;
  }
  return (
    <PassedSheet
      view={view}
      set={set}
      partyId={turn.partyId}
      sheetKey={key}
      address={address}
      onSeal={() => envelopesOf(store).sealOwn(key)}
      onEnd={end}
    />
  );
}
