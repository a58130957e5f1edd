import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { Banner } from '#ui/primitives/banner.tsx';
import { Page } from '#ui/primitives/page.tsx';
import type { ReactNode } from 'react';
import { useSearchParams } from 'wouter';
import { lookedAt } from '../check.model.ts';
import { CheckOverview } from '../components/check-overview.tsx';
import { CheckScreen } from '../components/check-screen.tsx';
import { PlanFrame } from '../components/plan-frame.tsx';

/** The look at the principles before the start; `?principle=` shows one of them. */
export function CheckPage({ space }: { readonly space: string }): ReactNode {
  const say = useWords('goals');
  const [search] = useSearchParams();
  const chosen = search.get('principle');
  return (
    <PlanFrame space={space} title={say('check')}>
      {(desk) => {
        if (!desk.principles) {
          return (
            <Page title={say('check')} back={paths.plan(space)}>
              <Banner kind="info" title={say('check_too_old')} />
            </Page>
          );
        }
        const looked = lookedAt(desk.principles, desk.charter);
        const one = looked.find(({ principle }) => principle.id === chosen);
        return one ? (
          <CheckScreen key={chosen} desk={desk} looked={looked} one={one} />
        ) : (
          <CheckOverview desk={desk} looked={looked} />
        );
      }}
    </PlanFrame>
  );
}
