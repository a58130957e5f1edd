import { type SearchGroup, searchGroups } from '#domain/search/searched-fields.ts';
import { useWords } from '#i18n/use-words.tsx';
import type { SpaceView } from '#store/spaces.ts';
import { ChipSet } from '#ui/primitives/chip-set.tsx';
import { Disclosure } from '#ui/primitives/disclosure.tsx';
import type { ReactNode } from 'react';
import { isNarrowed, pageSize, useSearchMemory } from '../search-memory.ts';

interface SearchFiltersProps {
  readonly spaces: readonly SpaceView[];
  /** In which something was found. */
  readonly years: readonly number[];
}

/** しぼりこむ: what, where, when, whose. */
export function SearchFilters({ spaces, years }: SearchFiltersProps): ReactNode {
  const say = useWords('search');
  const memory = useSearchMemory();
  const { space, group, year, onlyMine } = memory;
  const set = (change: Partial<typeof memory>) => useSearchMemory.setState({ ...change, most: pageSize });
  const all = { value: 'all', label: say('everything') } as const;
  const shownYears = [...new Set([...(year === null ? [] : [year]), ...years])].sort((a, b) => b - a);
  return (
    <Disclosure summary={say('narrow')} open={isNarrowed(memory)}>
      <div className="flex flex-col gap-4">
        <ChipSet<SearchGroup | 'all'>
          label={say('what')}
          options={[all, ...searchGroups.map((value) => ({ value, label: say(`group_${value}`) }))]}
          value={group ?? 'all'}
          onValue={(value) => set({ group: value === 'all' ? null : value })}
        />
        {spaces.length > 1 && (
          <ChipSet
            label={say('where')}
            options={[all, ...spaces.map(({ id, name }) => ({ value: id, label: name }))]}
            value={space ?? 'all'}
            onValue={(value) => set({ space: value === 'all' ? null : value })}
          />
        )}
        {shownYears.length > 0 && (
          <ChipSet
            label={say('when')}
            options={[all, ...shownYears.map((one) => ({ value: String(one), label: say('year', { year: one }) }))]}
            value={year === null ? 'all' : String(year)}
            onValue={(value) => set({ year: value === 'all' ? null : Number(value) })}
          />
        )}
        <ChipSet<'all' | 'mine'>
          label={say('whose')}
          options={[
            { value: 'all', label: say('everybody') },
            { value: 'mine', label: say('only_mine') },
          ]}
          value={onlyMine ? 'mine' : 'all'}
          onValue={(value) => set({ onlyMine: value === 'mine' })}
        />
      </div>
    </Disclosure>
  );
}
