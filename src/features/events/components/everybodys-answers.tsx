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

/** Who comes, who does not know yet, who does not, and who has not said. */
export function EverybodysAnswers({ answers, names }: EverybodysAnswersProps): ReactNode {
  const say = useWords('events');
  const common = useWords('common');
  const { withTyped } = useTypedWords(names);
  const people = (count: number) => common('people', { count });
  const nameOf = (one: Answerer): string => {
    const guests = one.guests > 0 ? say('name_with_guests', { name: one.name, people: people(one.guests) }) : one.name;
    return withTyped(guests, one.typed);
  };
  const { count } = answers;
  const row = (answer: 'yes' | 'maybe' | 'no') => ({
    label: say(`answers_${answer}`, { people: people(count[answer]) }),
    value: <NameList names={answerersOf(answers.answers, answer, names).map(nameOf)} />,
  });
  const guests = count.guests > 0 ? [{ label: say('field_guests'), value: people(count.guests) }] : [];
  const open = answers.openMemberIds.flatMap((id) => names.get(id) ?? []);
  return (
    <Section title={say('answers')}>
      <SummaryList
        items={[
          row('yes'),
          ...guests,
          row('maybe'),
          row('no'),
          { label: say('answers_open', { people: people(open.length) }), value: <NameList names={open} /> },
        ]}
      />
    </Section>
  );
}
