import type { Card } from '#domain/evaluation/card.ts';
import { useWords } from '#i18n/use-words.tsx';
import { Section } from '#ui/primitives/section.tsx';
import type { ReactNode } from 'react';
import type { ResultView } from '../result-view.ts';
import { wordsOfReason } from '../talk.model.ts';
import { useReasonWords } from '../use-reason-words.ts';

/** Why a card lies on the table, and the question the talk about it begins with. */
export function CardReasons({ view, card }: { readonly view: ResultView; readonly card: Card }): ReactNode {
  const say = useWords('evaluations');
  const reason = useReasonWords(view);
  const [first] = card.reasons;
  return (
    <>
      <Section title={say('why_card')}>
        <ul className="flex list-disc flex-col gap-1 ps-6">
          {card.reasons.map((one) => (
            <li key={`${one.kind} ${one.partyId}`}>{reason(one)}</li>
          ))}
        </ul>
      </Section>
      {first && (
        <Section title={say('prompt')}>
          <p className="rounded-12 border-1 border-line bg-white p-4 text-std-18B-160">
            {say.rich(`prompt_${wordsOfReason(first, view.set).key}`)}
          </p>
        </Section>
      )}
    </>
  );
}
