import { formatDate } from '#i18n/format.ts';
import { useLocale, useWords } from '#i18n/use-words.tsx';
import type { IndicatorView } from '#store/goals.ts';
import { LinkButton } from '#ui/primitives/link-button.tsx';
import { Section } from '#ui/primitives/section.tsx';
import { type SummaryItem, SummaryList } from '#ui/primitives/summary-list.tsx';
import type { ReactNode } from 'react';
import type { Desk } from '../use-desk.ts';
import { useValueWords } from '../use-value-words.ts';
import { MeasurementTable } from './measurement-table.tsx';
import { SignPicture } from './sign-picture.tsx';
import { WayText } from './way-text.tsx';

interface SignSectionProps {
  readonly desk: Desk;
  readonly view: IndicatorView;
  /** The address of the goal. */
  readonly here: string;
}

/** One sign: from where to where, where it stands, and the way to write down a result. */
export function SignSection({ desk, view, here }: SignSectionProps): ReactNode {
  const say = useWords('goals');
  const { indicator, measurements } = view;
  const isOpen = desk.space.state !== 'closed';
  return (
    <Section
      title={indicator.name ?? ''}
      beside={
        desk.mayPlan && (
          <LinkButton kind="text" icon="edit" to={`${here}?sign=${indicator.id}`}>
            <span aria-hidden="true">{say('sign_edit_title')}</span>
            <span className="sr-only">{say('sign_edit', { name: indicator.name ?? '' })}</span>
          </LinkButton>
        )
      }
    >
      <Facts view={view} />
      {!indicator.isInWords && <WayText view={view} />}
      {isOpen && (
        <LinkButton icon="edit" wide to={`${here}?measure=${indicator.id}`}>
          {say(indicator.isInWords ? 'measure_words' : 'measure')}
        </LinkButton>
      )}
      <SignPicture view={view} />
      {measurements.length > 0 && <MeasurementTable desk={desk} view={view} here={here} />}
    </Section>
  );
}

function Facts({ view }: { readonly view: IndicatorView }): ReactNode {
  const say = useWords('goals');
  const locale = useLocale();
  const values = useValueWords();
  const { indicator, progress } = view;
  const dated = (value: string, on: string | null | undefined, key: 'with_date' | 'by_date') =>
    value !== '' && on ? say(key, { value, date: formatDate(on, locale) }) : value;
  const now = progress.value === null ? '' : values.number(progress.value, indicator.unit);
  const items: SummaryItem[] = [
    { label: say('method'), value: indicator.method ?? '' },
    {
      label: say('reference'),
      value: dated(values.stored(indicator.reference, indicator), indicator.referenceOn, 'with_date'),
    },
    {
      label: say('baseline'),
      value: dated(values.stored(indicator.baseline, indicator), indicator.baselineOn, 'with_date'),
    },
    {
      label: say('target'),
      value: indicator.isInWords
        ? dated(indicator.target ?? '', indicator.targetOn, 'by_date')
        : dated(
            progress.target === null ? '' : values.number(progress.target, indicator.unit),
            progress.targetOn,
            'by_date',
          ),
    },
    {
      label: say(indicator.span === 'cumulative' ? 'now_cumulative' : 'now'),
      value: dated(progress.isAtLeast ? say('at_least', { value: now }) : now, progress.on, 'with_date'),
    },
  ];
  return <SummaryList items={items.filter(({ value }) => value !== '')} />;
}
