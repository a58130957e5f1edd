import type { Localized } from '#domain/basis/localized.ts';
import type { PrincipleSet, PrincipleWords } from '#content/principle-set.ts';
import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { CardLink, CardList } from '#ui/primitives/card-link.tsx';
import { Card } from '#ui/primitives/card.tsx';
import { LinkButton } from '#ui/primitives/link-button.tsx';
import { Page } from '#ui/primitives/page.tsx';
import { Section } from '#ui/primitives/section.tsx';
import type { ReactNode } from 'react';
import { PrincipleMark } from '../components/principle-mark.tsx';
import { PrincipleSource } from '../components/principle-source.tsx';
import { useContentWords } from '#i18n/use-content-words.tsx';
import { guideOf } from '../use-guide-set.ts';

interface PrinciplePageProps {
  readonly set: PrincipleSet;
  readonly principle: PrincipleWords;
}

/** One principle: what it means, how one notices it, what to talk about. */
export function PrinciplePage({ set, principle }: PrinciplePageProps): ReactNode {
  const say = useWords('principles');
  const words = useContentWords();
  return (
    <Page
      title={words(principle.name)}
      back={guideOf(set)}
      beside={<PrincipleMark number={set.principles.indexOf(principle) + 1} />}
    >
      <Section title={say('meaning')}>
        <p>{words.rich(principle.meaning)}</p>
        <Card title={say('example')} level={3}>
          <p>{words.rich(principle.example)}</p>
        </Card>
      </Section>
      <Points title={say('works')} texts={principle.signsItWorks} />
      <Points title={say('works_not')} texts={principle.signsItDoesNot} />
      <Points title={say('questions')} texts={principle.questions} />
      <Points title={say('when_weak')} texts={principle.whenWeak} />
      <Neighbours set={set} principle={principle} />
      <PrincipleSource set={set} />
    </Page>
  );
}

function Points({ title, texts }: { readonly title: string; readonly texts: readonly Localized[] }): ReactNode {
  const words = useContentWords();
  return (
    <Section title={title}>
      <ul className="flex list-disc flex-col gap-2 rounded-12 border-1 border-line bg-white py-4 ps-9 pe-4">
        {texts.map((text) => (
          <li key={text.ja}>{words.rich(text)}</li>
        ))}
      </ul>
    </Section>
  );
}

/** The principle before and the one after, and the way to all of them. */
function Neighbours({ set, principle }: PrinciplePageProps): ReactNode {
  const say = useWords('principles');
  const words = useContentWords();
  const at = set.principles.indexOf(principle);
  return (
    <Section title={say('other')}>
      <CardList>
        {set.principles.map((other, index) =>
          Math.abs(index - at) === 1 ? (
            <CardLink
              key={other.id}
              to={paths.principle(other.id)}
              leading={<PrincipleMark number={index + 1} />}
              title={words.rich(other.name)}
            />
          ) : null,
        )}
      </CardList>
      <LinkButton kind="text" to={guideOf(set)}>
        {say('to_list')}
      </LinkButton>
    </Section>
  );
}
