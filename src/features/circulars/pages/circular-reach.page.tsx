import { countReached } from '#domain/notice/reached.ts';
import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { circularsOf } from '#store/circulars.ts';
import { useStore } from '#store/react.tsx';
import { Button } from '#ui/primitives/button.tsx';
import { Disclosure } from '#ui/primitives/disclosure.tsx';
import { ForOthers, type OtherPerson } from '#ui/primitives/for-others.tsx';
import { Page } from '#ui/primitives/page.tsx';
import { Section } from '#ui/primitives/section.tsx';
import type { ReactNode } from 'react';
import { Missing } from '../components/missing.tsx';
import { tell } from '#ui/tell.ts';
import { type CircularView, useCircular } from '../use-circular.ts';

/** 届いたか: the homes nobody has told yet, in walking order, and the way to enter who was told. */
export function CircularReachPage({ space, id }: { readonly space: string; readonly id: string }): ReactNode {
  const say = useWords('circulars');
  const view = useCircular(space, id);
  if (view === undefined) return null;
  if (view === null || !view.space.me.isLeader) return <Missing space={space} what="circular" />;
  const { circular, reach } = view;
  const isAll = reach.every(({ open }) => open.length === 0);
  return (
    <Page title={say('reach')} lead={circular.title} back={paths.circular(space, id)}>
      <div>
        <p className="text-std-20B-150">{say('reach_of', countReached(reach))}</p>
        <p className="text-ink-sub">{say.rich('reach_note')}</p>
      </div>
      {isAll ? <p role="status">{say('reach_all')}</p> : <Homes view={view} which="open" />}
      <Section title={say('reach_type')}>
        <Told view={view} />
      </Section>
      {reach.some(({ reached }) => reached.length > 0) && (
        <Disclosure summary={say('reach_done')}>
          <Homes view={view} which="reached" />
        </Disclosure>
      )}
    </Page>
  );
}

function Homes({ view, which }: { readonly view: CircularView; readonly which: 'open' | 'reached' }): ReactNode {
  const say = useWords('circulars');
  const { reach, blocks, names, marks } = view;
  const nameOf = (blockId: string | null) => blocks.find(({ id }) => id === blockId)?.name ?? say('block_none');
  const wayOf = (memberIds: readonly string[]) => {
    const mark = marks.find((one) => one.memberId != null && memberIds.includes(one.memberId));
    return mark?.how ? say(`way_${mark.how}`) : '';
  };
  return (
    <div className="flex flex-col gap-6">
      {reach.map((block) =>
        block[which].length === 0 ? null : (
          <Section key={block.blockId ?? 'none'} title={nameOf(block.blockId)}>
            <ul className="divide-y divide-line rounded-12 border-1 border-line bg-white">
              {block[which].map(({ headId, memberIds }) => (
                <li key={headId} className="flex flex-wrap justify-between gap-x-3 px-4 py-3">
                  <span>{say('house_of', { name: names.get(headId) ?? '' })}</span>
                  <span className="text-ink-sub">
                    {which === 'open' ? say('house_people', { count: memberIds.length }) : wayOf(memberIds)}
                  </span>
                </li>
              ))}
            </ul>
          </Section>
        ),
      )}
    </div>
  );
}

/** One name after the other: who was told, and how. */
function Told({ view: { space, circular, reach, names, marks } }: { readonly view: CircularView }): ReactNode {
  const say = useWords('circulars');
  const circulars = circularsOf(useStore());
  const read = new Set(marks.map((one) => one.memberId));
  const people = reach.flatMap(({ open, reached }) =>
    [...open, ...reached].flatMap(({ memberIds }) =>
      memberIds.map(
        (id): OtherPerson => ({ id, name: names.get(id) ?? '', isOpen: !read.has(id), state: read.has(id) ? '✓' : '' }),
      ),
    ),
  );
  return (
    <ForOthers people={people} titleOf={(name) => say('reach_type_for', { name })}>
      {(memberId, how) =>
        read.has(memberId) ? (
          <Button
            kind="outline"
            icon="undo"
            wide
            onClick={() => void tell(circulars.markTold(space.id, circular.id, memberId, null))}
          >
            {say('reach_unmark')}
          </Button>
        ) : (
          <Button
            kind="primary"
            icon="check"
            wide
            onClick={() =>
              void tell(
                circulars.markTold(space.id, circular.id, memberId, how),
                say('reach_told', { name: names.get(memberId) ?? '' }),
              )
            }
          >
            {say('reach_mark')}
          </Button>
        )
      }
    </ForOthers>
  );
}
