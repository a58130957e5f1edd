import { useLocale, useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { codesOfMessage } from '#store/message-codes.ts';
import { useStore } from '#store/react.tsx';
import { CodeFilm } from '#ui/camera/code-film.tsx';
import { Banner } from '#ui/primitives/banner.tsx';
import { Disclosure } from '#ui/primitives/disclosure.tsx';
import { LinkButton } from '#ui/primitives/link-button.tsx';
import { Page } from '#ui/primitives/page.tsx';
import { useWakeLock } from '#ui/use-wake-lock.ts';
import { type ReactNode, useEffect, useState } from 'react';
import { MeetingFrame } from '../components/meeting-frame.tsx';
import type { MeetingSheet } from '../components/use-meeting-sheet.ts';
import { summaryText } from './summary-text.model.ts';

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

/** The codes of the summary, one after the other. */
function Player({ codes }: { readonly codes: readonly string[] }): ReactNode {
  const say = useWords('running');
  return (
    <div className="flex flex-col gap-3">
      <CodeFilm
        codes={codes}
        labelOf={(place) => say('codes_label', place)}
        placeOf={(place) => say('codes_of', place)}
        words={{ back: say('codes_back'), next: say('codes_next'), play: say('codes_play'), pause: say('codes_stop') }}
      />
    </div>
  );
}
