import { useWords } from '#i18n/use-words.tsx';
import { useLive } from '#store/react.tsx';
import { todayOf } from '#store/today.ts';
import { Banner } from '#ui/primitives/banner.tsx';
import { LinkButton } from '#ui/primitives/link-button.tsx';
import type { ReactNode } from 'react';
import { noticeLinks } from './notice-links.ts';

/** An open safety check stands above everything else, until it is closed. */
export function SafetyNow({ space }: { readonly space: string }): ReactNode {
  const say = useWords('today');
  const checks = useLive((store) => todayOf(store).listOpenChecks(space), [space]);
  return checks?.map(({ check, mine }) => (
    <Banner
      key={check.id}
      kind={mine === null ? 'warning' : 'success'}
      title={check.isDrill === true ? say('safety_drill', { title: check.title ?? '' }) : (check.title ?? '')}
      actions={
        <LinkButton kind={mine === null ? 'solid' : 'outline'} to={noticeLinks.safetyCheck(space, check.id)}>
          {say(mine === null ? 'safety_answer' : 'safety_open')}
        </LinkButton>
      }
    >
      <p>{say.rich(mine === null ? 'safety_text' : 'safety_said')}</p>
    </Banner>
  ));
}
