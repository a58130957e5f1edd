import { errorWords } from '#i18n/i18n.ts';
import { useWords } from '#i18n/use-words.tsx';
import { sealedSheetsOf } from '#store/sealed-sheets.ts';
import { useLive, useStore } from '#store/react.tsx';
import { notify } from '#ui/notices.ts';
import { Banner } from '#ui/primitives/banner.tsx';
import { Button } from '#ui/primitives/button.tsx';
import type { ReactNode } from 'react';
import type { RoundView } from '../round-view.ts';

interface OpenSheetsProps {
  readonly view: RoundView;
  readonly onResume: (partyId: string, key: string) => void;
}

/** Sheets of the phone that goes round, begun and not closed: only for the one who began them. */
export function OpenSheets({ view, onResume }: OpenSheetsProps): ReactNode {
  const say = useWords('evaluations');
  const sealedSheets = sealedSheetsOf(useStore());
  const open = useLive(
    async (store) =>
      (await sealedSheetsOf(store).listOpenSheets(view.round.id)).filter(({ origin }) => origin === 'pass'),
    [view.round.id],
  );
  if (!open || open.length === 0) return null;
  const nameOf = (partyId: string) => view.parties.find((party) => party.id === partyId)?.name ?? '';
  const discard = async (key: string) => {
    const done = await sealedSheets.discardSheet(key);
    notify({ text: done.ok ? say('pass_discarded') : errorWords(done.error.code).text });
  };
  return (
    <Banner kind="warning" title={say('pass_open', { count: open.length })}>
      <p>{say.rich('pass_open_text')}</p>
      <ul className="mt-2 flex flex-col gap-3">
        {open.map(({ key, partyId }) => (
          <li key={key} className="flex flex-wrap gap-2">
            <Button kind="outline" onClick={() => onResume(partyId, key)}>
              {say('pass_resume', { party: nameOf(partyId) })}
            </Button>
            <Button kind="danger" onClick={() => void discard(key)}>
              {say('pass_discard', { party: nameOf(partyId) })}
            </Button>
          </li>
        ))}
      </ul>
    </Banner>
  );
}
