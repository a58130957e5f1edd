import { useWords } from '#i18n/use-words.tsx';
import { codesOfMessage } from '#store/message-codes.ts';
import { CodeFilm } from '#ui/camera/code-film.tsx';
import { Banner } from '#ui/primitives/banner.tsx';
import { Button } from '#ui/primitives/button.tsx';
import { type ReactNode, useEffect, useState } from 'react';
import { useWakeLock } from '#ui/use-wake-lock.ts';
import { giveFile } from './message-file.ts';

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
  const name = say(`what_${what}`);
  return (
    <>
      <CodeFilm
        codes={codes}
        labelOf={(place) => say('code_label', { what: name, ...place })}
        placeOf={(place) => say('code_of', { what: name, ...place })}
        words={{ back: say('code_back'), next: say('code_next'), play: say('code_play'), pause: say('code_pause') }}
      />
      <p className="text-ink-sub">{say.rich('code_hint')}</p>
    </>
  );
}
