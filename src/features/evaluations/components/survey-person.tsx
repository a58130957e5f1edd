import type { QuestionSet } from '#content/question-set.ts';
import { type Face, faceKey, FACES, type SurveyTally } from '#domain/evaluation/survey.ts';
import { useWords } from '#i18n/use-words.tsx';
import { Button } from '#ui/primitives/button.tsx';
import { Page } from '#ui/primitives/page.tsx';
import { TextAreaField } from '#ui/primitives/text-area-field.tsx';
import { longestSurveyWord } from '#store/surveys.ts';
import { type ReactNode, useState } from 'react';
import { useContentWords } from '#i18n/use-content-words.tsx';
import { useIdle } from '../use-idle.ts';
import { FaceMark } from './face-mark.tsx';

interface SurveyPersonProps {
  readonly questions: QuestionSet['survey'];
  /** @param tally what this one person adds to the counts; null when they stopped */
  readonly onEnd: (tally: SurveyTally | null, word: string) => void;
}

/** Three questions for the person who holds the phone. Until the end nothing is kept, afterwards only counts are. */
export function SurveyPerson({ questions, onEnd }: SurveyPersonProps): ReactNode {
  const say = useWords('surveys');
  const words = useContentWords();
  const [faces, setFaces] = useState<readonly (Face | null)[]>([]);
  const [word, setWord] = useState('');
  const [isRefused, setIsRefused] = useState(false);
  useIdle(true, () => onEnd(null, ''));
  const question = questions[faces.length];
  const stop = (
    <Button kind="text" onClick={() => onEnd(null, '')}>
      {say('survey_stop')}
    </Button>
  );
  if (!question) {
    const given = questions.flatMap((one, at) => {
      const face = faces[at];
      return face ? [[faceKey(one.id, face), 1] as const] : [];
    });
    const finish = () => {
      setIsRefused(word.trim().length > longestSurveyWord);
      if (word.trim().length <= longestSurveyWord) onEnd({ people: 1, count: Object.fromEntries(given) }, word);
    };
    return (
      <Page
        title={say('survey_word')}
        action={
          <Button kind="primary" onClick={finish}>
            {say('survey_finish')}
          </Button>
        }
      >
        <TextAreaField
          label={say('survey_word')}
          mark="optional"
          support={say('survey_word_hint')}
          rows={3}
          limit={longestSurveyWord}
          value={word}
          onValue={setWord}
          error={isRefused && word.trim().length > longestSurveyWord ? say('survey_word_long') : undefined}
        />
        {stop}
      </Page>
    );
  }
  const answer = (face: Face | null) => setFaces([...faces, face]);
  return (
    <Page
      key={question.id}
      title={words(question.words)}
      lead={say('survey_of', { number: faces.length + 1, total: questions.length })}
    >
      <div role="group" aria-label={words(question.words)} className="flex flex-col gap-3">
        {FACES.map((face) => (
          <button
            key={face}
            type="button"
            className="flex min-h-20 items-center gap-4 rounded-12 border-1 border-control bg-white px-4 text-start text-std-20B-150 hover:bg-chosen active:bg-key-100"
            onClick={() => answer(face)}
          >
            <FaceMark face={face} />
            {say(`survey_face_${face}`)}
          </button>
        ))}
        <Button kind="outline" wide onClick={() => answer(null)}>
          {say('survey_skip')}
        </Button>
      </div>
      {stop}
    </Page>
  );
}
