import { FEWEST_FOR_FIGURE } from '#domain/evaluation/cell.ts';
import type { SurveyTally } from '#domain/evaluation/survey.ts';
import { errorWords } from '#i18n/i18n.ts';
import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { useLive, useStore } from '#store/react.tsx';
import { surveysOf } from '#store/surveys.ts';
import { notify } from '#ui/notices.ts';
import { Banner } from '#ui/primitives/banner.tsx';
import { Button } from '#ui/primitives/button.tsx';
import { ChipSet } from '#ui/primitives/chip-set.tsx';
import { LinkButton } from '#ui/primitives/link-button.tsx';
import { Page } from '#ui/primitives/page.tsx';
import { Section } from '#ui/primitives/section.tsx';
import { type ReactNode, useState } from 'react';
import { RoundGate } from '../components/round-gate.tsx';
import { SurveyPaperCount } from '../components/survey-paper-count.tsx';
import { SurveyPerson } from '../components/survey-person.tsx';
import { SurveyResult } from '../components/survey-result.tsx';
import type { RoundView } from '../round-view.ts';

/** Three questions for those served: the phone goes from hand to hand, or paper is counted. */
export function SurveyRoundPage({ space, id }: { readonly space: string; readonly id: string }): ReactNode {
  return (
    <RoundGate space={space} id={id} isAlways>
      {(view, set) => <Asking view={view} set={set} />}
    </RoundGate>
  );
}

function Asking({ view, set }: { readonly view: RoundView; readonly set: NonNullable<RoundView['set']> }): ReactNode {
  const say = useWords('surveys');
  const surveys = surveysOf(useStore());
  const [how, setHow] = useState<'phone' | 'paper'>('phone');
  const [isAsked, setAsked] = useState(false);
  const [isThanks, setThanks] = useState(false);
  const space = view.space.id;
  const roundId = view.round.id;
  const add = async (tally: SurveyTally, words: readonly string[], text: string) => {
    await surveys.addToSurvey(space, roundId, tally, words);
    const undo = async () => {
      const isTaken = await surveys.takeFromSurvey(space, roundId, tally, words);
      notify({ text: say(isTaken ? 'survey_taken_back' : 'survey_sent') });
    };
    notify({ text, undo: () => void undo() });
  };
  if (isAsked) {
    const end = async (tally: SurveyTally | null, word: string) => {
      if (tally) await surveys.addToSurvey(space, roundId, tally, [word]);
      setThanks(tally !== null);
      setAsked(false);
    };
    return <SurveyPerson questions={set.survey} onEnd={(tally, word) => void end(tally, word)} />;
  }
  return (
    <Page
      title={say('survey_title')}
      lead={say.rich('survey_lead')}
      back={paths.round(space, roundId)}
      action={
        how === 'phone' && (
          <Button kind="primary" icon="phone" onClick={() => setAsked(true)}>
            {say('survey_start')}
          </Button>
        )
      }
    >
      {isThanks && <Banner kind="success" title={say('survey_thanks')} live />}
      <p>{say.rich('survey_promise')}</p>
      <ChipSet
        label={say('survey_how')}
        options={(['phone', 'paper'] as const).map((value) => ({ value, label: say(`survey_by_${value}`) }))}
        value={how}
        onValue={(value) => {
          setHow(value);
          setThanks(false);
        }}
      />
      {how === 'paper' && (
        <SurveyPaperCount
          draftKey={`survey.paper/${space}/${roundId}`}
          questions={set.survey}
          onAdd={(tally, words) => void add(tally, words, say('survey_added'))}
        />
      )}
      <Waiting view={view} questions={set.survey.map(({ id }) => id)} />
      <SurveyResult space={space} roundId={roundId} set={set} />
      <LinkButton kind="outline" icon="print" wide to={paths.printSurvey(space, roundId)}>
        {say('survey_print')}
      </LinkButton>
    </Page>
  );
}

/** What is counted on this phone only, until it speaks of three people. */
function Waiting({ view, questions }: { readonly view: RoundView; readonly questions: readonly string[] }): ReactNode {
  const say = useWords('surveys');
  const store = useStore();
  const [space, roundId] = [view.space.id, view.round.id];
  const survey = useLive((here) => surveysOf(here).findSurvey(space, roundId), [space, roundId]);
  if (!survey || survey.waiting.people === 0) return null;
  const { people } = survey.waiting;
  const send = async () => {
    const done = await surveysOf(store).sendSurvey(space, roundId, questions);
    notify({ text: done.ok ? say('survey_sent') : errorWords(done.error.code).text });
  };
  return (
    <Section title={say('survey_waiting')}>
      <p>{say('survey_waiting_people', { count: people })}</p>
      {people < FEWEST_FOR_FIGURE ? (
        <p className="text-ink-sub">{say.rich('survey_wait_more')}</p>
      ) : (
        <Button wide icon="send" onClick={() => void send()}>
          {say('survey_send')}
        </Button>
      )}
    </Section>
  );
}
