import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { LanguageChoice, TextSizeChoice } from '#ui/device-choice.tsx';
import { LinkButton } from '#ui/primitives/link-button.tsx';
import { Page } from '#ui/primitives/page.tsx';
import { Section } from '#ui/primitives/section.tsx';
import type { ReactNode } from 'react';
import { BigChoice } from '../components/big-choice.tsx';

interface WelcomePageProps {
  readonly onPractise: () => void;
}

/** The first page: what this is, how it looks, and three ways to begin. It asks the disk nothing, so it can stand before the notebook is open. */
export function WelcomePage({ onPractise }: WelcomePageProps): ReactNode {
  const say = useWords('start');
  return (
    <Page title={say('welcome_title')} lead={say.rich('welcome_lead')}>
      <Section title={say('begin_how')}>
        <BigChoice icon="qr" title={say('begin_invited')} note={say('begin_invited_note')} onChoose={paths.join()} />
        <BigChoice icon="people" title={say('begin_new')} note={say('begin_new_note')} onChoose={paths.start()} />
        <BigChoice icon="star" title={say('begin_practice')} note={say('begin_practice_note')} onChoose={onPractise} />
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
