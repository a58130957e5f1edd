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

/** Pages everybody may read, or will when all have agreed. */
export function PublicationsPage({ space }: { readonly space: string }): ReactNode {
  const say = useWords('publishing');
  const locale = useLocale();
  const found = useLive(
    async (store) => ({
      view: await store.spaces.findSpace(space),
      pages: await publicationsOf(store).listPublications(space),
    }),
    [space],
  );
  if (!found?.view) return null;
  const mayMake = found.view.me.isRepresentative;
  const action = mayMake && (
    <LinkButton kind="primary" icon="plus" to={paths.newPublication(space)}>
      {say('to_new')}
    </LinkButton>
  );
  return (
    <Page title={say('title')} lead={say.rich('lead')} back={paths.project(space)} action={action}>
      {found.pages.length === 0 && (
        <EmptyState icon="info">
          {say('none')}
          {say('none_text')}
        </EmptyState>
      )}
      <CardList>
        {found.pages.map((one) => (
          <CardLink
            key={one.id}
            to={paths.publication(space, one.id)}
            title={one.title}
            meta={`${say(`of_${one.of ?? 'result'}`)}・${say('made', { date: formatDate(one.madeOn ?? '', locale) })}`}
            status={say(`state_${one.state ?? 'laid'}`)}
          />
        ))}
      </CardList>
      {!mayMake && <p>{say.rich('only_representatives')}</p>}
      <LinkButton kind="outline" icon="flyer" wide to={paths.cases(space)}>
        {say('to_cases')}
      </LinkButton>
    </Page>
  );
}
