import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import type { Gathering } from '#store/gathering-table.ts';
import { LinkButton } from '#ui/primitives/link-button.tsx';
import { Page } from '#ui/primitives/page.tsx';
import { Section } from '#ui/primitives/section.tsx';
import type { ReactNode } from 'react';
import type { RoundView } from '../round-view.ts';
import { CodePlayer } from './code-player.tsx';
import { Fingerprint } from './fingerprint.tsx';

interface GiveResultProps {
  readonly view: RoundView;
  readonly result: NonNullable<Gathering['result']>;
}

/** After the showing: the result goes back to the other phones. */
export function GiveResult({ view: { space, round }, result }: GiveResultProps): ReactNode {
  const say = useWords('gathering');
  return (
    <Page title={say('give_title')} lead={say.rich('give_lead')} back={paths.round(space.id, round.id)}>
      <CodePlayer what="result" text={result.text} />
      <Section title={say('result_words')}>
        <Fingerprint bytes={result.fingerprint} large />
        <p>{say.rich('result_words_say')}</p>
        <p className="text-ink-sub">{say.rich('give_text')}</p>
      </Section>
      <LinkButton kind="primary" to={paths.roundResult(space.id, round.id)}>
        {say('see_result')}
      </LinkButton>
    </Page>
  );
}
