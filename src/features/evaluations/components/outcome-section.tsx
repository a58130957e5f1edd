import type { ItemResult } from '#domain/evaluation/result.ts';
import { useWords } from '#i18n/use-words.tsx';
import { Section } from '#ui/primitives/section.tsx';
import { SummaryList } from '#ui/primitives/summary-list.tsx';
import { Table } from '#ui/primitives/table.tsx';
import type { ReactNode } from 'react';
import type { ResultView } from '../result-view.ts';
import { useChoiceWords } from '../use-choice-words.ts';
import { useFigureWords } from '../use-figure-words.ts';
import { useItemWords } from '../use-question-words.tsx';
import { SurveyResult } from './survey-result.tsx';

/** What came of the work, asked at 事後 only: figures of all together, and 「これから」 as counts, never a mean. */
export function OutcomeSection({ view }: { readonly view: ResultView }): ReactNode {
  const say = useWords('evaluations');
  const { figure } = useFigureWords(view.set);
  const item = useItemWords(view);
  const choice = useChoiceWords(view);
  const { items, choices } = view.result;
  const outcomes = items.filter((one) => one.principle === null);
  const survey = <SurveyResult space={view.space.id} roundId={view.round.id} set={view.set} isQuiet />;
  if (outcomes.length === 0 && choices.length === 0) return survey;
  return (
    <Section title={say('outcomes')}>
      {outcomes.length > 0 && (
        <Table
          caption={say('outcomes')}
          quietCaption
          rows={outcomes}
          rowKey={(one) => one.itemId}
          columns={[
            { key: 'item', label: say('outcome_item'), cell: (one: ItemResult) => item(one.itemId) },
            { key: 'all', label: say('outcome_all'), cell: (one: ItemResult) => figure(one.joint) },
          ]}
        />
      )}
      {choices.map(({ itemId, parties }) => (
        <div key={itemId} className="flex flex-col gap-3">
          <h3 className="text-std-18B-160">{item(itemId)}</h3>
          <SummaryList
            items={parties.map((party) => ({
              label: view.names.get(party.partyId) ?? '',
              value: choice(itemId, party),
            }))}
          />
        </div>
      ))}
      {survey}
    </Section>
  );
}
