import { wordsOf } from '#domain/search/folding.ts';
import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { useLive } from '#store/react.tsx';
import { Banner } from '#ui/primitives/banner.tsx';
import { Button } from '#ui/primitives/button.tsx';
import { EmptyState } from '#ui/primitives/empty-state.tsx';
import { Page } from '#ui/primitives/page.tsx';
import { SearchField } from '#ui/primitives/search-field.tsx';
import type { ReactNode } from 'react';
import { FoundList } from '../components/found-list.tsx';
import { RecentSearches } from '../components/recent-searches.tsx';
import { SearchFilters } from '../components/search-filters.tsx';
import { isNarrowed, noFilters, pageSize, rememberWords, useSearchMemory } from '../search-memory.ts';
import { useSearch } from '../use-search.ts';

/** さがす: one field over everything on this phone. */
export function SearchPage({ space }: { readonly space: string }): ReactNode {
  const say = useWords('search');
  const common = useWords('common');
  const memory = useSearchMemory();
  const { text, answer, group } = memory;
  const { isProblem, again } = useSearch();
  const spaces = useLive(({ spaces: all }) => all.listSpaces(), []);
  const names = new Map(spaces && spaces.length > 1 ? spaces.map(({ id, name }) => [id, name] as const) : []);
  const hasWords = wordsOf(text).length > 0;
  const isNone = hasWords && answer?.total === 0;
  return (
    <Page title={say('title')} back={paths.space(space)}>
      <SearchField
        label={say('field')}
        clearLabel={say('clear')}
        value={text}
        onValue={(typed) => useSearchMemory.setState({ text: typed, most: pageSize })}
        onSearch={() => rememberWords(text)}
      />
      {hasWords && <SearchFilters spaces={spaces ?? []} years={answer?.years ?? []} />}
      {hasWords && isProblem && (
        <Banner kind="warning" title={say('problem')}>
          <Button kind="outline" onClick={again}>
            {common('retry')}
          </Button>
        </Banner>
      )}
      <div role="status" className={isNone || !hasWords ? 'sr-only' : 'text-std-16B-170'}>
        {hasWords && !isProblem && (answer ? say('found', { count: answer.total }) : say('preparing'))}
      </div>
      {group !== null && hasWords && (
        <div className="flex flex-wrap items-center gap-x-3">
          <p>{say('only_group', { group: say(`group_${group}`) })}</p>
          <Button kind="text" onClick={() => useSearchMemory.setState({ group: null, most: pageSize })}>
            {say('see_all')}
          </Button>
        </div>
      )}
      {isNone && (
        <EmptyState
          icon="info"
          action={
            isNarrowed(memory) && (
              <Button kind="outline" onClick={() => useSearchMemory.setState(noFilters)}>
                {say('stop_narrow')}
              </Button>
            )
          }
        >
          <b>{say('none', { text: text.trim() })}</b>
          <br />
          {say(isNarrowed(memory) ? 'none_narrow' : 'none_help')}
        </EmptyState>
      )}
      {hasWords && answer && <FoundList answer={answer} spaceNames={names} />}
      {!hasWords && (
        <div className="flex flex-col gap-2">
          <p>{say('start')}</p>
          <p>{say('how')}</p>
        </div>
      )}
      {!hasWords && <RecentSearches />}
    </Page>
  );
}
