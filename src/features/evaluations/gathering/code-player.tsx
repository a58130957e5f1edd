import { useWords } from '#i18n/use-words.tsx';
import { codesOfMessage } from '#store/message-codes.ts';
import { Banner } from '#ui/primitives/banner.tsx';
import { Button } from '#ui/primitives/button.tsx';
import { QrCode } from '#ui/primitives/qr-code.tsx';
import { type ReactNode, useEffect, useState } from 'react';
import { useWakeLock } from '#ui/use-wake-lock.ts';
import { giveFile } from './message-file.ts';

/** Slow enough for a weak camera, and far below what could disturb sensitive eyes. */
const pace = 450;

export type MessageKind = 'envelope' | 'list' | 'key' | 'result';

interface CodePlayerProps {
  readonly what: MessageKind;
  readonly text: string;
}

/** A message for another phone: its codes one after another, or a file. */
export function CodePlayer({ what, text }: CodePlayerProps): ReactNode {
  const say = useWords('gathering');
  useWakeLock(true);
  const codes = useCodes(text);
  if (!codes) return null;
  return (
    <div className="flex flex-col gap-3">
      {codes.ok ? (
        <Codes key={text} what={what} codes={codes.value} />
      ) : (
        <Banner kind="info" title={say('code_too_long')} />
      )}
      <Button kind="outline" icon="share" wide onClick={() => void giveFile(`kyodo-${what}`, text)}>
        {say('code_file')}
      </Button>
    </div>
  );
}

function useCodes(text: string): Awaited<ReturnType<typeof codesOfMessage>> | null {
  const [codes, setCodes] = useState<Awaited<ReturnType<typeof codesOfMessage>> | null>(null);
  useEffect(() => {
    let isHere = true;
    void codesOfMessage(text).then((made) => isHere && setCodes(made));
    return () => {
      isHere = false;
    };
  }, [text]);
  return codes;
}

function Codes({ what, codes }: { readonly what: MessageKind; readonly codes: readonly string[] }): ReactNode {
  const say = useWords('gathering');
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
  const place = { what: say(`what_${what}`), number: at + 1, total };
  return (
    <>
      <QrCode text={codes[at] ?? ''} label={say('code_label', place)} />
      {total > 1 && (
        <>
          <p className="text-center tabular-nums">{say('code_of', place)}</p>
          <div className="grid grid-cols-3 gap-2">
            <Button kind="outline" onClick={() => step(-1)}>
              {say('code_back')}
            </Button>
            <Button kind="outline" onClick={() => setPlaying(!isPlaying)}>
              {say(isPlaying ? 'code_pause' : 'code_play')}
            </Button>
            <Button kind="outline" onClick={() => step(1)}>
              {say('code_next')}
            </Button>
          </div>
        </>
      )}
      <p className="text-ink-sub">{say.rich('code_hint')}</p>
    </>
  );
}
