import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { useLive, useSending, useStore } from '#store/react.tsx';
import { notify } from '#ui/notices.ts';
import { Banner } from '#ui/primitives/banner.tsx';
import { Button } from '#ui/primitives/button.tsx';
import { LinkButton } from '#ui/primitives/link-button.tsx';
import { Page } from '#ui/primitives/page.tsx';
import { saveFile } from '#ui/save-file.ts';
import type { ReactNode } from 'react';
import { SendingHelp } from '../components/sending-help.tsx';
import { SendingState } from '../components/sending-state.tsx';
import { WaitingPhotos } from '../components/waiting-photos.tsx';
import { WaitingLists } from '../components/waiting-lists.tsx';
import { waitingOf } from '#store/waiting-edits.ts';

/** What was sent, what waits, and why. */
export function SendingPage(): ReactNode {
  const say = useWords('outbox');
  const store = useStore();
  const { waiting, held } = useSending();
  const sendNow = () => {
    store.sendNow();
    notify({ text: say('sending_now') });
  };
  return (
    <Page
      title={say('title')}
      back={paths.home()}
      action={
        waiting > 0 && (
          <Button kind="primary" icon="send" onClick={sendNow}>
            {say('send_now')}
          </Button>
        )
      }
    >
      <SendingState />
      <Attention />
      <WaitingPhotos />
      <WaitingLists />
      {waiting + held > 0 && <SaveFile />}
      <SendingHelp />
    </Page>
  );
}

/** The way to what was refused or lost. */
function Attention(): ReactNode {
  const say = useWords('outbox');
  const count = useLive((store) => store.review.countReview(), []) ?? 0;
  if (count === 0) return null;
  return (
    <Banner
      kind="warning"
      title={say('attention', { count })}
      actions={<LinkButton to={paths.review()}>{say('attention_look')}</LinkButton>}
    />
  );
}

function SaveFile(): ReactNode {
  const say = useWords('outbox');
  const store = useStore();
  const save = async () => {
    saveFile(`${say('file_name', { date: store.today() })}.json`, await waitingOf(store).exportWaiting());
    notify({ text: say('saved_file') });
  };
  return (
    <Button kind="outline" onClick={() => void save()}>
      {say('save_file')}
    </Button>
  );
}
