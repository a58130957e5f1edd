import { useWords } from '#i18n/use-words.tsx';
import { Disclosure } from '#ui/primitives/disclosure.tsx';
import type { ReactNode } from 'react';

/** What envelopes promise, and what they cannot (50-evaluation items 6 and 8). */
export function Limits(): ReactNode {
  const say = useWords('gathering');
  return (
    <Disclosure summary={say('limits')}>
      <ul className="flex list-disc flex-col gap-1 ps-6">
        {(['limit_1', 'limit_2', 'limit_3', 'limit_4', 'limit_5', 'limit_6'] as const).map((key) => (
          <li key={key}>{say.rich(key)}</li>
        ))}
      </ul>
    </Disclosure>
  );
}
