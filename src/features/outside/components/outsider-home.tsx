import { formatDate } from '#i18n/format.ts';
import { useLocale, useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { outsideOf, type ReviewPackage } from '#store/outside.ts';
import { useLive, useStore } from '#store/react.tsx';
import type { SpaceView } from '#store/spaces.ts';
import { EmptyState } from '#ui/primitives/empty-state.tsx';
import { LinkButton } from '#ui/primitives/link-button.tsx';
import { Page } from '#ui/primitives/page.tsx';
import { Section } from '#ui/primitives/section.tsx';
import type { ReactNode } from 'react';
import { packageState } from '../package-state.ts';

interface OutsiderHomeProps {
  readonly view: SpaceView;
  readonly packages: readonly ReviewPackage[];
}

/** Where somebody from outside begins: what to read, until when, and the opinion. There is nothing else of the project here. */
export function OutsiderHome({ view, packages }: OutsiderHomeProps): ReactNode {
  const say = useWords('outside');
  const store = useStore();
  const mine = packages.find((one) => packageState(one, store.now()) === 'open');
  const isOver = view.state === 'closed' || (mine === undefined && packages.length > 0);
  return (
    <Page title={mine?.title ?? say('title')}>
      {isOver && (
        <EmptyState icon="lock">
          <span className="block text-std-20B-150">{say('ended')}</span>
          {say('ended_text')}
        </EmptyState>
      )}
      {!isOver && !mine && (
        <EmptyState icon="info">
          <span className="block text-std-20B-150">{say('waiting')}</span>
          {say('waiting_text')}
        </EmptyState>
      )}
      {mine && !isOver && <YourPackage space={view.id} mine={mine} />}
      <OtherSpaces here={view.id} />
    </Page>
  );
}

function YourPackage({ space, mine }: { readonly space: string; readonly mine: ReviewPackage }): ReactNode {
  const say = useWords('outside');
  const locale = useLocale();
  const opinion = useLive((store) => outsideOf(store).findOpinion(space, mine.id), [space, mine.id]);
  const isFiled = opinion?.state === 'filed';
  return (
    <Section title={say('your_package')}>
      <p>{say('your_until', { date: formatDate(mine.expiresOn ?? '', locale) })}</p>
      <LinkButton kind="primary" to={paths.reviewPackage(space, mine.id)}>
        {say('read_package')}
      </LinkButton>
      <LinkButton kind={isFiled ? 'outline' : 'solid'} icon="edit" wide to={paths.opinion(space, mine.id)}>
        {say(isFiled ? 'see_opinion' : opinion ? 'opinion_continue' : 'write_opinion')}
      </LinkButton>
    </Section>
  );
}

/** Somebody from outside may have a notebook of their own. */
function OtherSpaces({ here }: { readonly here: string }): ReactNode {
  const say = useWords('outside');
  const spaces = useLive((store) => store.spaces.listSpaces(), []) ?? [];
  const others = spaces.filter((one) => one.id !== here);
  return (
    <>
      {others.length > 0 && (
        <Section title={say('other_spaces')}>
          {others.map((one) => (
            <LinkButton key={one.id} kind="outline" wide to={paths.space(one.id)}>
              {one.name}
            </LinkButton>
          ))}
        </Section>
      )}
      <LinkButton kind="outline" icon="gear" wide to={paths.settings()}>
        {say('to_settings')}
      </LinkButton>
    </>
  );
}
