import { useWords } from '#i18n/use-words.tsx';
import { Button } from '#ui/primitives/button.tsx';
import { Section } from '#ui/primitives/section.tsx';
import type { ReactNode } from 'react';
import type { Receiver, receiversOf } from '../thanks-choice.model.ts';

interface ReceiversProps {
  readonly receivers: ReturnType<typeof receiversOf>;
  readonly onChoose: (receiver: Receiver) => void;
}

/** Parties and people as large tiles; the tap says thank you. */
export function Receivers({ receivers, onChoose }: ReceiversProps): ReactNode {
  const say = useWords('evidence');
  return (
    <Section title={say('thanks_to')}>
      {(['parties', 'people'] as const).map(
        (kind) =>
          receivers[kind].length > 0 && (
            <div key={kind} className="flex flex-col gap-2">
              <h3 className="text-std-16B-170">{say.rich(`thanks_${kind}`)}</h3>
              <div className="flex flex-col gap-2">
                {receivers[kind].map((receiver) => (
                  <Button key={receiver.key} kind="outline" icon="heart" wide onClick={() => onChoose(receiver)}>
                    {receiver.name}
                  </Button>
                ))}
              </div>
            </div>
          ),
      )}
    </Section>
  );
}
