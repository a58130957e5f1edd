import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { Banner } from '#ui/primitives/banner.tsx';
import { Button } from '#ui/primitives/button.tsx';
import { Page } from '#ui/primitives/page.tsx';
import { CodeCamera } from '#ui/camera/code-camera.tsx';
import { useWakeLock } from '#ui/use-wake-lock.ts';
import { type ReactNode, useRef, useState } from 'react';
import { type CodeReading, useCodeReading } from './use-code-reading.ts';

/** Reads where a meeting stands from the codes of another phone or of the large screen, and shows it as plain text. */
export function ReadPage(): ReactNode {
  const say = useWords('running');
  const reading = useCodeReading();
  const [isCamera, setCamera] = useState(false);
  useWakeLock(true);
  if (reading.text !== null) {
    return (
      <Page title={say('read_title')} back={paths.home()}>
        <Banner kind="success" title={say('read_done')} live>
          <p>{say.rich('read_plain')}</p>
        </Banner>
        <pre className="rounded-12 border-1 border-line bg-white p-4 font-sans whitespace-pre-wrap select-all">
          {reading.text}
        </pre>
        <Button kind="outline" icon="undo" onClick={reading.beginAnew}>
          {say('read_again')}
        </Button>
      </Page>
    );
  }
  return (
    <Page title={say('read_title')} lead={say.rich('read_lead')} back={paths.home()}>
      {reading.problem && <Banner kind="warning" title={say(`read_${reading.problem}`)} live />}
      {reading.total > 0 && (
        <p className="text-std-20B-150" role="status">
          {say('read_of', { total: reading.total, count: reading.count })}
        </p>
      )}
      {isCamera && <CodeCamera onCode={reading.takeCode} denied={say('read_denied')} none={say('read_none')} />}
      <Button kind="primary" icon="camera" onClick={() => setCamera(!isCamera)}>
        {say(isCamera ? 'read_camera_stop' : 'read_camera')}
      </Button>
      {!isCamera && <p className="text-ink-sub">{say.rich('read_camera_why')}</p>}
      <Photos reading={reading} />
    </Page>
  );
}

function Photos({ reading }: { readonly reading: CodeReading }): ReactNode {
  const say = useWords('running');
  const photo = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={photo}
        type="file"
        accept="image/*"
        multiple
        hidden
        onChange={({ currentTarget }) => {
          const files = [...(currentTarget.files ?? [])];
          currentTarget.value = '';
          void reading.takePhotos(files);
        }}
      />
      <Button
        kind="outline"
        icon="qr"
        wide
        busyText={reading.isBusy ? say('read_busy') : undefined}
        onClick={() => photo.current?.click()}
      >
        {say('read_photo')}
      </Button>
    </>
  );
}
