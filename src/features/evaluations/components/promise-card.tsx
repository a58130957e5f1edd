import { useWords } from '#i18n/use-words.tsx';
import { Card } from '#ui/primitives/card.tsx';
import type { ReactNode } from 'react';

/** 「正直に書いても不利にしません」: given by every party before its first answer. */
export function PromiseCard(): ReactNode {
  const say = useWords('evaluations');
  return (
    <Card title={say('promise')}>
      <PromiseLines />
    </Card>
  );
}

/** What is promised; also printed on the sheet. */
export function PromiseLines(): ReactNode {
  const say = useWords('evaluations');
  return (
    <ul className="flex list-disc flex-col gap-1 ps-6">
      <li>{say.rich('promise_1')}</li>
      <li>{say.rich('promise_2')}</li>
      <li>{say.rich('promise_3')}</li>
    </ul>
  );
}
