import type { PrincipleSet } from '#content/principle-set.ts';
import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { CardLink, CardList } from '#ui/primitives/card-link.tsx';
import { LinkButton } from '#ui/primitives/link-button.tsx';
import { Page } from '#ui/primitives/page.tsx';
import type { ReactNode } from 'react';
import { PrincipleMark } from '../components/principle-mark.tsx';
import { PrincipleSource } from '../components/principle-source.tsx';
import { useContentWords } from '#i18n/use-content-words.tsx';

/** The principles on one page; needs no group and no network. */
export function GuidePage({ set }: { readonly set: PrincipleSet }): ReactNode {
  const say = useWords('principles');
  const words = useContentWords();
  return (
    <Page title={say('title')} lead={say.rich('lead')} back={paths.home()}>
      <div className="flex flex-col gap-2">
        <p>{say.rich('why_1')}</p>
        <p>{say.rich('why_2')}</p>
      </div>
      <CardList label={say('list')}>
        {set.principles.map(({ id, name, meaning }, index) => (
          <CardLink
            key={id}
            to={paths.principle(id)}
            leading={<PrincipleMark number={index + 1} />}
            title={words.rich(name)}
            meta={words.rich(meaning)}
          />
        ))}
      </CardList>
      <LinkButton kind="outline" icon="talk" wide to={paths.practiceRound()}>
        {say('to_practice')}
      </LinkButton>
      <LinkButton kind="outline" icon="log" wide to={paths.lessons()}>
        {say('lessons')}
      </LinkButton>
      <PrincipleSource set={set} />
    </Page>
  );
}
