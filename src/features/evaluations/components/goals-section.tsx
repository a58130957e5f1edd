import { formatNumber } from '#i18n/format.ts';
import { useLocale, useWords } from '#i18n/use-words.tsx';
import { type GoalView, goalsOf, type IndicatorView } from '#store/goals.ts';
import { useLive } from '#store/react.tsx';
import { Section } from '#ui/primitives/section.tsx';
import type { ReactNode } from 'react';
import type { ResultView } from '../result-view.ts';

/** 目標と実績 of the cycle of the round, before the principles; every indicator for itself. */
export function GoalsSection({ view: { space, round } }: { readonly view: ResultView }): ReactNode {
  const say = useWords('talk');
  const cycle = round.cycle ?? 1;
  const goals = useLive((store) => goalsOf(store).listGoals(space.id, cycle), [space.id, cycle]);
  if (!goals || goals.length === 0) return null;
  return (
    <Section title={say('goals')}>
      <ul className="divide-y divide-line rounded-12 border-1 border-line bg-white px-4">
        {goals.map((one) => (
          <OneGoal key={one.goal.id} view={one} />
        ))}
      </ul>
    </Section>
  );
}

function OneGoal({ view: { goal, indicators } }: { readonly view: GoalView }): ReactNode {
  const say = useWords('talk');
  return (
    <li className="py-3">
      <h3 className="text-std-18B-160">{goal.what}</h3>
      {goal.outcome && <p className="font-bold">{say(`goal_${goal.outcome}`)}</p>}
      {goal.outcomeNote && <p className="whitespace-pre-wrap">{goal.outcomeNote}</p>}
      <ul className="flex list-disc flex-col gap-1 ps-6">
        {indicators.map((one) => (
          <li key={one.indicator.id}>
            <IndicatorLine view={one} />
          </li>
        ))}
      </ul>
    </li>
  );
}

/** 基準 → 目標 → 実績; what is not known is said, never zero. */
function IndicatorLine({ view: { indicator, newest, progress } }: { readonly view: IndicatorView }): ReactNode {
  const say = useWords('talk');
  const locale = useLocale();
  if (indicator.isInWords) {
    return (
      <>
        {indicator.name}：{newest?.value ?? newest?.note ?? say('goal_unknown')}
      </>
    );
  }
  const told = (value: number | null) =>
    value === null ? say('goal_unknown') : `${formatNumber(value, locale)}${indicator.unit ?? ''}`;
  return (
    <>
      {say('goal_line', {
        name: indicator.name ?? '',
        baseline: told(progress.baseline),
        target: told(progress.target),
        result: told(progress.value),
      })}
    </>
  );
}
