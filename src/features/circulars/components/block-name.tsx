import { useWords } from '#i18n/use-words.tsx';
import { type Block, blocksOf } from '#store/blocks.ts';
import { useStore } from '#store/react.tsx';
import { Button } from '#ui/primitives/button.tsx';
import { TextField } from '#ui/primitives/text-field.tsx';
import { useUnsaved } from '#ui/unsaved.ts';
import { type ReactNode, useState } from 'react';
import { tell } from '#ui/tell.ts';

/** Another name for a 班. */
export function BlockName({ space, block }: { readonly space: string; readonly block: Block }): ReactNode {
  const say = useWords('circulars');
  const common = useWords('common');
  const blocks = blocksOf(useStore());
  const [name, setName] = useState(block.name ?? '');
  const isNew = name.trim() !== '' && name.trim() !== block.name;
  useUnsaved(isNew);
  return (
    <>
      <TextField label={say('block_name')} value={name} onValue={setName} />
      {isNew && (
        <Button
          kind="outline"
          onClick={() => void tell(blocks.changeBlock(space, block.id, { name: name.trim() }), say('block_renamed'))}
        >
          {common('save')}
        </Button>
      )}
    </>
  );
}
