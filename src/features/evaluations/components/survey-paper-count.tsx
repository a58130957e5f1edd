import type { QuestionSet } from '#content/question-set.ts';
import { answersTo, faceKey, FACES, type SurveyTally } from '#domain/evaluation/survey.ts';
import { readCount } from '#i18n/read-input.ts';
import { useWords } from '#i18n/use-words.tsx';
import { Banner } from '#ui/primitives/banner.tsx';
import { Button } from '#ui/primitives/button.tsx';
import { NumberField } from '#ui/primitives/number-field.tsx';
import { Section } from '#ui/primitives/section.tsx';
import { TextAreaField } from '#ui/primitives/text-area-field.tsx';
import { useDraft } from '#store/react.tsx';
import { longestSurveyWord } from '#store/surveys.ts';
import { type ReactNode, useState } from 'react';
import { useContentWords } from '#i18n/use-content-words.tsx';

interface SurveyPaperCountProps {
  readonly draftKey: string;
  readonly questions: QuestionSet['survey'];
  readonly onAdd: (tally: SurveyTally, words: readonly string[]) => void;
}

type Typed = Readonly<Record<string, string>>;

/** A pile of paper: how many sheets, and how many circles at each face. */
export function SurveyPaperCount(props: SurveyPaperCountProps): ReactNode {
  const draft = useDraft(props.draftKey, readTyped);
  if (draft.found === undefined) return null;
  return <Counts {...props} begin={draft.found ?? {}} keep={draft.save} forget={draft.clear} />;
}

interface CountsProps extends SurveyPaperCountProps {
  readonly begin: Typed;
  readonly keep: (typed: Typed) => void;
  readonly forget: () => void;
}

function Counts({ questions, onAdd, begin, keep, forget }: CountsProps): ReactNode {
  const say = useWords('surveys');
  const words = useContentWords();
  const [typed, setTyped] = useState<Typed>(begin);
  const [problem, setProblem] = useState<string | null>(null);
  const change = (field: string, value: string) => {
    const next = { ...typed, [field]: value };
    setTyped(next);
    keep(next);
  };
  const add = () => {
    const people = readCount((typed['people'] ?? '').replace(/枚$/u, ''));
    if (!people) return setProblem(say('survey_papers_missing'));
    const keys = questions.flatMap(({ id }) => FACES.map((face) => faceKey(id, face)));
    const count = Object.fromEntries(keys.map((key) => [key, readCount(typed[key] ?? '') ?? 0]));
    const tally = { people, count };
    const wrong = questions.find(({ id }) => answersTo(tally, id) > people);
    if (wrong) return setProblem(say('survey_papers_more', { question: words(wrong.words) }));
    const lines = (typed['words'] ?? '').split('\n');
    if (lines.some((line) => line.trim().length > longestSurveyWord)) return setProblem(say('survey_word_long'));
    setProblem(null);
    onAdd(tally, lines);
    setTyped({});
    forget();
  };
  return (
    <>
      {problem !== null && <Banner kind="error" title={problem} live />}
      <NumberField
        label={say('survey_papers')}
        unit={say('survey_papers_unit')}
        value={typed['people'] ?? ''}
        onValue={(value) => change('people', value)}
      />
      {questions.map(({ id, words: text }) => (
        <Section key={id} title={words(text)}>
          {FACES.map((face) => (
            <NumberField
              key={face}
              label={say('survey_face_papers', { face: say(`survey_face_${face}`) })}
              unit={say('survey_papers_unit')}
              value={typed[faceKey(id, face)] ?? ''}
              onValue={(value) => change(faceKey(id, face), value)}
            />
          ))}
        </Section>
      ))}
      <TextAreaField
        label={say('survey_words')}
        mark="optional"
        support={say('survey_word_hint')}
        rows={4}
        limit={2000}
        value={typed['words'] ?? ''}
        onValue={(value) => change('words', value)}
      />
      <Button wide onClick={add}>
        {say('survey_add')}
      </Button>
    </>
  );
}

const readTyped = (value: unknown): Typed | null =>
  typeof value === 'object' && value !== null && Object.values(value).every((one) => typeof one === 'string')
    ? (value as Typed)
    : null;
