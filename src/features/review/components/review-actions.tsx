import type { Result } from '#domain/basis/result.ts';
import { errorWords } from '#i18n/i18n.ts';
import { useWords } from '#i18n/use-words.tsx';
import { useStore } from '#store/react.tsx';
import type { ReviewItem } from '#store/review.ts';
import { canKeepBoth } from '#store/review-writing.ts';
import { copyText } from '#ui/copy-text.ts';
import { notify } from '#ui/notices.ts';
import { Button } from '#ui/primitives/button.tsx';
import { Dialog } from '#ui/primitives/dialog.tsx';
import { type ReactNode, useState } from 'react';
import { canSendAgain, linesOf } from '../review-lines.model.ts';
import { useNames, useSaid } from '../use-said.ts';

interface ReviewActionsProps {
  readonly item: ReviewItem;
  readonly isClosed: boolean;
}

/** What can be done about one change. */
export function ReviewActions({ item, isClosed }: ReviewActionsProps): ReactNode {
  return (
    <div className="flex flex-col gap-3">
      {item.type === 'refused' || isClosed ? (
        <RefusedActions item={item} isClosed={isClosed} />
      ) : (
        <ChoiceActions item={item} />
      )}
      <CopyButton item={item} />
    </div>
  );
}

/** Tells what came of it. */
function useTelling() {
  return (done: Result<void, { readonly code: string }>, text: string) =>
    notify({ text: done.ok ? text : errorWords(done.error.code).text });
}

function ChoiceActions({ item }: { readonly item: ReviewItem }): ReactNode {
  const say = useWords('review');
  const store = useStore();
  const tell = useTelling();
  const names = useNames(item.space);
  const name = item.type === 'refused' ? undefined : names.get(item.otherId ?? '');
  const isMineShown = item.type === 'conflict' && item.isMineShown;
  const takeOther = async () => tell(await store.review.keepMine(turned(item)), say('settled'));
  const takeMine = async () => tell(await store.review.keepMine(item), say('settled'));
  const takeBoth = async () => tell(await store.review.keepBoth(item), say('settled'));
  const leave = async () => tell(await store.review.putAway(item), say('settled'));
  return (
    <>
      {isMineShown ? (
        <Button kind="outline" wide onClick={() => void takeOther()}>
          {name ? say('take_theirs', { name }) : say('take_somebody')}
        </Button>
      ) : (
        <Button kind="outline" wide onClick={() => void takeMine()}>
          {say('take_mine')}
        </Button>
      )}
      {canKeepBoth(item) && (
        <Button kind="outline" wide onClick={() => void takeBoth()}>
          {say('take_both')}
        </Button>
      )}
      <Button wide onClick={() => void leave()}>
        {say('leave')}
      </Button>
    </>
  );
}

/** The same change with the other person's value in the place of mine. */
const turned = (item: ReviewItem): ReviewItem =>
  item.type === 'conflict' ? { ...item, fields: item.fields.map((field) => ({ ...field, mine: item.other })) } : item;

/** What was refused stays until the person puts it away, and is asked about, because then it is gone. */
function RefusedActions({ item, isClosed }: ReviewActionsProps): ReactNode {
  const say = useWords('review');
  const store = useStore();
  const tell = useTelling();
  const [isAsking, setIsAsking] = useState(false);
  const sendAgain = async () => tell(await store.review.keepMine(item), say('sent_again'));
  const putAway = async () => {
    setIsAsking(false);
    tell(await store.review.putAway(item), say('settled'));
  };
  return (
    <>
      {!isClosed && canSendAgain(item) && (
        <Button kind="outline" wide onClick={() => void sendAgain()}>
          {say('send_again')}
        </Button>
      )}
      <Button kind="outline" wide onClick={() => setIsAsking(true)}>
        {say('put_away')}
      </Button>
      <Dialog
        open={isAsking}
        title={say('put_away_title')}
        onClose={() => setIsAsking(false)}
        actions={
          <Button kind="dangerSolid" wide onClick={() => void putAway()}>
            {say('put_away')}
          </Button>
        }
      >
        <p>{say.rich('put_away_text')}</p>
        <p>{say.rich('put_away_first')}</p>
      </Dialog>
    </>
  );
}

function CopyButton({ item }: { readonly item: ReviewItem }): ReactNode {
  const say = useWords('review');
  const words = useSaid(item.space);
  const copy = async () => {
    const lines = linesOf(item).map((line) => `${say(`field_${line.field}`)}: ${words(line.mine)}`);
    const isCopied = await copyText([item.title, ...lines].filter(Boolean).join('\n'));
    notify({ text: say(isCopied ? 'copied' : 'copy_failed') });
  };
  return (
    <Button kind="text" onClick={() => void copy()}>
      {say('copy')}
    </Button>
  );
}
