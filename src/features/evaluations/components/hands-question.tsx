import { handsIn } from '#domain/evaluation/hands.ts';
import type { Hands } from '#domain/evaluation/hands.ts';
import type { Question } from '#domain/evaluation/questions.ts';
import type { Rating } from '#domain/evaluation/sheet.ts';
import { useWords } from '#i18n/use-words.tsx';
import { Banner } from '#ui/primitives/banner.tsx';
import { Button } from '#ui/primitives/button.tsx';
import { ChipSet } from '#ui/primitives/chip-set.tsx';
import { Page } from '#ui/primitives/page.tsx';
import { ProgressText } from '#ui/primitives/progress-text.tsx';
import type { ReactNode } from 'react';
import { countsOf, decidedAnswer, drawAt, isTooMany, withCount } from '../hands.model.ts';
import type { RoundView } from '../round-view.ts';
import { ratingsOf } from '../typed-grid.model.ts';
import { useAnswerWords } from '../use-answer-words.ts';
import { useQuestionWords } from '../use-question-words.tsx';
import { HandCounter } from './hand-counter.tsx';

interface HandsQuestionProps {
  readonly view: RoundView;
  readonly set: NonNullable<RoundView['set']>;
  readonly questions: readonly Question[];
  readonly place: number;
  readonly hands: Hands;
  readonly chosen: Rating | undefined;
  readonly onHands: (hands: Hands) => void;
  readonly onChosen: (rating: Rating) => void;
  readonly onGo: (place: number | 'check') => void;
}

/** One question read aloud, and the hands at each answer. */
export function HandsQuestion(props: HandsQuestionProps): ReactNode {
  const { view, set, questions, place, hands, chosen, onHands, onChosen, onGo } = props;
  const say = useWords('surveys');
  const evaluations = useWords('evaluations');
  const words = useQuestionWords({ set, names: new Map(view.parties.map((party) => [party.id, party.name])) });
  const answer = useAnswerWords(set);
  const question = questions[place];
  if (!question) return null;
  const { key } = question;
  const counts = countsOf(hands, key);
  const isParty = view.round.voice === 'party';
  const draw = isParty ? drawAt(counts) : [];
  const decided = isParty ? decidedAnswer(hands, key, chosen) : undefined;
  const next = () => {
    // A question nobody raised a hand at has been asked all the same.
    if (!hands.counts[key]) onHands(withCount(hands, key, 1, 0));
    onGo(place + 1 < questions.length ? place + 1 : 'check');
  };
  return (
    <Page
      title={words(question)}
      lead={<ProgressText number={place + 1} total={questions.length} />}
      compact
      action={
        <Button kind="primary" onClick={next}>
          {say(place + 1 < questions.length ? 'hands_next' : 'hands_check')}
        </Button>
      }
    >
      {ratingsOf(question)
        .filter((rating) => rating > 0)
        .map((rating) => {
          const [sign = '', ...rest] = answer(question, rating).split(' ');
          const isChoice = question.kind === 'choice';
          return (
            <HandCounter
              key={rating}
              sign={isChoice ? String(rating) : sign}
              words={isChoice ? answer(question, rating) : rest.join(' ')}
              value={counts[rating - 1] ?? 0}
              onValue={(count) => onHands(withCount(hands, key, rating, count))}
            />
          );
        })}
      <p role="status">{say('hands_counted', { total: hands.people, count: handsIn(counts) })}</p>
      {isTooMany(hands, key) && <Banner kind="warning" title={say('hands_too_many', { total: hands.people })} />}
      {draw.length > 0 && (
        <ChipSet
          label={say('hands_choose')}
          support={say('hands_draw')}
          options={draw.map((rating) => ({ value: String(rating), label: answer(question, rating) }))}
          value={decided === undefined ? undefined : String(decided)}
          onValue={(value) => onChosen(Number(value) as Rating)}
        />
      )}
      {isParty && draw.length === 0 && handsIn(counts) > 0 && (
        <p className="text-std-18B-160">{say('hands_decided', { answer: answer(question, decided) })}</p>
      )}
      {place > 0 && (
        <Button kind="text" icon="back" onClick={() => onGo(place - 1)}>
          {evaluations('question_back')}
        </Button>
      )}
    </Page>
  );
}
