import { useWords } from '#i18n/use-words.tsx';
import { Icon } from '#ui/primitives/icon.tsx';
import { Section } from '#ui/primitives/section.tsx';
import type { ReactNode } from 'react';
import type { ResultView } from '../result-view.ts';
import { useContentWords } from '#i18n/use-content-words.tsx';
import { usePrinciple } from '../use-principle.ts';

/** The two principles the talk begins with. */
export function Strengths({ view: { set, result } }: { readonly view: Pick<ResultView, 'set' | 'result'> }): ReactNode {
  const say = useWords('evaluations');
  const words = useContentWords();
  const principle = usePrinciple(set);
  return (
    <Section title={say('strengths')}>
      {result.strengths.length === 0 && <p>{say.rich('strengths_none')}</p>}
      {result.strengths.map((id, index) => {
        const { mark, name, words: own } = principle(id);
        return (
          <div key={id} className="flex gap-3 rounded-12 border-1 border-line bg-white p-4">
            <Icon name="star" className="mt-1 size-8 shrink-0 text-control" />
            <div className="min-w-0">
              <h3 className="text-std-18B-160">
                {mark} {name}
              </h3>
              <p>{say.rich(index === 0 ? 'strength_note' : 'strength_note_2')}</p>
              {own && <p className="text-ink-sub">{words(own.meaning)}</p>}
            </div>
          </div>
        );
      })}
      {result.strengths.length > 0 && <p>{say.rich('strengths_text')}</p>}
    </Section>
  );
}
