import { referenceOf } from '#content/content.ts';
import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { CardLink, CardList } from '#ui/primitives/card-link.tsx';
import { ChipSet } from '#ui/primitives/chip-set.tsx';
import { LinkButton } from '#ui/primitives/link-button.tsx';
import { Page } from '#ui/primitives/page.tsx';
import { Section } from '#ui/primitives/section.tsx';
import type { ReactNode } from 'react';
import { PrincipleMark } from '../components/principle-mark.tsx';
import { PrincipleSource } from '../components/principle-source.tsx';
import { useContentWords } from '#i18n/use-content-words.tsx';
import type { GuideSet } from '../use-guide-set.ts';

/** The principles on one page; needs no group and no network. */
export function GuidePage({ guide }: { readonly guide: GuideSet }): ReactNode {
  const { set, ofSpace, sets, choose } = guide;
  const say = useWords('principles');
  const words = useContentWords();
  return (
    <Page title={say('title')} lead={say.rich('lead')} back={paths.home()}>
      <div className="flex flex-col gap-2">
        <p>{say.rich('why_1')}</p>
        <p>{say.rich('why_2')}</p>
      </div>
      <ChipSet
        label={say('which')}
        {...(ofSpace === null ? {} : { support: say('which_support') })}
        options={sets.map((one) => ({ value: referenceOf(one), label: words(one.name) }))}
        value={sets.find((one) => one.id === set.id) && referenceOf(sets.find((one) => one.id === set.id) ?? set)}
        onValue={choose}
      />
      <Section title={words(set.name)}>
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
      </Section>
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
