import { useWords } from '#i18n/use-words.tsx';
import type { Result } from '#domain/basis/result.ts';
import type { GatheringError } from '#store/gathering-facts.ts';
import { Banner } from '#ui/primitives/banner.tsx';
import { Button } from '#ui/primitives/button.tsx';
import { Page } from '#ui/primitives/page.tsx';
import { type ChangeEvent, type ReactNode, useRef, useState } from 'react';
import { useWakeLock } from '#ui/use-wake-lock.ts';
import type { RoundParty } from '../round-view.ts';
import type { MessageKind } from './code-player.tsx';
import { CodeCamera } from '#ui/camera/code-camera.tsx';
import { type Reading, type ReadingProblem, useReading } from './use-reading.ts';
import { useRefusalWords } from './use-refusal-words.ts';

interface ReadPageProps {
  readonly what: MessageKind;
  readonly parties: readonly Pick<RoundParty, 'id' | 'name'>[];
  readonly onMessage: (text: string) => Promise<Result<void, GatheringError>>;
  readonly onTaken: () => void;
  readonly onCancel: () => void;
}

/** Takes a message from another phone: by camera, from photos of its codes, or as a file. */
export function ReadPage({ what, parties, onMessage, onTaken, onCancel }: ReadPageProps): ReactNode {
  const say = useWords('gathering');
  const [isCamera, setCamera] = useState(false);
  const reading = useReading(onMessage, onTaken);
  useWakeLock(true);
  return (
    <Page title={say('read_title', { what: say(`what_${what}`) })}>
      {reading.problem && <Problem problem={reading.problem} parties={parties} />}
      {reading.total > 0 && (
        <p className="text-std-20B-150" role="status">
          {say('read_of', { total: reading.total, count: reading.count })}
        </p>
      )}
      {isCamera && (
        <div className="flex flex-col gap-2">
          <CodeCamera onCode={reading.takeCode} denied={say('read_camera_denied')} none={say('read_camera_no')} />
          {reading.total === 0 && <p>{say.rich('read_wait')}</p>}
        </div>
      )}
      <Button kind="primary" icon="camera" onClick={() => setCamera(!isCamera)}>
        {say(isCamera ? 'read_camera_stop' : 'read_camera')}
      </Button>
      {!isCamera && <p className="text-ink-sub">{say.rich('read_camera_why')}</p>}
      <OtherWays reading={reading} />
      {reading.count > 0 && (
        <Button kind="text" icon="undo" onClick={reading.beginAnew}>
          {say('read_again')}
        </Button>
      )}
      <Button kind="text" icon="back" onClick={onCancel}>
        {say('read_cancel')}
      </Button>
    </Page>
  );
}

function OtherWays({ reading }: { readonly reading: Reading }): ReactNode {
  const say = useWords('gathering');
  const photo = useRef<HTMLInputElement>(null);
  const file = useRef<HTMLInputElement>(null);
  const busyText = reading.isBusy ? say('read_busy') : undefined;
  const filesOf = ({ currentTarget }: ChangeEvent<HTMLInputElement>): File[] => {
    const files = [...(currentTarget.files ?? [])];
    currentTarget.value = '';
    return files;
  };
  return (
    <>
      <input
        ref={photo}
        type="file"
        accept="image/*"
        multiple
        hidden
        onChange={(event) => void reading.takePhotos(filesOf(event))}
      />
      <input
        ref={file}
        type="file"
        accept=".txt,.json,text/plain,application/json"
        hidden
        onChange={(event) => {
          const [first] = filesOf(event);
          if (first) void reading.takeFile(first);
        }}
      />
      <Button kind="outline" icon="qr" wide busyText={busyText} onClick={() => photo.current?.click()}>
        {say('read_photo')}
      </Button>
      <Button kind="outline" icon="log" wide busyText={busyText} onClick={() => file.current?.click()}>
        {say('read_file')}
      </Button>
    </>
  );
}

function Problem({
  problem,
  parties,
}: { readonly problem: ReadingProblem } & Pick<ReadPageProps, 'parties'>): ReactNode {
  const say = useWords('gathering');
  const refusal = useRefusalWords(parties);
  return problem.of === 'message' ? (
    <Banner kind="error" title={say('refused_title')} live>
      <p>{refusal(problem.error)}</p>
    </Banner>
  ) : (
    <Banner kind="warning" title={say(`read_${problem.code}`)} live />
  );
}
