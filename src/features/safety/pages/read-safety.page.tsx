import { readSafetyCode } from '#domain/notice/safety-code.ts';
import { errorWords } from '#i18n/i18n.ts';
import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { useStore } from '#store/react.tsx';
import { safetyOf } from '#store/safety.ts';
import { CodeCamera } from '#ui/camera/code-camera.tsx';
import { Banner } from '#ui/primitives/banner.tsx';
import { Button } from '#ui/primitives/button.tsx';
import { Disclosure } from '#ui/primitives/disclosure.tsx';
import { Page } from '#ui/primitives/page.tsx';
import { TextAreaField } from '#ui/primitives/text-area-field.tsx';
import { type ReactNode, useRef, useState } from 'react';
import { MissingCheck } from '../components/missing-check.tsx';
import { type SafetyView, useSafety } from '../use-safety.ts';

/** コードを読む: answers come in from other phones without a network. */
export function ReadSafetyPage({ space, id }: { readonly space: string; readonly id: string }): ReactNode {
  const view = useSafety(space, id);
  if (view === undefined) return null;
  if (view === null || !view.walksRound) return <MissingCheck space={space} officers={view !== null} />;
  return <Reader view={view} />;
}

function Reader({ view }: { readonly view: SafetyView }): ReactNode {
  const { space, check, names, isOfficer, figures } = view;
  const say = useWords('safety');
  const store = useStore();
  const [isCamera, setCamera] = useState(false);
  const [typed, setTyped] = useState('');
  const [told, setTold] = useState<{ readonly text: string; readonly kind: 'success' | 'warning' } | null>(null);
  const last = useRef('');
  const take = async (text: string): Promise<boolean> => {
    const warn = (sentence: string) => {
      setTold({ text: sentence, kind: 'warning' });
      return false;
    };
    const read = readSafetyCode(text);
    if (!read.ok) return warn(say(read.error === 'code.unknown' ? 'read_unknown' : 'read_damaged'));
    if (read.value.space !== space.id || read.value.checkId !== check.id) return warn(say('read_wrong_check'));
    const mine = new Set(figures.flatMap((block) => [...block.needHelp, ...block.unknown, ...block.answered]));
    const isForMe = isOfficer || read.value.answers.some(({ memberId }) => mine.has(memberId));
    if (!isForMe) return warn(say('read_other_block'));
    const done = await safetyOf(store).takeIn(space.id, check.id, read.value.answers);
    if (!done.ok) return warn(errorWords(done.error.code).text);
    const whose = read.value.answers.map(({ memberId }) => names.get(memberId) ?? '').slice(0, 3);
    const taken = done.value === 0 ? say('read_taken_none') : say('read_taken_some', { count: done.value });
    setTold({ text: `${taken} ${whose.join('・')}`, kind: 'success' });
    return true;
  };
  // The camera sees the same picture many times.
  const see = (text: string) => {
    if (text === last.current) return;
    last.current = text;
    void take(text);
  };
  return (
    <Page title={say('read_title')} lead={say.rich('read_lead')} back={paths.safetyCheck(space.id, check.id)}>
      {told && <Banner kind={told.kind} title={told.text} live />}
      {isCamera && <CodeCamera onCode={see} denied={say('read_denied')} none={say('read_none')} />}
      <Button kind="primary" icon="camera" onClick={() => setCamera(!isCamera)}>
        {say(isCamera ? 'read_stop' : 'read_camera')}
      </Button>
      <Disclosure summary={say('read_text')}>
        <TextAreaField label={say('read_text_label')} value={typed} onValue={setTyped} />
        <Button kind="outline" onClick={() => void take(typed).then((isTaken) => isTaken && setTyped(''))}>
          {say('read_text_take')}
        </Button>
      </Disclosure>
    </Page>
  );
}
