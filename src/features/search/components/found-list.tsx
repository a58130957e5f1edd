import { searchGroups } from '#domain/search/searched-fields.ts';
import { useWords } from '#i18n/use-words.tsx';
import type { SearchAnswer } from '#store/search-index.ts';
import { Button } from '#ui/primitives/button.tsx';
import { CardList } from '#ui/primitives/card-link.tsx';
import { Section } from '#ui/primitives/section.tsx';
import type { ReactNode } from 'react';
import { pageSize, useSearchMemory } from '../search-memory.ts';
import { HitRow } from './hit-row.tsx';

interface FoundListProps {
  readonly answer: SearchAnswer;
  /** Names of the notebooks, by id; empty where there is only one. */
  readonly spaceNames: ReadonlyMap<string, string>;
}

/** What was found, under headings; the newest of each. */
export function FoundList({ answer, spaceNames }: FoundListProps): ReactNode {
  const say = useWords('search');
  const common = useWords('common');
  const { group: only, most } = useSearchMemory();
  const inOrder = searchGroups.flatMap((group) => answer.found.find((one) => one.group === group) ?? []);
  return inOrder.map(({ group, count, hits }) => {
    const name = say(`group_${group}`);
    return (
      <Section key={group} title={say('heading', { group: name, count })}>
        <CardList>
          {hits.map((hit) => (
            <HitRow key={hit.key} hit={hit} group={group} spaceName={spaceNames.get(hit.space)} />
          ))}
        </CardList>
        {count > hits.length && (
          <Button
            kind="outline"
            wide
            onClick={() =>
              useSearchMemory.setState(only === null ? { group, most: pageSize } : { most: most + pageSize })
            }
          >
            {only === null ? say('more_of', { group: name, count }) : common('show_more')}
          </Button>
        )}
      </Section>
    );
  });
}
