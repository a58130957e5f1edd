import { errorWords } from '#i18n/i18n.ts';
import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { useStore } from '#store/react.tsx';
import { notify } from '#ui/notices.ts';
import { HistoryLink } from '#ui/primitives/history-link.tsx';
import { Banner } from '#ui/primitives/banner.tsx';
import { Button } from '#ui/primitives/button.tsx';
import { LinkButton } from '#ui/primitives/link-button.tsx';
import { Page } from '#ui/primitives/page.tsx';
import { Section } from '#ui/primitives/section.tsx';
import type { ReactNode } from 'react';
import { ActionsSection } from '../components/actions-section.tsx';
import { AimSection } from '../components/aim-section.tsx';
import { MainStep } from '../components/main-step.tsx';
import { DoingSection } from '../components/doing-section.tsx';
import { MidTermCard } from '../components/mid-term-card.tsx';
import { MissingProject } from '../components/missing-project.tsx';
import { OutsideSection } from '../components/outside-section.tsx';
import { PartiesSection } from '../components/parties-section.tsx';
import { PlacesSection } from '../components/places-section.tsx';
import { RoundsSection } from '../components/rounds-section.tsx';
import { StageSection } from '../components/stage-section.tsx';
import { WaySection } from '../components/way-section.tsx';
import { useProject } from '../use-project.ts';

/** One project: what for, where it stands and what is to be done first; then its reviews and pages; then how, who, and outside. */
export function ProjectPage({ space }: { readonly space: string }): ReactNode {
  const say = useWords('projects');
  const project = useProject(space);
  if (project === undefined) return null;
  if (project === null) return <MissingProject space={space} />;
  return (
    <Page title={project.space.name} back={paths.home()} action={<MainStep project={project} />}>
      {project.space.state === 'held' && <HeldBanner space={space} />}
      <AimSection project={project} />
      <StageSection project={project} />
      <ActionsSection project={project} />
      <MidTermCard project={project} />
      <RoundsSection project={project} />
      <DoingSection space={space} />
      <PlacesSection project={project} />
      <WaySection project={project} />
      <PartiesSection project={project} />
      <OutsideSection space={space} />
      <Section title={say('principles')}>
        <p>{say.rich('principles_text')}</p>
        <LinkButton kind="outline" icon="info" wide to={paths.guide()}>
          {say('principles_open')}
        </LinkButton>
        <LinkButton kind="text" icon="book" to={paths.city(space)}>
          {say('city_open')}
        </LinkButton>
      </Section>
      {project.charter && <HistoryLink to={paths.history(space, project.charter.id)} />}
    </Page>
  );
}

/** A project of one phone has nobody to work with yet. */
function HeldBanner({ space }: { readonly space: string }): ReactNode {
  const say = useWords('projects');
  const store = useStore();
  const share = async () => {
    const done = await store.spaces.share(space);
    notify({ text: done.ok ? say('shared') : errorWords(done.error.code).text });
  };
  return (
    <Banner kind="info" title={say('held')} actions={<Button onClick={() => void share()}>{say('share')}</Button>}>
      <p>{say.rich('held_text')}</p>
    </Banner>
  );
}
