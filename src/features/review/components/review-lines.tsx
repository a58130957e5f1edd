import type { Scalar } from '#domain/records.ts';
import { useWords } from '#i18n/use-words.tsx';
import type { ReviewItem } from '#store/review.ts';
import type { ReactNode } from 'react';
import { type Said, saidOf, wordOf } from '#ui/said-fields.ts';
import { linesOf, type ReviewLine } from '../review-lines.model.ts';
import { useNames, useSaid } from '../use-said.ts';

/** Field by field: my words and those that are shown, side by side where there is room. */
export function ReviewLines({ item }: { readonly item: ReviewItem }): ReactNode {
  const say = useWords('review');
  const lines = linesOf(item);
  return (
    <div className="flex flex-col gap-4">
      {lines.map((line) => (
        <div key={line.field} className="flex flex-col gap-2">
          <h3 className="text-std-16B-170">{say(`field_${line.field}`)}</h3>
          <Boxes item={item} line={line} />
        </div>
      ))}
    </div>
  );
}

function Boxes({ item, line }: { readonly item: ReviewItem; readonly line: ReviewLine }): ReactNode {
  const say = useWords('review');
  const names = useNames(item.space);
  if (item.type === 'refused') return <Box item={item} label={say('mine')} said={line.mine} isMine />;
  const name = names.get(item.otherId ?? '');
  const theirs = name ? say('of_named', { name }) : say('of_somebody');
  if (item.type === 'conflict' && item.isMineShown) {
    return (
      <Pair>
        <Box item={item} label={say('mine_shown')} said={line.shown} isMine />
        <Box item={item} label={theirs} said={otherSaid(item, item.other, line)} />
      </Pair>
    );
  }
  return (
    <Pair>
      <Box item={item} label={say('mine')} said={line.mine} isMine />
      <Box item={item} label={say('shown')} said={line.shown} />
    </Pair>
  );
}

/** The value that is not shown, said in the manner of the one that is. */
const otherSaid = (item: ReviewItem, other: Scalar, { field }: ReviewLine): Said => {
  const place = item.fields.find((one) => wordOf(one.field) === field);
  return saidOf(place?.kind ?? '', place?.field ?? '', other);
};

function Pair({ children }: { readonly children: ReactNode }): ReactNode {
  return <div className="grid gap-2 desktop:grid-cols-2">{children}</div>;
}

interface BoxProps {
  readonly item: ReviewItem;
  readonly label: string;
  readonly said: Said;
  readonly isMine?: boolean;
}

function Box({ item, label, said, isMine = false }: BoxProps): ReactNode {
  const words = useSaid(item.space);
  return (
    <div className={`rounded-8 border-1 p-3 ${isMine ? 'border-action bg-chosen' : 'border-control bg-white'}`}>
      <p className="text-dns-14B-120 text-ink-sub">{label}</p>
      <p className="whitespace-pre-wrap">{words(said)}</p>
    </div>
  );
}
