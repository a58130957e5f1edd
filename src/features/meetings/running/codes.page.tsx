import { useLocale, useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { codesOfMessage } from '#store/message-codes.ts';
import { useStore } from '#store/react.tsx';
import { Banner } from '#ui/primitives/banner.tsx';
import { Button } from '#ui/primitives/button.tsx';
import { Disclosure } from '#ui/primitives/disclosure.tsx';
import { LinkButton } from '#ui/primitives/link-button.tsx';
import { Page } from '#ui/primitives/page.tsx';
import { QrCode } from '#ui/primitives/qr-code.tsx';
import { useWakeLock } from '#ui/use-wake-lock.ts';
import { type ReactNode, useEffect, useState } from 'react';
import { MeetingFrame } from '../components/meeting-frame.tsx';
import type { MeetingSheet } from '../components/use-meeting-sheet.ts';
import { summaryText } from './summary-text.model.ts';

/** Slow enough for a weak camera, and far below what could disturb sensitive eyes. */
const pace = 450;

/** Where the meeting stands, as codes for phones without a network. */
export function CodesPage(): ReactNode {
  return <MeetingFrame>{(sheet, space) => <Codes space={space} sheet={sheet} />}</MeetingFrame>;
}

function Codes({ space, sheet }: { readonly space: string; readonly sheet: MeetingSheet }): ReactNode {
  const say = useWords('running');
  const words = useWords('meetings');
  const locale = useLocale();
  const store = useStore();
  const [at] = useState(() => store.now());
  const text = summaryText(sheet, at, { meetings: words, running: say }, locale);
  const codes = useCodes(text);
  useWakeLock(true);
  return (
    <Page title={say('codes_title')} lead={say.rich('codes_lead')} back={paths.meeting(space, sheet.meeting.id)}>
      {codes &&
        (codes.ok ? <Player key={text} codes={codes.value} /> : <Banner kind="info" title={say('codes_too_long')} />)}
      <Disclosure summary={say('codes_text')}>
        <pre className="py-2 font-sans whitespace-pre-wrap select-all">{text}</pre>
      </Disclosure>
      <div>
        <LinkButton kind="outline" icon="camera" to={paths.readMeeting()}>
          {say('codes_read')}
        </LinkButton>
      </div>
    </Page>
  );
}

type MadeCodes = Awaited<ReturnType<typeof codesOfMessage>>;

function useCodes(text: string): MadeCodes | null {
  const [codes, setCodes] = useState<MadeCodes | null>(null);
  useEffect(() => {
    let isHere = true;
    void codesOfMessage(text).then((made) => isHere && setCodes(made));
    return () => {
      isHere = false;
    };
  }, [text]);
  return codes;
}

function Player({ codes }: { readonly codes: readonly string[] }): ReactNode {
  const say = useWords('running');
  const total = codes.length;
  const [at, setAt] = useState(0);
  const [isPlaying, setPlaying] = useState(() => !matchMedia('(prefers-reduced-motion: reduce)').matches);
  useEffect(() => {
    if (!isPlaying || total < 2) return;
    const timer = setInterval(() => setAt((now) => (now + 1) % total), pace);
    return () => clearInterval(timer);
  }, [isPlaying, total]);
  const step = (by: number) => {
    setPlaying(false);
    setAt((now) => (now + by + total) % total);
  };
  const place = { number: at + 1, total };
  return (
    <div className="flex flex-col gap-3">
      <QrCode text={codes[at] ?? ''} label={say('codes_label', place)} />
      {total > 1 && (
        <>
          <p className="text-center tabular-nums">{say('codes_of', place)}</p>
          <div className="grid grid-cols-3 gap-2">
            <Button kind="outline" onClick={() => step(-1)}>
              {say('codes_back')}
            </Button>
            <Button kind="outline" onClick={() => setPlaying(!isPlaying)}>
              {say(isPlaying ? 'codes_stop' : 'codes_play')}
            </Button>
            <Button kind="outline" onClick={() => step(1)}>
              {say('codes_next')}
            </Button>
          </div>
        </>
      )}
    </div>
  );
}
