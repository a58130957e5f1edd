import { principleSetOf } from '#content/content.ts';
import type { QuestionSet } from '#content/question-set.ts';
import { useContentWords } from '#i18n/use-content-words.tsx';
import { useWords } from '#i18n/use-words.tsx';
import type { ReactNode } from 'react';

/** Which questions a paper asks, under which principles, and whose these are: papers of several cities may lie on one table. */
export function SetLine({ set }: { readonly set: QuestionSet }): ReactNode {
  const say = useWords('evaluations');
  const words = useContentWords();
  const principles = principleSetOf(set.principleSet);
  if (!principles) return null;
  const { title, year } = principles.source;
  return (
    <p className="mt-4">
      {say('print_set', { questions: words(set.name), principles: words(principles.name) })}
      <br />
      {say('print_source', { title: words(title), year })}
    </p>
  );
}
