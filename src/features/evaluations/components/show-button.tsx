import { errorWords } from '#i18n/i18n.ts';
import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { sealedSheetsOf } from '#store/sealed-sheets.ts';
import { useStore } from '#store/react.tsx';
import { notify } from '#ui/notices.ts';
import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import type { RoundView } from '../round-view.ts';
import { AskBeforeShowing } from './ask-before-showing.tsx';

/** 「いっせいに見せ合う」. On the passed phone it works without a network. */
export function ShowButton({ view: { space, round } }: { readonly view: RoundView }): ReactNode {
  const say = useWords('evaluations');
  const store = useStore();
  const [, navigate] = useLocation();
  const isOnePhone = round.collect === 'onePhone';
  const show = async () => {
    const done = await (isOnePhone
      ? sealedSheetsOf(store).showPassed(space.id, round.id)
      : store.rounds.show(space.id, round.id));
    if (!done.ok) return notify({ text: errorWords(done.error.code).text });
    store.sendNow();
    if (isOnePhone) navigate(paths.roundResult(space.id, round.id), { replace: true });
  };
  return <AskBeforeShowing label={say('show')} question={say('show_ask')} text={say.rich('show_text')} onShow={show} />;
}
