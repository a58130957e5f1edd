import type { QuestionSet } from '#content/question-set.ts';
import { FACES, surveyFigures } from '#domain/evaluation/survey.ts';
import { useWords } from '#i18n/use-words.tsx';
import { useLive } from '#store/react.tsx';
import { surveysOf } from '#store/surveys.ts';
import { Section } from '#ui/primitives/section.tsx';
import { Table } from '#ui/primitives/table.tsx';
import type { ReactNode } from 'react';
import { useContentWords } from '#i18n/use-content-words.tsx';

interface SurveyResultProps {
  readonly space: string;
  readonly roundId: string;
  readonly set: QuestionSet;
  /** Nothing at all while nobody has been asked, e.g. beside the outcome. */
  readonly isQuiet?: boolean;
}

/** What those served have said: people per face, from three on, and their words apart. */
export function SurveyResult({ space, roundId, set, isQuiet = false }: SurveyResultProps): ReactNode {
  const say = useWords('surveys');
  const words = useContentWords();
  const survey = useLive((store) => surveysOf(store).findSurvey(space, roundId), [space, roundId]);
  if (!survey) return null;
  const figures = surveyFigures(
    survey.total,
    set.survey.map(({ id }) => id),
  );
  const isNothing = figures.every(({ faces }) => faces === null);
  if (isNothing && isQuiet) return null;
  const textOf = (id: string) => {
    const question = set.survey.find((one) => one.id === id);
    return question ? words(question.words) : id;
  };
  return (
    <Section title={say('survey_result')}>
      {isNothing ? (
        <p>{say.rich('survey_result_none')}</p>
      ) : (
        <>
          <p>{say('survey_people', { count: survey.total.people })}</p>
          <Table
            caption={say('survey_result')}
            quietCaption
            rows={figures}
            rowKey={({ question }) => question}
            columns={[
              { key: 'question', label: say('survey_question'), cell: ({ question }) => textOf(question) },
              ...FACES.map((face) => ({
                key: String(face),
                label: say(`survey_face_${face}`),
                cell: ({ faces }: (typeof figures)[number]) => faces?.[face] ?? say('survey_few'),
              })),
            ]}
          />
        </>
      )}
      {survey.words.length > 0 && (
        <>
          <h3 className="text-std-18B-160">{say('survey_words')}</h3>
          <ul className="flex flex-col gap-2">
            {survey.words.map((text, at) => (
              <li
                key={`${at} ${text}`}
                className="rounded-12 border-1 border-line bg-white px-4 py-3 whitespace-pre-wrap"
              >
                {text}
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  );
}
