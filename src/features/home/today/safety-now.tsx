import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import type { Today } from '#store/today.ts';
import { Banner } from '#ui/primitives/banner.tsx';
import { LinkButton } from '#ui/primitives/link-button.tsx';
import type { ReactNode } from 'react';

interface SafetyNowProps {
  readonly space: string;
  readonly checks: Today['checks'];
}

/** An open safety check stands above everything else, until it is closed. */
export function SafetyNow({ space, checks }: SafetyNowProps): ReactNode {
  const say = useWords('today');
  return checks.map(({ check, mine }) => (
    <Banner
      key={check.id}
      kind={mine === null ? 'warning' : 'success'}
      title={check.isDrill === true ? say('safety_drill', { title: check.title ?? '' }) : (check.title ?? '')}
      actions={
        <LinkButton kind={mine === null ? 'solid' : 'outline'} to={paths.safetyCheck(space, check.id)}>
          {say(mine === null ? 'safety_answer' : 'safety_open')}
        </LinkButton>
      }
    >
      <p>{say.rich(mine === null ? 'safety_text' : 'safety_said')}</p>
    </Banner>
  ));
}
