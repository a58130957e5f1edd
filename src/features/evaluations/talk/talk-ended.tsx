import { errorWords } from '#i18n/i18n.ts';
import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { useStore } from '#store/react.tsx';
import { talksOf } from '#store/talks.ts';
import { copyText } from '#ui/copy-text.ts';
import { notify } from '#ui/notices.ts';
import { Banner } from '#ui/primitives/banner.tsx';
import { Button } from '#ui/primitives/button.tsx';
import { Disclosure } from '#ui/primitives/disclosure.tsx';
import { LinkButton } from '#ui/primitives/link-button.tsx';
import { Page } from '#ui/primitives/page.tsx';
import { Section } from '#ui/primitives/section.tsx';
import type { ReactNode } from 'react';
import { AfterList } from '../components/after-list.tsx';
import { ImprovementList } from '../components/improvement-list.tsx';
import { OpenTries } from './step-next.tsx';
import type { TalkView } from './talk-view.ts';
import { useTalkText } from './use-talk-text.ts';

/** After the talk: what still has nobody's name on it, what was agreed, and the message for those who were not there. */
export function TalkEnded({ view }: { readonly view: TalkView }): ReactNode {
  const say = useWords('talk');
  const about = useWords('evaluations');
  const store = useStore();
  const { space, round, mayLead } = view;
  const again = async () => {
    const done = await talksOf(store).goToStep(space.id, round.id, view.talk?.step ?? 0);
    if (!done.ok) notify({ text: errorWords(done.error.code).text });
  };
  return (
    <Page title={say('ended')} back={paths.roundResult(space.id, round.id)}>
      <Banner kind="success" title={say('ended_text')} />
      <OpenTries view={view} />
      <Section title={about('actions')}>
        <ImprovementList view={view} actions={view.actions} />
      </Section>
      <TextSection view={view} />
      <AfterList view={view} />
      {round.phase === 'after' && (
        <LinkButton kind="outline" wide to={paths.nextPlan(space.id)}>
          {say('open_next')}
        </LinkButton>
      )}
      <LinkButton kind="outline" icon="print" wide to={paths.printRound(space.id, round.id)}>
        {about('print_result')}
      </LinkButton>
      {mayLead && (
        <Button kind="text" icon="undo" onClick={() => void again()}>
          {say('ended_again')}
        </Button>
      )}
    </Page>
  );
}

function TextSection({ view }: { readonly view: TalkView }): ReactNode {
  const say = useWords('talk');
  const text = useTalkText(view);
  const copy = async () => notify({ text: say((await copyText(text)) ? 'text_copied' : 'text_failed') });
  return (
    <Section title={say('message_title')}>
      <div className="flex flex-wrap gap-3">
        {'share' in navigator && (
          <Button kind="outline" icon="share" onClick={() => void share(text)}>
            {say('text_send')}
          </Button>
        )}
        <Button kind="outline" onClick={() => void copy()}>
          {say('text_copy')}
        </Button>
      </div>
      <Disclosure summary={say('text_show')}>
        <pre className="py-2 font-sans wrap-anywhere whitespace-pre-wrap select-all">{text}</pre>
      </Disclosure>
    </Section>
  );
}

/** Closing the sheet of the phone without sending is no failure. */
const share = (text: string): Promise<void> => navigator.share({ text }).catch(() => undefined);
