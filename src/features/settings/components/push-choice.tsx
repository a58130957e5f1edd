import { useWords } from '#i18n/use-words.tsx';
import { useStore } from '#store/react.tsx';
import { notify } from '#ui/notices.ts';
import { Button } from '#ui/primitives/button.tsx';
import { ChipSet } from '#ui/primitives/chip-set.tsx';
import { Section } from '#ui/primitives/section.tsx';
import { type ReactNode, useCallback, useEffect, useState } from 'react';
import { findPush, keepPushWords, type PushEnd, type PushState, turnPushOff, turnPushOn } from '../push-phone.ts';

/** Being told once a day that there is something new. Where nobody offers it, nothing is shown. */
export function PushChoice(): ReactNode {
  const say = useWords('settings');
  const store = useStore();
  const [state, setState] = useState<PushState>({ kind: 'hidden' });
  const look = useCallback(() => void findPush(store).then(setState, () => undefined), [store]);
  useEffect(() => {
    look();
    // Whoever was sent to the settings of the phone comes back here.
    const lookAgain = () => document.visibilityState === 'visible' && look();
    document.addEventListener('visibilitychange', lookAgain);
    return () => document.removeEventListener('visibilitychange', lookAgain);
  }, [look]);
  const isOn = state.kind === 'ready' && state.hour !== null;
  useEffect(() => {
    if (!isOn) return;
    const words = {
      title: say('push_shown_title'),
      one: say('push_shown_one'),
      news: say('push_shown_news'),
      safety: say('push_shown_safety'),
    };
    void keepPushWords(words).catch(() => undefined);
  }, [isOn, say]);
  if (state.kind === 'hidden') return null;
  return (
    <Section title={say('push')}>
      <p>{say('push_lead')}</p>
      <p className="text-ink-sub">{say('push_what')}</p>
      <p className="text-ink-sub">{say('push_safety')}</p>
      <p className="text-ink-sub">{say('push_truth')}</p>
      {state.kind === 'ready' ? <OnAndOff push={state} onChange={look} /> : <p>{say(`push_${state.kind}`)}</p>}
    </Section>
  );
}

function OnAndOff(props: { push: Extract<PushState, { kind: 'ready' }>; onChange: () => void }): ReactNode {
  const { push, onChange } = props;
  const say = useWords('settings');
  const store = useStore();
  const [hour, setHour] = useState<Hour>(hours.find((one) => Number(one) === push.hour) ?? '8');
  const [isBusy, setIsBusy] = useState(false);
  const [end, setEnd] = useState<PushEnd>('done');
  const isOn = push.hour !== null;
  const attempt = async (work: Promise<PushEnd>, text: string) => {
    setIsBusy(true);
    const ended = await work;
    setIsBusy(false);
    setEnd(ended);
    if (ended === 'done') notify({ text });
    onChange();
  };
  const choose = (next: Hour) => {
    setHour(next);
    if (isOn) void attempt(turnPushOn(store, push.key, Number(next)), say('push_turned_on'));
  };
  const turn = () =>
    void (isOn
      ? attempt(turnPushOff(store), say('push_turned_off'))
      : attempt(turnPushOn(store, push.key, Number(hour)), say('push_turned_on')));
  return (
    <>
      <ChipSet
        label={say('push_hour')}
        value={hour}
        onValue={choose}
        options={hours.map((value) => ({ value, label: say('push_hour_of', { hour: value }) }))}
      />
      {isOn && <p>{say('push_is_on')}</p>}
      {end !== 'done' && <p role="alert">{say(`push_${end}`)}</p>}
      <Button kind="outline" busyText={isBusy ? say('push_doing') : undefined} onClick={turn}>
        {say(isOn ? 'push_off' : 'push_on')}
      </Button>
    </>
  );
}

type Hour = (typeof hours)[number];
const hours = ['7', '8', '12', '18', '20'] as const;
