import { formatDate } from '#i18n/format.ts';
import { useLocale, useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { outsideOf, type ReviewPackage } from '#store/outside.ts';
import { useLive, useStore } from '#store/react.tsx';
import { CardLink, CardList } from '#ui/primitives/card-link.tsx';
import { EmptyState } from '#ui/primitives/empty-state.tsx';
import { LinkButton } from '#ui/primitives/link-button.tsx';
import { Page } from '#ui/primitives/page.tsx';
import type { ReactNode } from 'react';
import { OutsiderHome } from '../components/outsider-home.tsx';
import { packageState } from '../package-state.ts';

/** Packages for people outside, with their opinions. On the phone of somebody from outside it is the first page of all. */
export function ReviewsPage({ space }: { readonly space: string }): ReactNode {
  const found = useLive(
    async (store) => ({
      view: await store.spaces.findSpace(space),
      packages: await outsideOf(store).listPackages(space),
      opinions: await outsideOf(store).listFiled(space),
    }),
    [space],
  );
  if (!found?.view) return null;
  if (found.view.isOutside) return <OutsiderHome view={found.view} packages={found.packages} />;
  return (
    <PackageList
      space={space}
      packages={found.packages}
      answered={found.opinions}
      mayMake={found.view.me.isRepresentative}
    />
  );
}

interface PackageListProps {
  readonly space: string;
  readonly packages: readonly ReviewPackage[];
  /** Ids of packages with a filed opinion. */
  readonly answered: ReadonlySet<string>;
  readonly mayMake: boolean;
}

function PackageList({ space, packages, answered, mayMake }: PackageListProps): ReactNode {
  const say = useWords('outside');
  const locale = useLocale();
  const store = useStore();
  const action = mayMake && (
    <LinkButton kind="primary" icon="plus" to={paths.newReview(space)}>
      {say('to_new')}
    </LinkButton>
  );
  return (
    <Page title={say('title')} lead={say.rich('lead')} back={paths.project(space)} action={action}>
      {packages.length === 0 && (
        <EmptyState icon="info">
          {say('none')}
          {say('none_text')}
        </EmptyState>
      )}
      <CardList>
        {packages.map((one) => (
          <CardLink
            key={one.id}
            to={paths.reviewPackage(space, one.id)}
            title={one.title}
            meta={[
              say('made', { date: formatDate(one.madeOn ?? '', locale) }),
              say('until', { date: formatDate(one.expiresOn ?? '', locale) }),
            ].join('・')}
            status={`${say(`state_${packageState(one, store.now())}`)}・${say(answered.has(one.id) ? 'opinion_here' : 'opinion_none')}`}
          />
        ))}
      </CardList>
      {!mayMake && <p>{say.rich('only_representatives')}</p>}
    </Page>
  );
}
