import { errorWords } from '#i18n/i18n.ts';
import { useWords } from '#i18n/use-words.tsx';
import { type Consent, consentsOf } from '#store/consents.ts';
import { useStore } from '#store/react.tsx';
import { notify } from '#ui/notices.ts';
import { Button } from '#ui/primitives/button.tsx';
import type { ReactNode } from 'react';
import type { AgreementsView } from '../use-agreements.ts';

interface TakeOverProps {
  readonly view: AgreementsView;
  readonly consent: Consent;
}

/** The seat belongs to the office: whoever holds it now takes an answer over that somebody before them gave. */
export function TakeOver({ view: { space, members }, consent }: TakeOverProps): ReactNode {
  const say = useWords('agreements');
  const store = useStore();
  const holder = members.find(({ id }) => id === (consent.successorId ?? consent.memberId));
  const isInOffice =
    holder !== undefined &&
    (holder.status ?? 'active') === 'active' &&
    (holder.role === 'representative' || holder.role === 'deputy');
  if (!space.me.isRepresentative || consent.partyId !== space.me.partyId || isInOffice) return null;
  const takeOver = async () => {
    const done = await consentsOf(store).takeOver(space.id, consent.id);
    notify(
      done.ok
        ? { text: say('taken_over'), undo: () => void done.value.undo() }
        : { text: errorWords(done.error.code).text },
    );
  };
  return (
    <span className="mt-1 flex flex-col items-start gap-2">
      <span>{say.rich('take_over_text')}</span>
      <Button kind="outline" onClick={() => void takeOver()}>
        {say('take_over')}
      </Button>
    </span>
  );
}
