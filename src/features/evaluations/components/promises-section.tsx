import { formatShortDate } from '#i18n/format.ts';
import { errorWords } from '#i18n/i18n.ts';
import { useLocale, useWords } from '#i18n/use-words.tsx';
import type { ActionItem } from '#store/action-items.ts';
import { useStore } from '#store/react.tsx';
import { talksOf } from '#store/talks.ts';
import { notify } from '#ui/notices.ts';
import { ChipSet } from '#ui/primitives/chip-set.tsx';
import { Section } from '#ui/primitives/section.tsx';
import type { ReactNode } from 'react';
import type { ResultView } from '../result-view.ts';
import { FindingField } from './finding-field.tsx';

const outcomes = ['done', 'partly', 'not_done', 'dropped'] as const;

interface PromisesSectionProps {
  readonly view: ResultView;
  /** Says so where nothing was promised; otherwise nothing is shown then. */
  readonly isAlways?: boolean;
}

/** 「前回の約束はどうなった」: one tap for each, a word beside it if somebody likes (50-evaluation item 1). */
export function PromisesSection({ view, isAlways = false }: PromisesSectionProps): ReactNode {
  const say = useWords('talk');
  if (view.promises.length === 0 && !isAlways) return null;
  return (
    <Section title={say('promises')}>
      <p>{say.rich(view.promises.length === 0 ? 'promises_none' : 'promises_text')}</p>
      {view.promises.map((promise) => (
        <OnePromise key={promise.id} view={view} promise={promise} />
      ))}
    </Section>
  );
}

function OnePromise({ view, promise }: { readonly view: ResultView; readonly promise: ActionItem }): ReactNode {
  const say = useWords('talk');
  const about = useWords('evaluations');
  const locale = useLocale();
  const store = useStore();
  const { space, members, names } = view;
  const name = members.find((member) => member.id === promise.ownerId)?.name ?? names.get(promise.partyId ?? '');
  const facts = [
    name ? about('action_owner', { name }) : '',
    promise.dueOn ? about('action_due', { date: formatShortDate(promise.dueOn, locale) }) : '',
  ].filter(Boolean);
  const said = promise.outcome ?? (promise.doneOn == null ? undefined : 'done');
  const tell = async (outcome: (typeof outcomes)[number]) => {
    const done = await talksOf(store).sayOutcome(space.id, promise.id, outcome);
    if (!done.ok) return notify({ text: errorWords(done.error.code).text });
    notify({ text: say('outcome_said'), undo: () => void done.value.undo() });
  };
  const note = async (text: string) => {
    const done = await talksOf(store).sayOutcomeNote(space.id, promise.id, text.trim() === '' ? null : text);
    if (!done.ok) notify({ text: errorWords(done.error.code).text });
  };
  return (
    <div className="flex flex-col gap-3 rounded-12 border-1 border-line bg-white p-4">
      <div>
        <h3 className="text-std-18B-160">{promise.what}</h3>
        <p className="text-ink-sub">{facts.join(' · ')}</p>
        {promise.doneWhen && <p className="text-ink-sub">{about('action_done_when', { text: promise.doneWhen })}</p>}
      </div>
      <ChipSet
        quietLabel
        label={say('promise_of', { what: promise.what ?? '' })}
        options={outcomes.map((value) => ({ value, label: say(`outcome_${value}`) }))}
        value={said}
        onValue={(outcome) => void tell(outcome)}
      />
      {said && said !== 'done' && (
        <FindingField
          label={say('outcome_note')}
          saved={promise.outcomeNote ?? ''}
          limit={300}
          onSave={(text) => void note(text)}
        />
      )}
    </div>
  );
}
