import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { type Block, blocksOf } from '#store/blocks.ts';
import type { Member } from '#store/people.ts';
import { useLive, useStore } from '#store/react.tsx';
import { HistoryLink } from '#ui/primitives/history-link.tsx';
import { Button } from '#ui/primitives/button.tsx';
import { ChipToggles } from '#ui/primitives/chip-set.tsx';
import { Disclosure } from '#ui/primitives/disclosure.tsx';
import { Page } from '#ui/primitives/page.tsx';
import { Section } from '#ui/primitives/section.tsx';
import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import { BlockName } from '../components/block-name.tsx';
import { Missing } from '../components/missing.tsx';
import { SelectField } from '#ui/primitives/select-field.tsx';
import { WalkOrder } from '../components/walk-order.tsx';
import { tell } from '#ui/tell.ts';

/** One 班: who belongs to it, in whose home, and in which order somebody walks. */
export function BlockPage({ space, id }: { readonly space: string; readonly id: string }): ReactNode {
  const say = useWords('circulars');
  const blocks = blocksOf(useStore());
  const found = useLive(
    async (store) => {
      const [view, block, { walk }, members] = await Promise.all([
        store.spaces.findSpace(space),
        blocksOf(store).findBlock(space, id),
        blocksOf(store).findWalk(space),
        store.people.listMembers(space),
      ]);
      const households = walk.find((one) => one.blockId === id)?.households ?? [];
      return { isLeader: view?.me.isLeader === true, block, households, members };
    },
    [space, id],
  );
  if (found === undefined) return null;
  const { block, households, members } = found;
  if (!block || !found.isLeader) return <Missing space={space} what="block" />;
  const here = members.filter((one) => one.blockId === id);
  const nameOf = (member: string) => members.find((one) => one.id === member)?.name ?? '';
  return (
    <Page title={block.name ?? ''} back={paths.blocks(space)}>
      <ChipToggles
        label={say('block_members')}
        support={say('block_members_note')}
        values={new Set(here.map((one) => one.id))}
        onToggle={(member, isIn) => void tell(blocks.placeMember(space, member, { blockId: isIn ? id : null }))}
        options={members.map((one) => ({ value: one.id, label: one.name ?? '' }))}
      />
      {households.length > 0 && (
        <Section title={say('block_walk')}>
          <p className="text-ink-sub">{say.rich('block_walk_note')}</p>
          <WalkOrder
            households={households}
            nameOf={nameOf}
            onOrder={(heads) => void tell(blocks.orderHouses(space, heads))}
          />
        </Section>
      )}
      {here.length > 1 && <Houses space={space} here={here} />}
      <SelectField
        label={say('block_leader')}
        value={block.leaderId ?? ''}
        onValue={(leaderId) => void tell(blocks.changeBlock(space, id, { leaderId: leaderId || null }))}
        options={[
          { value: '', label: say('block_leader_none') },
          ...members.map((one) => ({ value: one.id, label: one.name ?? '' })),
        ]}
      />
      <Rest space={space} block={block} />
      <HistoryLink to={paths.history(space, id)} />
    </Page>
  );
}

/** 同じ家の人をまとめる: everybody names the head of the home they live in. */
function Houses({ space, here }: { readonly space: string; readonly here: readonly Member[] }): ReactNode {
  const say = useWords('circulars');
  const blocks = blocksOf(useStore());
  return (
    <Disclosure summary={say('block_houses')}>
      <div className="flex flex-col gap-5">
        {here.map((member) => (
          <SelectField
            key={member.id}
            label={say('block_house', { name: member.name ?? '' })}
            value={member.householdOf ?? ''}
            onValue={(head) => void tell(blocks.placeMember(space, member.id, { householdOf: head || null }))}
            options={[
              { value: '', label: say('block_house_own') },
              ...here
                .filter((one) => one.id !== member.id && one.householdOf == null)
                .map((one) => ({ value: one.id, label: say('house_of', { name: one.name ?? '' }) })),
            ]}
          />
        ))}
      </div>
    </Disclosure>
  );
}

function Rest({ space, block }: { readonly space: string; readonly block: Block }): ReactNode {
  const say = useWords('circulars');
  const blocks = blocksOf(useStore());
  const [, navigate] = useLocation();
  const remove = async () => {
    const done = await blocks.deleteBlock(space, block.id);
    const isGone = await tell(Promise.resolve(done), say('block_deleted'), done.ok ? done.value.undo : undefined);
    if (isGone) navigate(paths.blocks(space), { replace: true });
  };
  return (
    <Section title={say('block_rename')}>
      <BlockName space={space} block={block} />
      <Button kind="text" icon="trash" onClick={() => void remove()}>
        {say('block_delete')}
      </Button>
    </Section>
  );
}
