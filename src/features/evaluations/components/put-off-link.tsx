import { formatDate } from '#i18n/format.ts';
import { useLocale, useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { useLive } from '#store/react.tsx';
import { talksOf } from '#store/talks.ts';
import { Banner } from '#ui/primitives/banner.tsx';
import { LinkButton } from '#ui/primitives/link-button.tsx';
import type { ReactNode } from 'react';
import type { RoundView } from '../round-view.ts';

/** The way to 「今日は見せ合わない」; once the showing is put off, everybody sees to which day. */
export function PutOffLink({ view: { space, round, mayRun } }: { readonly view: RoundView }): ReactNode {
  const say = useWords('talk');
  const locale = useLocale();
  const talk = useLive((store) => talksOf(store).findTalk(space.id, round.id), [space.id, round.id]);
  const to = paths.talkRound(space.id, round.id);
  if (talk?.state === 'postponed') {
    const day = talk.postponedTo;
    return (
      <Banner
        kind="info"
        title={say('not_today_is')}
        actions={
          <LinkButton kind="outline" to={to}>
            {say('not_today_see')}
          </LinkButton>
        }
      >
        <p>{day ? say('not_today_day', { date: formatDate(day, locale) }) : say('not_today_no_day')}</p>
      </Banner>
    );
  }
  return mayRun ? (
    <LinkButton kind="text" icon="calendar" to={to}>
      {say('not_today')}
    </LinkButton>
  ) : null;
}
