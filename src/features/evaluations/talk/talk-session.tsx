import { TALK_STEPS, type TalkClock, type TalkStepId } from '#domain/evaluation/talk-clock.ts';
import { errorWords } from '#i18n/i18n.ts';
import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { useStore } from '#store/react.tsx';
import { talksOf } from '#store/talks.ts';
import { notify } from '#ui/notices.ts';
import { Button } from '#ui/primitives/button.tsx';
import { Disclosure } from '#ui/primitives/disclosure.tsx';
import { Page } from '#ui/primitives/page.tsx';
import type { ReactNode } from 'react';
import { ClockPanel } from './clock-panel.tsx';
import { HereNow } from './here-now.tsx';
import { CardsStep } from './step-cards.tsx';
import { GoodStep } from './step-good.tsx';
import { MarksStep } from './step-marks.tsx';
import { NextStep } from './step-next.tsx';
import { PromiseStep } from './step-promise.tsx';
import type { TalkView } from './talk-view.ts';
import type { TalkClockView } from './use-talk-clock.ts';

interface TalkSessionProps {
  readonly view: TalkView;
  readonly clock: TalkClockView;
  readonly running: TalkClock;
}

const pages: { readonly [step in TalkStepId]: (props: { readonly view: TalkView }) => ReactNode } = {
  promise: PromiseStep,
  good: GoodStep,
  cards: CardsStep,
  marks: MarksStep,
  next: NextStep,
};

/** One step of the script at a time, with its clock. */
export function TalkSession({ view, clock, running }: TalkSessionProps): ReactNode {
  const say = useWords('talk');
  const store = useStore();
  const { space, round, mayLead } = view;
  const { step } = running;
  const id = TALK_STEPS[step]?.id ?? 'promise';
  const next = TALK_STEPS[step + 1]?.id;
  const Step = pages[id];
  /** The others see where the talk is; whoever may not lead keeps the clock for themselves. */
  const tell = async (work: () => ReturnType<ReturnType<typeof talksOf>['finishTalk']>) => {
    const done = mayLead ? await work() : null;
    if (done && !done.ok) notify({ text: errorWords(done.error.code).text });
  };
  const goTo = (to: number) => {
    clock.goTo(to);
    scrollTo(0, 0);
    void tell(() => talksOf(store).goToStep(space.id, round.id, to));
  };
  const end = async () => {
    await tell(() => talksOf(store).finishTalk(space.id, round.id));
    clock.end();
  };
  return (
    <Page
      key={id}
      title={say(`step_${id}`)}
      lead={say('step_of', { number: step + 1, minutes: TALK_STEPS[step]?.minutes ?? 0 })}
      compact
      back={paths.roundResult(space.id, round.id)}
      action={
        <Button kind="primary" onClick={() => (next ? goTo(step + 1) : void end())}>
          {say(next ? 'talk_next' : 'talk_end')}
        </Button>
      }
    >
      <ClockPanel view={clock} />
      <div className="flex flex-col gap-6 pt-2">
        <Step view={view} />
      </div>
      <Disclosure summary={say('here')}>
        <HereNow view={view} />
      </Disclosure>
      {next && <p className="text-ink-sub">{say('step_after', { step: say(`step_${next}`) })}</p>}
      {step > 0 && (
        <Button kind="text" icon="back" onClick={() => goTo(step - 1)}>
          {say('talk_back')}
        </Button>
      )}
    </Page>
  );
}
