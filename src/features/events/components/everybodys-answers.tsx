import { waitingList } from '#domain/event/queue.ts';
import { useWords } from '#i18n/use-words.tsx';
import type { Answers } from '#store/events.ts';
import { Section } from '#ui/primitives/section.tsx';
import { SummaryList } from '#ui/primitives/summary-list.tsx';
import { useTypedWords } from '#ui/primitives/way-told.tsx';
import type { ReactNode } from 'react';
import { type Answerer, answerersOf } from '../answer-list.model.ts';
import { NameList } from './name-list.tsx';

interface EverybodysAnswersProps {
  readonly answers: Answers;
  readonly names: ReadonlyMap<string, string>;
}

/** Who comes, who waits for a seat, who does not know yet, who does not come, and who has not said. */
export function EverybodysAnswers({ answers, names }: EverybodysAnswersProps): ReactNode {
  const say = useWords('events');
  const shifts = useWords('shifts');
  const common = useWords('common');
  const { withTyped } = useTypedWords(names);
  const people = (count: number) => common('people', { count });
  const nameOf = (one: Answerer): string => {
    const guests = one.guests > 0 ? say('name_with_guests', { name: one.name, people: people(one.guests) }) : one.name;
    return withTyped(guests, one.typed);
  };
  const waiting = waitingList(answers.answers);
  const seated = answers.answers.filter((one) => !waiting.includes(one));
  const said = (answer: 'yes' | 'maybe' | 'no') => seated.filter((one) => one.answer === answer);
  const row = (answer: 'yes' | 'maybe' | 'no') => ({
    label: say(`answers_${answer}`, { people: people(said(answer).length) }),
    value: <NameList names={answerersOf(seated, answer, names).map(nameOf)} />,
  });
  const company = said('yes').reduce((sum, one) => sum + (one.guests ?? 0), 0);
  const guests = company > 0 ? [{ label: say('field_guests'), value: people(company) }] : [];
  const queue = {
    label: shifts('waiting_names', { people: people(waiting.length) }),
    // In the order of arrival, not of the alphabet.
    value: <NameList names={waiting.flatMap((one) => answerersOf([one], 'yes', names)).map(nameOf)} />,
  };
  const open = answers.openMemberIds.flatMap((id) => names.get(id) ?? []);
  return (
    <Section title={say('answers')}>
      <SummaryList
        items={[
          row('yes'),
          ...guests,
          ...(waiting.length > 0 ? [queue] : []),
          row('maybe'),
          row('no'),
          { label: say('answers_open', { people: people(open.length) }), value: <NameList names={open} /> },
        ]}
      />
    </Section>
  );
}
