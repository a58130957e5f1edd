import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { blocksOf } from '#store/blocks.ts';
import { useLive, useStore } from '#store/react.tsx';
import { Button } from '#ui/primitives/button.tsx';
import { CardLink, CardList } from '#ui/primitives/card-link.tsx';
import { EmptyState } from '#ui/primitives/empty-state.tsx';
import type { FormError } from '#ui/primitives/error-summary.tsx';
import { Page } from '#ui/primitives/page.tsx';
import { Section } from '#ui/primitives/section.tsx';
import { TextField } from '#ui/primitives/text-field.tsx';
import { type ReactNode, useState } from 'react';
import { tell } from '#ui/tell.ts';

/** 班と家: every 班 with the number of its homes, and a line for a new one. */
export function BlocksPage({ space }: { readonly space: string }): ReactNode {
  const say = useWords('circulars');
  const blocks = blocksOf(useStore());
  const [name, setName] = useState('');
  const [errors, setErrors] = useState<readonly FormError[]>([]);
  const found = useLive(
    async (store) => {
      const [walked, view] = await Promise.all([blocksOf(store).findWalk(space), store.spaces.findSpace(space)]);
      return { ...walked, mayChange: view?.me.isLeader === true && view.state !== 'closed' };
    },
    [space],
  );
  if (!found) return null;
  const { walk, mayChange } = found;
  const count = (blockId: string | null) => walk.find((one) => one.blockId === blockId)?.households.length ?? 0;
  const make = async () => {
    if (name.trim() === '') return setErrors([{ fieldId: 'name', text: say('block_name_missing') }]);
    setErrors([]);
    const done = await blocks.createBlock(space, name);
    if (await tell(Promise.resolve(done), say('block_made'), done.ok ? done.value.undo : undefined)) setName('');
  };
  return (
    <Page
      title={say('blocks')}
      lead={say.rich('blocks_lead')}
      back={paths.notices(space)}
      errors={errors}
      {...(mayChange ? { onSubmit: make } : {})}
    >
      {found.blocks.length === 0 && <EmptyState icon="home">{say.rich('blocks_empty')}</EmptyState>}
      <CardList>
        {found.blocks.map((block) => (
          <CardLink
            key={block.id}
            to={paths.block(space, block.id)}
            leading="home"
            title={block.name}
            meta={say('block_count', { count: count(block.id) })}
          />
        ))}
      </CardList>
      {count(null) > 0 && (
        <p className="text-ink-sub">
          {say('block_none')} {say('block_count', { count: count(null) })}
        </p>
      )}
      {mayChange && (
        <Section title={say('block_new')}>
          <TextField
            id="name"
            label={say('block_name')}
            value={name}
            onValue={setName}
            error={errors.find(({ fieldId }) => fieldId === 'name')?.text}
          />
          <Button kind="outline" icon="plus" type="submit">
            {say('block_new')}
          </Button>
        </Section>
      )}
    </Page>
  );
}
