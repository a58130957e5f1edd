import type { LogTotals } from '#domain/activity/activity-list.ts';
import { directionsOf, itemName, type PlanItem, type PlanState, stateIn } from '#domain/plan/community-plan.ts';
import { planStates } from '#domain/records.ts';
import { formatFiscalYear } from '#i18n/format.ts';
import { useLocale, useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { CardLink, CardList } from '#ui/primitives/card-link.tsx';
import { ChipSet } from '#ui/primitives/chip-set.tsx';
import { Disclosure } from '#ui/primitives/disclosure.tsx';
import { Stack } from '#ui/primitives/stack.tsx';
import { SyncBadge } from '#ui/primitives/sync-badge.tsx';
import type { ReactNode } from 'react';
import { useSearchParams } from 'wouter';
import { useDoneWords } from '../use-done-words.ts';
import type { PlanView } from '../use-plan.ts';
import { PlanStateMark } from './plan-state.tsx';

/** The items by their numbers, all of them or those of one direction or state; the choice stays in the address. */
export function ItemList({ view }: { readonly view: PlanView }): ReactNode {
  const say = useWords('plans');
  const common = useWords('common');
  const locale = useLocale();
  const [search, setSearch] = useSearchParams();
  if (!view.plan) return null;
  const directions = directionsOf(view.plan);
  const direction = directions.find(({ id }) => id === search.get('direction'))?.id ?? '';
  const state = planStates.find((one) => one === search.get('state')) ?? '';
  const choose = (name: string, value: string) =>
    setSearch(
      (before) => {
        const next = new URLSearchParams(before);
        if (value === '') next.delete(name);
        else next.set(name, value);
        return next;
      },
      { replace: true },
    );
  const shown = view.items.filter(
    (item) =>
      (direction === '' || item.directionId === direction) && (state === '' || stateIn(item, view.year) === state),
  );
  const all = { value: '', label: say('all') };
  return (
    <>
      <Disclosure summary={say('filters')} open={direction !== '' || state !== ''}>
        <Stack>
          {directions.length > 1 && (
            <ChipSet
              label={say('field_direction')}
              options={[all, ...directions.map(({ id, name }) => ({ value: id, label: name }))]}
              value={direction}
              onValue={(id) => choose('direction', id)}
            />
          )}
          <ChipSet<PlanState | ''>
            label={say('state_of_year', { year: formatFiscalYear(view.year, locale) })}
            options={[
              { value: '', label: say('all') },
              ...planStates.map((one) => ({ value: one, label: say(`state_${one}`) })),
            ]}
            value={state}
            onValue={(one) => choose('state', one)}
          />
        </Stack>
      </Disclosure>
      <p role="status" className="text-ink-sub">
        {shown.length === 0 ? say('none_found') : common('items', { count: shown.length })}
      </p>
      {shown.length > 0 && (
        <CardList label={say('items')}>
          {shown.map((item) => (
            <ItemRow
              key={item.id}
              item={item}
              view={view}
              direction={directions.find(({ id }) => id === item.directionId)?.name ?? ''}
              done={view.done.get(item.id)}
            />
          ))}
        </CardList>
      )}
    </>
  );
}

interface ItemRowProps {
  readonly item: PlanItem;
  readonly view: PlanView;
  readonly direction: string;
  readonly done: LogTotals | undefined;
}

function ItemRow({ item, view, direction, done }: ItemRowProps): ReactNode {
  const say = useWords('plans');
  const doneWords = useDoneWords();
  const sending = view.stateOf(item.id);
  return (
    <CardLink
      to={paths.planItem(item.spaceId, item.id)}
      title={itemName(item)}
      meta={
        <>
          {direction && <span className="block">{direction}</span>}
          <span className="block text-ink">
            <PlanStateMark state={stateIn(item, view.year)} />
          </span>
          {done && <span className="block">{say('this_year', { done: doneWords(done) })}</span>}
        </>
      }
      status={sending === 'sent' ? undefined : <SyncBadge state={sending} />}
    />
  );
}
