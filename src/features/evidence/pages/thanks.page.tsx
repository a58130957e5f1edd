import { errorWords } from '#i18n/i18n.ts';
import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { useDraft, useStore } from '#store/react.tsx';
import { thanksOf } from '#store/thanks.ts';
import { notify } from '#ui/notices.ts';
import { Banner } from '#ui/primitives/banner.tsx';
import { Button } from '#ui/primitives/button.tsx';
import { Disclosure } from '#ui/primitives/disclosure.tsx';
import { Page } from '#ui/primitives/page.tsx';
import { TextField } from '#ui/primitives/text-field.tsx';
import { type ReactNode, useState } from 'react';
import { useSearchParams } from 'wouter';
import { Missing } from '../components/missing.tsx';
import { Receivers } from '../components/receivers.tsx';
import { ThanksList } from '../components/thanks-list.tsx';
import { type Receiver, receiversOf, thanksOfReceiver } from '../thanks-choice.model.ts';
import { type Notebook, useNotebook } from '../use-notebook.ts';

/** ありがとう: a tap on a name says it. `?to=` is somebody already chosen, `?about=` the log it is for. */
export function ThanksPage({ space }: { readonly space: string }): ReactNode {
  const say = useWords('evidence');
  const notebook = useNotebook(space);
  const [search] = useSearchParams();
  const draft = useDraft(`thanks.new/${space}`, (value) => (typeof value === 'string' ? value : null));
  if (notebook === undefined || draft.found === undefined) return null;
  if (notebook === null) return <Missing title={say('thanks')} />;
  return (
    <ThanksDesk
      notebook={notebook}
      to={search.get('to')}
      aboutId={search.get('about')}
      begin={draft.found ?? ''}
      keep={draft.save}
      forget={draft.clear}
    />
  );
}

interface ThanksDeskProps {
  readonly notebook: Notebook;
  readonly to: string | null;
  readonly aboutId: string | null;
  readonly begin: string;
  readonly keep: (text: string) => void;
  readonly forget: () => void;
}

function ThanksDesk({ notebook, to, aboutId, begin, keep, forget }: ThanksDeskProps): ReactNode {
  const say = useWords('evidence');
  const store = useStore();
  const [text, setText] = useState(begin);
  const [failure, setFailure] = useState<string | null>(null);
  const { space, parties, members } = notebook;
  const receivers = receiversOf(parties, members, space.me);
  const chosen = [...receivers.parties, ...receivers.people].find(({ key }) => key === to);
  const send = async ({ key, name }: Receiver) => {
    const done = await thanksOf(store).sendThanks(space.id, thanksOfReceiver(key, text, aboutId));
    if (!done.ok) return setFailure(done.error.code);
    setFailure(null);
    setText('');
    forget();
    return notify({ text: say('thanks_sent', { name }), undo: () => void done.value.undo() });
  };
  return (
    <Page
      title={say('thanks')}
      lead={say.rich('thanks_lead')}
      back={aboutId ? paths.activity(space.id, aboutId) : paths.project(space.id)}
      action={
        chosen && (
          <Button kind="primary" icon="heart" onClick={() => void send(chosen)}>
            {say('thanks_button', { name: chosen.name })}
          </Button>
        )
      }
    >
      {failure !== null && <Banner kind="error" title={errorWords(failure).text} live />}
      <TextField
        label={say('thanks_text')}
        mark="optional"
        support={say('thanks_text_hint')}
        value={text}
        onValue={(next) => {
          setText(next);
          keep(next);
        }}
      />
      {chosen ? (
        <Disclosure summary={say('thanks_others')}>
          <Receivers receivers={receivers} onChoose={(one) => void send(one)} />
        </Disclosure>
      ) : (
        <Receivers receivers={receivers} onChoose={(one) => void send(one)} />
      )}
      <ThanksList notebook={notebook} />
    </Page>
  );
}
