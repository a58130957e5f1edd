import { useWords } from '#i18n/use-words.tsx';
import { Button } from '#ui/primitives/button.tsx';
import { ChipRow } from '#ui/primitives/chip.tsx';
import { Dialog } from '#ui/primitives/dialog.tsx';
import { Disclosure } from '#ui/primitives/disclosure.tsx';
import { type ReactNode, useState } from 'react';
import type { FoundEvent } from '../use-event.ts';
import { AnswerTiles } from './answer-tiles.tsx';

interface AnswerForOthersProps {
  readonly space: string;
  readonly eventId: string;
  readonly found: FoundEvent;
}

/** A leader enters what somebody without a phone has said; who typed is kept. */
export function AnswerForOthers({ space, eventId, found }: AnswerForOthersProps): ReactNode {
  const say = useWords('events');
  const common = useWords('common');
  const [who, setWho] = useState<string | null>(null);
  const others = found.members.filter((member) => member.id !== found.me.id);
  const answerOf = (id: string) => found.answers.answers.find((one) => one.memberId === id) ?? null;
  const name = found.names.get(who ?? '') ?? '';
  if (others.length === 0) return null;
  return (
    <Disclosure summary={say('answer_for')}>
      <p className="mb-3 text-ink-sub">{say.rich('answer_for_lead')}</p>
      <ChipRow>
        {others.map((member) => {
          const answer = answerOf(member.id)?.answer;
          return (
            <Button key={member.id} kind="outline" onClick={() => setWho(member.id)}>
              {member.name} <span className="font-normal">{answer ? say(`you_${answer}`) : say('answer_open')}</span>
            </Button>
          );
        })}
      </ChipRow>
      <Dialog
        open={who !== null}
        title={say('answer_of', { name })}
        closeText={common('done')}
        onClose={() => setWho(null)}
      >
        {who !== null && (
          <AnswerTiles
            space={space}
            eventId={eventId}
            label={say('answer_of', { name })}
            quietLabel
            answer={answerOf(who)}
            memberId={who}
          />
        )}
      </Dialog>
    </Disclosure>
  );
}
