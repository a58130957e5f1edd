import { useWords } from '#i18n/use-words.tsx';
import { Disclosure } from '#ui/primitives/disclosure.tsx';
import { ForOthers } from '#ui/primitives/for-others.tsx';
import type { ReactNode } from 'react';
import type { KnownEvent } from '../use-event.ts';
import { AnswerTiles } from './answer-tiles.tsx';

interface AnswerForOthersProps {
  readonly space: string;
  readonly found: KnownEvent;
}

/** A leader enters what somebody without a phone has said; who typed and how it was said is kept. */
export function AnswerForOthers({ space, found }: AnswerForOthersProps): ReactNode {
  const say = useWords('events');
  const others = found.members.filter((member) => member.id !== found.me.id);
  const answerOf = (id: string) => found.answers.answers.find((one) => one.memberId === id) ?? null;
  const people = others.map(({ id, name }) => {
    const answer = answerOf(id)?.answer;
    return { id, name: name ?? '', state: answer ? say(`you_${answer}`) : say('answer_open'), isOpen: !answer };
  });
  if (others.length === 0) return null;
  const titleOf = (name: string) => say('answer_of', { name });
  return (
    <Disclosure summary={say('answer_for')}>
      <p className="mb-3 text-ink-sub">{say.rich('answer_for_lead')}</p>
      <ForOthers people={people} titleOf={titleOf}>
        {(memberId, how) => (
          <AnswerTiles
            space={space}
            day={found.known.day}
            label={titleOf(found.names.get(memberId) ?? '')}
            quietLabel
            answer={answerOf(memberId)}
            memberId={memberId}
            how={how}
          />
        )}
      </ForOthers>
    </Disclosure>
  );
}
