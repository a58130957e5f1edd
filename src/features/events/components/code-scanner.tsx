import { readReceptionCode } from '#domain/event/reception-code.ts';
import { useWords } from '#i18n/use-words.tsx';
import { dayWritingOf } from '#store/day-writing.ts';
import { useStore } from '#store/react.tsx';
import { CodeCamera } from '#ui/camera/code-camera.tsx';
import { Banner, type BannerKind } from '#ui/primitives/banner.tsx';
import { Button } from '#ui/primitives/button.tsx';
import { type ReactNode, useRef, useState } from 'react';
import { tellRefusal } from '../tell-refusal.ts';
import type { KnownEvent } from '../use-event.ts';

interface CodeScannerProps {
  readonly space: string;
  readonly found: KnownEvent;
}

/** The camera of the reception: one member's code after the other. */
export function CodeScanner({ space, found }: CodeScannerProps): ReactNode {
  const say = useWords('shifts');
  const [isOn, setOn] = useState(false);
  return (
    <>
      {isOn && <Scanner space={space} found={found} />}
      <Button kind="outline" icon="camera" wide onClick={() => setOn(!isOn)}>
        {say(isOn ? 'scan_stop' : 'scan')}
      </Button>
    </>
  );
}

interface Seen {
  readonly kind: BannerKind;
  readonly text: string;
}

function Scanner({ space, found }: CodeScannerProps): ReactNode {
  const say = useWords('shifts');
  const [seen, setSeen] = useState<Seen | null>(null);
  const take = useTaking(space, found, setSeen);
  return (
    <div className="flex flex-col gap-3">
      <CodeCamera onCode={take} denied={say('scan_denied')} none={say('scan_none')} />
      {seen ? <Banner kind={seen.kind} title={seen.text} live /> : <p>{say.rich('scan_wait')}</p>}
    </div>
  );
}

/** A code that was not seen for so long has been taken away; shown again it counts again. In milliseconds. */
const goneAfter = 2_000;

/** What is done with a code; the same one is seen many times a second. */
function useTaking(space: string, found: KnownEvent, tell: (seen: Seen) => void): (text: string) => void {
  const say = useWords('shifts');
  const store = useStore();
  const last = useRef({ text: '', at: 0 });
  return (text) => {
    const at = performance.now();
    const isStillThere = text === last.current.text && at - last.current.at < goneAfter;
    last.current = { text, at };
    if (isStillThere) return;
    const code = readReceptionCode(text, space);
    if (code === null) return tell({ kind: 'warning', text: say('scan_no_code') });
    if (code === 'other_group') return tell({ kind: 'warning', text: say('scan_other_group') });
    const member = found.members.find((one) => one.id === code.memberId);
    if (!member) return tell({ kind: 'warning', text: say('scan_unknown') });
    const name = member.name ?? '';
    if (found.present.has(member.id)) return tell({ kind: 'info', text: say('scan_again', { name }) });
    void tellRefusal(dayWritingOf(store).checkIn(space, found.known.day, member.id, 'screen')).then((isDone) => {
      if (isDone) tell({ kind: 'success', text: say('scan_came', { name }) });
    });
  };
}
