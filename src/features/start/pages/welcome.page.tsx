import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { useStore } from '#store/react.tsx';
import { LanguageChoice, TextSizeChoice } from '#ui/device-choice.tsx';
import { notify } from '#ui/notices.ts';
import { LinkButton } from '#ui/primitives/link-button.tsx';
import { Page } from '#ui/primitives/page.tsx';
import { Section } from '#ui/primitives/section.tsx';
import { type ReactNode, useRef } from 'react';
import { useLocation } from 'wouter';
import { BigChoice } from '../components/big-choice.tsx';
import { createPractice } from '../practice.ts';

/** The first page: what this is, how it looks, and three ways to begin. */
export function WelcomePage(): ReactNode {
  const say = useWords('start');
  const practise = usePractice();
  return (
    <Page title={say('welcome_title')} lead={say.rich('welcome_lead')}>
      <Section title={say('begin_how')}>
        <BigChoice icon="qr" title={say('begin_invited')} note={say('begin_invited_note')} onChoose={paths.join()} />
        <BigChoice icon="people" title={say('begin_new')} note={say('begin_new_note')} onChoose={paths.start()} />
        <BigChoice
          icon="star"
          title={say('begin_practice')}
          note={say('begin_practice_note')}
          onChoose={() => void practise()}
        />
      </Section>
      <TextSizeChoice />
      <LanguageChoice />
      <div className="flex flex-col items-start gap-2">
        <LinkButton kind="text" to={paths.recover()}>
          {say('begin_recover')}
        </LinkButton>
        <p className="text-ink-sub">{say.rich('no_registration')}</p>
      </div>
    </Page>
  );
}

/** Opens the practice notebook of this phone; it is made at the first time. */
function usePractice() {
  const store = useStore();
  const say = useWords('start');
  const [, navigate] = useLocation();
  const isMaking = useRef(false);
  return async () => {
    if (isMaking.current) return;
    isMaking.current = true;
    const known = (await store.spaces.listSpaces()).find((space) => space.isPractice);
    const space = known?.id ?? (await createPractice(store, say));
    isMaking.current = false;
    if (space === undefined) return;
    if (!known) notify({ text: say('practice_started') });
    navigate(paths.space(space));
  };
}
