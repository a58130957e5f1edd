import { useWords } from '#i18n/use-words.tsx';
import type { NewRound } from '#store/rounds.ts';
import type { ReactNode } from 'react';

interface WhoSeesProps {
  readonly voice: NewRound['voice'];
  readonly collect: NewRound['collect'] | 'sealed';
  /** Somebody of a city answers too: what they write may be an official document. */
  readonly hasCity: boolean;
}

/** Who will see what, in exact promises only (50-evaluation items 5 and 8). */
export function WhoSees({ voice, collect, hasCity }: WhoSeesProps): ReactNode {
  const say = useWords('evaluations');
  return (
    <ul className="flex list-disc flex-col gap-1 ps-6">
      <li>{say.rich(`sees_${voice}`)}</li>
      {voice === 'anonymous' && <li>{say.rich('sees_comments')}</li>}
      <li>{say.rich(`sees_before_${collect}`)}</li>
      <li>{say.rich('sees_keeper')}</li>
      {hasCity && <li>{say.rich('sees_city')}</li>}
    </ul>
  );
}
