import { principleSetOf } from '#content/content.ts';
import type { PrincipleWords } from '#content/principle-set.ts';
import type { QuestionSet } from '#content/question-set.ts';
import { useContentWords } from '#i18n/use-content-words.tsx';

/** A principle as pages name it: ① 対等な関係. */
export interface NamedPrinciple {
  /** ①, small enough for the radar. */
  readonly mark: string;
  readonly name: string;
  /** undefined when this app does not know the principle's own words. */
  readonly words: PrincipleWords | undefined;
}

/** Names the principles of a question set. */
export function usePrinciple(set: QuestionSet): (id: string) => NamedPrinciple {
  const words = useContentWords();
  const principles = principleSetOf(set.principleSet)?.principles ?? [];
  return (id) => {
    const principle = principles.find((one) => one.id === id);
    return {
      mark: String.fromCodePoint(0x24_60 + set.principles.indexOf(id)),
      name: principle ? words(principle.name) : id,
      words: principle,
    };
  };
}
