import { citySetOf } from '#content/cities.ts';
import { principleSetOf } from '#content/content.ts';
import { useContentWords } from '#i18n/use-content-words.tsx';
import { useWords } from '#i18n/use-words.tsx';
import { Section } from '#ui/primitives/section.tsx';
import { SummaryList } from '#ui/primitives/summary-list.tsx';
import type { ReactNode } from 'react';
import { type CityChoice, questionsOfChoice } from '../city-choice.model.ts';

/** What the choice means in figures: limits nobody has tested, and where the names come from. */
export function SetFacts({ choice }: { readonly choice: CityChoice }): ReactNode {
  const say = useWords('cities');
  const words = useContentWords();
  const questions = questionsOfChoice(choice);
  const principles = principleSetOf(choice.principleSet);
  const city = citySetOf(choice.citySet);
  return (
    <>
      {questions && principles && (
        <Section title={say('limits')}>
          {questions.isProposal && <p>{say.rich('limits_proposal')}</p>}
          <SummaryList
            items={[
              { label: say('limit_questions'), value: words(questions.name) },
              {
                label: say('limit_principles'),
                value: principles.principles.map(({ name }) => words(name)).join('、'),
              },
              { label: say('limit_strong'), value: say('at_least', { value: questions.bands.strong }) },
              { label: say('limit_issue'), value: say('below', { value: questions.bands.almost }) },
              { label: say('limit_gap'), value: say('at_least', { value: questions.cards.gap }) },
              { label: say('limit_low'), value: say('below', { value: questions.cards.low }) },
              {
                label: say('limit_unknown'),
                value: say('more_than_percent', { value: Math.round(questions.cards.unknown * 100) }),
              },
            ]}
          />
        </Section>
      )}
      {city && (
        <Section title={say('source')}>
          <div className="text-ink-sub">
            <p>{say('source_line', { title: words(city.source.title), year: city.source.year })}</p>
            {city.borrowed?.parts.includes('fields') && (
              <p>{say('borrowed', { title: words(city.borrowed.source.title), year: city.borrowed.source.year })}</p>
            )}
            <p>{say.rich('own_words')}</p>
            <p>{say.rich('not_official')}</p>
          </div>
        </Section>
      )}
    </>
  );
}
