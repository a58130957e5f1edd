import { itemsOf } from '#domain/evaluation/question-set.ts';
import { useWords } from '#i18n/use-words.tsx';
import { Disclosure } from '#ui/primitives/disclosure.tsx';
import { Section } from '#ui/primitives/section.tsx';
import type { ReactNode } from 'react';
import type { ResultView } from '../result-view.ts';
import { useItemWords } from '../use-question-words.tsx';

interface ItemWordsProps {
  readonly view: ResultView;
  readonly principle: string;
}

/** The questions a card is made of, and what people wrote beside their answers. */
export function ItemWords({ view, principle }: ItemWordsProps): ReactNode {
  const say = useWords('evaluations');
  const words = useItemWords(view);
  const { round, set, comments, names } = view;
  const items = itemsOf(set, round.phase ?? 'before', round.length ?? 'short').filter(
    (item) => item.principle === principle,
  );
  const here = comments.filter((comment) => items.some((item) => item.id === comment.itemId));
  return (
    <>
      <Disclosure summary={say('asked_items')}>
        <ul className="list-disc ps-6">
          {items.map((item) => (
            <li key={item.id}>{words(item.id)}</li>
          ))}
        </ul>
      </Disclosure>
      {here.length > 0 && (
        <Section title={say('comments')}>
          <ul className="flex flex-col gap-2">
            {here.map((comment, index) => (
              // Two people may write the same; the list never changes once a round is shown.
              <li key={`${index} ${comment.itemId}`} className="rounded-12 border-1 border-line bg-white px-4 py-3">
                <p className="whitespace-pre-wrap">{comment.text}</p>
                <p className="text-ink-sub">
                  {comment.partyId === null ? say('comment_nameless') : names.get(comment.partyId)}
                </p>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}
