import { formatFiscalYear } from '#i18n/format.ts';
import { useLocale, useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import type { RegisteredDecision } from '#store/registers.ts';
import { ChipSet } from '#ui/primitives/chip-set.tsx';
import { Disclosure } from '#ui/primitives/disclosure.tsx';
import { EmptyState } from '#ui/primitives/empty-state.tsx';
import { Page } from '#ui/primitives/page.tsx';
import { TextField } from '#ui/primitives/text-field.tsx';
import { type ReactNode, useId } from 'react';
import { Link } from 'wouter';
import { resultWords } from '../entry-words.ts';
import { ShareText } from '../minutes/share-text.tsx';
import {
  byMeeting,
  type DecisionFilter,
  decisionFilterOf,
  decisionsText,
  findDecisions,
  yearsOf,
} from './decisions.model.ts';
import { decisionLine, meetingWords } from './register-words.ts';
import { useFilter, withFilter } from './use-filter.ts';
import { type Registers, useRegisters } from './use-registers.ts';

/** What was decided in all meetings, with its reason, found by word, year or kind of meeting. */
export function DecisionsPage({ space }: { readonly space: string }): ReactNode {
  const say = useWords('minutes');
  const found = useRegisters(space);
  return (
    <Page title={say('decisions_title')} lead={say.rich('decisions_lead')} back={paths.meetings(space)}>
      {found && found.decisions.length === 0 && <EmptyState icon="meeting">{say.rich('decisions_empty')}</EmptyState>}
      {found && found.decisions.length > 0 && <Register space={space} registers={found} />}
    </Page>
  );
}

interface RegisterProps {
  readonly space: string;
  readonly registers: Registers;
}

function Register({ space, registers }: RegisterProps): ReactNode {
  const say = useWords('minutes');
  const words = useWords('meetings');
  const locale = useLocale();
  const [search, set] = useFilter();
  const filter = decisionFilterOf(search);
  const shown = findDecisions(registers.decisions, filter, registers.startMonth);
  const title = `【${say('print_title_decisions')}】`;
  const text = decisionsText(shown, {
    title,
    lineOf: (one) => decisionLine(one, words, locale),
    more: (number) => say('text_more', { number }),
  });
  return (
    <>
      <Filters registers={registers} filter={filter} set={set} />
      <p role="status" className="text-ink-sub">
        {shown.length === 0 ? say.rich('decisions_none') : say.rich('found', { number: shown.length })}
      </p>
      {byMeeting(shown).map((part) => (
        <MeetingPart key={part[0]?.meeting.id} space={space} part={part} />
      ))}
      {shown.length > 0 && (
        <ShareText text={text} subject={title} paper={withFilter(paths.printDecisions(space), search)} />
      )}
    </>
  );
}

interface FiltersProps {
  readonly registers: Registers;
  readonly filter: DecisionFilter;
  readonly set: (name: string, value: string) => void;
}

function Filters({ registers, filter, set }: FiltersProps): ReactNode {
  const say = useWords('minutes');
  const words = useWords('meetings');
  const locale = useLocale();
  const years = yearsOf(registers.decisions, registers.startMonth);
  const types = [...new Set(registers.decisions.flatMap(({ meeting }) => meeting.type ?? []))];
  return (
    <div className="flex flex-col gap-4">
      <TextField label={say('search')} value={filter.word} onValue={(word) => set('word', word)} />
      <Disclosure summary={say('filters')} open={filter.year !== '' || filter.type !== ''}>
        <div className="flex flex-col gap-4 py-2">
          <ChipSet
            label={say('year')}
            options={[
              { value: '', label: say('all_years') },
              ...years.map((year) => ({ value: String(year), label: formatFiscalYear(year, locale) })),
            ]}
            value={filter.year}
            onValue={(year) => set('year', year)}
          />
          <ChipSet
            label={say('type')}
            options={[
              { value: '', label: say('all_types') },
              ...types.map((type) => ({ value: type as string, label: words(`type_${type}`) })),
            ]}
            value={filter.type}
            onValue={(type) => set('type', type)}
          />
        </div>
      </Disclosure>
    </div>
  );
}

function MeetingPart({
  space,
  part,
}: {
  readonly space: string;
  readonly part: readonly RegisteredDecision[];
}): ReactNode {
  const say = useWords('minutes');
  const words = useWords('meetings');
  const locale = useLocale();
  const id = useId();
  const meeting = part[0]?.meeting;
  if (!meeting) return null;
  return (
    <section aria-labelledby={id} className="flex flex-col gap-2">
      <h2 id={id} className="text-std-18B-160">
        <Link
          href={paths.meeting(space, meeting.id)}
          className="inline-flex min-h-12 items-center underline decoration-1 underline-offset-4"
        >
          {meetingWords(meeting, say, locale)}
        </Link>
      </h2>
      <ul className="divide-y divide-line rounded-12 border-1 border-line bg-white">
        {part.map(({ decision }) => {
          const result = resultWords(decision, words);
          return (
            <li key={decision.id} className="flex flex-col gap-1 px-4 py-3">
              <span className="text-std-16B-170 whitespace-pre-wrap">{decision.text}</span>
              {decision.reason && <span>{words('reason', { text: decision.reason })}</span>}
              {result !== '' && <span className="text-ink-sub">{result}</span>}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
