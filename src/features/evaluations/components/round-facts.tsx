import { formatDate } from '#i18n/format.ts';
import { errorWords } from '#i18n/i18n.ts';
import { useLocale, useWords } from '#i18n/use-words.tsx';
import { useStore } from '#store/react.tsx';
import { notify } from '#ui/notices.ts';
import { DateField } from '#ui/primitives/date-field.tsx';
import { Disclosure } from '#ui/primitives/disclosure.tsx';
import { Section } from '#ui/primitives/section.tsx';
import { type SummaryItem, SummaryList } from '#ui/primitives/summary-list.tsx';
import type { ReactNode } from 'react';
import { collectOf, type RoundView } from '../round-view.ts';
import { WhoSees } from './who-sees.tsx';

/** What was fixed when the round was opened. */
export function RoundFacts({ view }: { readonly view: RoundView }): ReactNode {
  const say = useWords('evaluations');
  const locale = useLocale();
  const { round, parties, mayRun } = view;
  const voice = round.voice ?? 'party';
  const collect = collectOf(round);
  const items: SummaryItem[] = [
    { label: say('fact_phase'), value: say(`phase_${round.phase ?? 'before'}`) },
    { label: say('fact_length'), value: say(`length_${round.length ?? 'short'}`) },
    { label: say('fact_voice'), value: say(`voice_${voice}`) },
    { label: say('fact_collect'), value: say(`collect_${collect}`) },
  ];
  if (round.dueOn) items.push({ label: say('fact_due'), value: formatDate(round.dueOn, locale) });
  return (
    <Section title={say('facts')}>
      <SummaryList items={items} />
      {mayRun && (round.state ?? 'open') === 'open' && <DueDay view={view} />}
      <h3 className="text-std-18B-160">{say.rich('who_sees')}</h3>
      <WhoSees voice={voice} collect={collect} hasCity={parties.some((party) => party.kind === 'city')} />
    </Section>
  );
}

function DueDay({ view }: { readonly view: RoundView }): ReactNode {
  const say = useWords('evaluations');
  const store = useStore();
  const change = async (dueOn: string) => {
    const done = await store.rounds.changeDueOn(view.space.id, view.round.id, dueOn === '' ? null : dueOn);
    notify({ text: done.ok ? say('due_changed') : errorWords(done.error.code).text });
  };
  return (
    <Disclosure summary={say('due_change')}>
      <DateField
        label={say('field_due')}
        today={store.today()}
        near={[]}
        value={view.round.dueOn ?? ''}
        onValue={(dueOn) => void change(dueOn)}
      />
    </Disclosure>
  );
}
