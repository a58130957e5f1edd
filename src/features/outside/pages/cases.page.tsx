import { formatDate } from '#i18n/format.ts';
import { useLocale, useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { publicationsOf } from '#store/publications.ts';
import { useLive } from '#store/react.tsx';
import { CardLink, CardList } from '#ui/primitives/card-link.tsx';
import { EmptyState } from '#ui/primitives/empty-state.tsx';
import { LinkButton } from '#ui/primitives/link-button.tsx';
import { Page } from '#ui/primitives/page.tsx';
import type { ReactNode } from 'react';

/** What was learnt, one sheet a cycle. */
export function CasesPage({ space }: { readonly space: string }): ReactNode {
  const say = useWords('publishing');
  const locale = useLocale();
  const found = useLive(
    async (store) => ({
      view: await store.spaces.findSpace(space),
      cases: await publicationsOf(store).listCases(space),
    }),
    [space],
  );
  if (!found?.view) return null;
  const mayWrite = found.view.me.isRepresentative || found.view.me.role === 'facilitator';
  const action = mayWrite && (
    <LinkButton kind="primary" icon="plus" to={paths.newCase(space)}>
      {say('new_case')}
    </LinkButton>
  );
  return (
    <Page title={say('cases_title')} lead={say.rich('cases_lead')} back={paths.project(space)} action={action}>
      {found.cases.length === 0 && <EmptyState icon="info">{say('cases_none')}</EmptyState>}
      <CardList>
        {found.cases.map((one) => (
          <CardLink
            key={one.id}
            to={paths.caseSheet(space, one.id)}
            title={one.title}
            meta={say('made', { date: formatDate(one.madeOn ?? '', locale) })}
          />
        ))}
      </CardList>
      {!mayWrite && <p>{say.rich('case_only_runners')}</p>}
    </Page>
  );
}
