import type { Localized } from '#domain/basis/localized.ts';
import { useContentWords } from '#i18n/use-content-words.tsx';
import { useWords } from '#i18n/use-words.tsx';
import { Banner } from '#ui/primitives/banner.tsx';
import type { ReactNode } from 'react';
import type { RequirementCheck } from '../requirement-check.model.ts';

/** Whatever was ticked, it ends at the city's desk: no app may promise what a city decides. */
export function AskTheDesk({ check, desk }: { readonly check: RequirementCheck; readonly desk: Localized }): ReactNode {
  const say = useWords('cities');
  const words = useContentWords();
  const { open, excluded, missingMembers, missingDocuments, isAllChecked } = check;
  const left = open.length + missingDocuments.length + (missingMembers > 0 ? 1 : 0);
  return (
    <Banner kind="info" title={say('ask_desk')}>
      <p>{isAllChecked ? say.rich('all_checked') : left > 0 ? say('left', { count: left }) : null}</p>
      {excluded.length > 0 && <p>{say.rich('excluded')}</p>}
      <p>{say('desk', { desk: words(desk) })}</p>
      <p>{say.rich('city_decides')}</p>
    </Banner>
  );
}
