import { fiscalYearOf, fiscalYearSpan } from '#domain/basis/local-date.ts';
import { type Load, loadOf, type LoadPart, loadParts, medianOf, sumOf } from '#domain/meeting/load.ts';
import { formatFiscalYear } from '#i18n/format.ts';
import { useLocale, useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { loadsOf } from '#store/loads.ts';
import { useLive, useStore } from '#store/react.tsx';
import type { SpaceView } from '#store/spaces.ts';
import { CardList } from '#ui/primitives/card-link.tsx';
import { Page } from '#ui/primitives/page.tsx';
import { Section } from '#ui/primitives/section.tsx';
import type { ReactNode } from 'react';
import { InvolvementCard } from './involvement-card.tsx';
import { LoadBar } from './load-bar.tsx';

/** 役目のかたより (R29): everybody sees what they carry themselves; who leads the circle sees all, never as a ranking. */
export function LoadsPage({ space }: { readonly space: string }): ReactNode {
  const say = useWords('minutes');
  const locale = useLocale();
  const today = useStore().today();
  const found = useLive(
    async (store) => {
      const view = await store.spaces.findSpace(space);
      const facts = await loadsOf(store).readLoadFacts(space);
      const members = await store.people.listMembers(space);
      return view && { view, facts, members };
    },
    [space],
  );
  const year = fiscalYearOf(today, found?.view.fiscalStartMonth ?? 4);
  return (
    <Page
      title={say('loads_title')}
      lead={found && say.rich('loads_lead', { year: formatFiscalYear(year, locale) })}
      back={paths.meetings(space)}
    >
      {found && <Loads space={space} {...found} year={year} />}
    </Page>
  );
}

interface LoadsProps {
  readonly space: string;
  readonly view: SpaceView;
  readonly facts: Parameters<typeof loadOf>[1];
  readonly members: readonly { readonly id: string; readonly name?: string | null }[];
  readonly year: number;
}

function Loads({ space, view, facts, members, year }: LoadsProps): ReactNode {
  const say = useWords('minutes');
  const span = fiscalYearSpan(year, view.fiscalStartMonth);
  const loads = new Map(members.map(({ id }) => [id, loadOf(id, facts, span)]));
  const sums = [...loads.values()].map(sumOf);
  const middle = medianOf(sums);
  const mine = loads.get(view.me.memberId) ?? loadOf(view.me.memberId, facts, span);
  return (
    <>
      <Section title={say('loads_mine')}>
        <p className="text-std-20B-150">
          {sumOf(mine) === 0 ? say('loads_none') : say('loads_sum', { number: sumOf(mine) })}
        </p>
        <LoadParts load={mine} />
        {members.length >= enough && <p>{say.rich('loads_middle', { number: middle })}</p>}
      </Section>
      <InvolvementCard space={space} me={view.me.memberId} year={year} sum={sumOf(mine)} middle={middle} />
      {seesAll(view) && members.length > 1 && (
        <Section title={say('loads_all')}>
          <p>{say.rich('loads_all_lead')}</p>
          <CardList>
            {members.map(({ id, name }) => {
              const load = loads.get(id) ?? mine;
              return (
                <li key={id} className="flex flex-col gap-1 px-4 py-3">
                  <span className="text-std-16B-170">{say('loads_of', { name: name ?? '', number: sumOf(load) })}</span>
                  <LoadBar number={sumOf(load)} most={Math.max(...sums)} />
                  <span className="text-ink-sub">{partWords(load, say)}</span>
                </li>
              );
            })}
          </CardList>
          <p className="text-ink-sub">{say.rich('loads_all_seen')}</p>
        </Section>
      )}
      <p className="text-ink-sub">{say.rich('loads_not_counted')}</p>
    </>
  );
}

/** With fewer people the middle would tell what one of the others carries. */
const enough = 4;

/** 代表 of a group, 進行役 of a project. */
export const seesAll = ({ kind, me }: Pick<SpaceView, 'kind' | 'me'>): boolean =>
  me.role === (kind === 'group' ? 'owner' : 'facilitator');

function LoadParts({ load }: { readonly load: Load }): ReactNode {
  const say = useWords('minutes');
  const shown = loadParts.filter((part) => load[part] > 0);
  const most = Math.max(...shown.map((part) => load[part]), 1);
  if (shown.length === 0) return null;
  return (
    <ul className="flex flex-col gap-2 rounded-12 border-1 border-line bg-white p-4">
      {shown.map((part) => (
        <li key={part} className="flex flex-col gap-1">
          <span>{say('load_line', { part: say(`load_${part}`), number: load[part] })}</span>
          <LoadBar number={load[part]} most={most} />
        </li>
      ))}
    </ul>
  );
}

const partWords = (
  load: Load,
  say: (key: `load_${LoadPart}` | 'load_line', values?: Record<string, string | number>) => string,
): string =>
  loadParts
    .filter((part) => load[part] > 0)
    .map((part) => say('load_line', { part: say(`load_${part}`), number: load[part] }))
    .join('・');
