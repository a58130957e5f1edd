import { useWords } from '#i18n/use-words.tsx';
import type { ChangeWord } from '#domain/evaluation/change.ts';
import { Icon, type IconName } from '#ui/primitives/icon.tsx';
import { Section } from '#ui/primitives/section.tsx';
import type { ReactNode } from 'react';
import type { Comparison, ResultView } from '../result-view.ts';
import { usePrinciple } from '../use-principle.ts';
import { useRoundTitle } from '../use-round-title.ts';

/** 前より上がった／下がった／同じくらい: words only; the differences stand on paper. */
export function CompareSection({ view }: { readonly view: ResultView }): ReactNode {
  const say = useWords('talk');
  if (view.comparisons.length === 0) return null;
  return (
    <Section title={say('compare')}>
      <p>{say.rich('compare_text')}</p>
      {view.comparisons.map((comparison) => (
        <OneComparison key={comparison.round.id} view={view} comparison={comparison} />
      ))}
    </Section>
  );
}

/** A sign and words, never a colour alone. */
const signs: { readonly [word in ChangeWord]: { readonly icon: IconName; readonly turn: string } } = {
  up: { icon: 'send', turn: '' },
  same: { icon: 'minus', turn: '' },
  down: { icon: 'send', turn: 'rotate-180' },
};

function OneComparison({
  view,
  comparison,
}: {
  readonly view: ResultView;
  readonly comparison: Comparison;
}): ReactNode {
  const say = useWords('talk');
  const principle = usePrinciple(view.set);
  const label = useComparisonTitle(view, comparison);
  return (
    <>
      <h3 className="text-std-18B-160">{label}</h3>
      <ul aria-label={label} className="divide-y divide-line rounded-12 border-1 border-line bg-white px-4">
        {comparison.changes.map((change) => {
          const { mark, name } = principle(change.principle);
          const { icon, turn } = signs[change.word];
          return (
            <li key={change.principle} className="flex flex-col justify-between gap-x-4 py-2 desktop:flex-row">
              <span>
                {mark} {name}
              </span>
              <span className="inline-flex items-center gap-1 text-std-16B-170">
                <Icon name={icon} className={`size-5 ${turn}`} />
                {say(`change_${change.word}`)}
              </span>
            </li>
          );
        })}
      </ul>
    </>
  );
}

/** 「第2回ふりかえり（中間）」とくらべて; another cycle is named. */
export function useComparisonTitle({ round }: ResultView, comparison: Comparison): string {
  const say = useWords('talk');
  const title = useRoundTitle(comparison.round);
  const cycle = comparison.round.cycle ?? 1;
  return cycle === (round.cycle ?? 1)
    ? say('compare_with', { round: title })
    : say('compare_with_cycle', { round: title, cycle });
}
