import type { CitySet, Registration } from '#content/city-set.ts';
import { referenceOf } from '#content/content.ts';
import { useContentWords } from '#i18n/use-content-words.tsx';
import { errorWords } from '#i18n/i18n.ts';
import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { useDraft } from '#store/react.tsx';
import { Banner } from '#ui/primitives/banner.tsx';
import { EmptyState } from '#ui/primitives/empty-state.tsx';
import { LinkButton } from '#ui/primitives/link-button.tsx';
import { Page } from '#ui/primitives/page.tsx';
import { Section } from '#ui/primitives/section.tsx';
import { type ReactNode, useState } from 'react';
import { MemberCount } from '../components/member-count.tsx';
import { MissingCity } from '../components/missing-city.tsx';
import { AskTheDesk } from '../components/ask-the-desk.tsx';
import { TickRows } from '../components/tick-rows.tsx';
import { checkRequirements, noTicks, readTicks, type Ticks, ticksKey, withTick } from '../requirement-check.model.ts';
import { type SpaceOfCity, useCity } from '../use-city.ts';

/** What a city asks of a group that wants to be registered, one by one; the city decides, not this page. */
export function RequirementsPage({ id }: { readonly id: string }): ReactNode {
  const found = useCity(id);
  if (found === undefined) return null;
  if (found === null || found.space.kind === 'project') return <MissingCity id={id} isProject={found !== null} />;
  const { city } = found;
  if (city === null) return <NoRegistration found={found}>{errorWords('app.outdated').text}</NoRegistration>;
  if (city.registration === null) return <Unasked found={found} city={city} />;
  return <Loaded key={referenceOf(city)} found={found} city={city} registration={city.registration} />;
}

interface CheckProps {
  readonly found: SpaceOfCity;
  readonly city: CitySet;
  readonly registration: Registration;
}

function Loaded(props: CheckProps): ReactNode {
  const draft = useDraft(ticksKey(props.found.space.id, referenceOf(props.city)), readTicks);
  if (draft.found === undefined) return null;
  return <Check {...props} begin={draft.found ?? noTicks} keep={draft.save} />;
}

function Check({
  found: { space, members },
  city,
  registration,
  begin,
  keep,
}: CheckProps & { readonly begin: Ticks; readonly keep: (ticks: Ticks) => void }): ReactNode {
  const say = useWords('cities');
  const words = useContentWords();
  const [ticks, setTicks] = useState(begin);
  const check = checkRequirements(registration, members, ticks);
  const rows = (part: Parameters<typeof withTick>[1]) => ({
    points: registration[part],
    part,
    ticks,
    onTick: (id: string, isOn: boolean) => {
      const next = withTick(ticks, part, id, isOn);
      setTicks(next);
      keep(next);
    },
  });
  return (
    <Page
      title={words(registration.name)}
      lead={say('source_line', { title: words(city.source.title), year: city.source.year })}
      back={paths.city(space.id)}
    >
      <p>{say.rich('check_lead')}</p>
      <MemberCount check={check} space={space.id} />
      <TickRows label={say('requirements')} support={say('requirements_support')} {...rows('requirements')} />
      {registration.exclusions.length > 0 && (
        <TickRows label={say('exclusions')} support={say('exclusions_support')} {...rows('exclusions')} />
      )}
      {registration.documents.length > 0 && (
        <TickRows label={say('documents')} support={say('documents_support')} {...rows('documents')} />
      )}
      <AskTheDesk check={check} desk={registration.desk} />
      <Section title={say('paper')}>
        <p>{say.rich('paper_text')}</p>
        <LinkButton kind="outline" icon="print" wide to={paths.printRequirements(space.id)}>
          {say('to_paper')}
        </LinkButton>
      </Section>
    </Page>
  );
}

/** The source of this city speaks of no registration. */
function Unasked({ found, city }: { readonly found: SpaceOfCity; readonly city: CitySet }): ReactNode {
  const say = useWords('cities');
  const words = useContentWords();
  return <NoRegistration found={found}>{say('no_registration', { city: words(city.name) })}</NoRegistration>;
}

function NoRegistration({
  found: { space },
  children,
}: {
  readonly found: SpaceOfCity;
  readonly children: ReactNode;
}): ReactNode {
  const say = useWords('cities');
  return (
    <Page title={say('registration')} back={paths.city(space.id)}>
      <EmptyState icon="info" action={<LinkButton to={paths.city(space.id)}>{say('to_city')}</LinkButton>}>
        {children}
      </EmptyState>
      <Banner kind="info" title={say('ask_desk')}>
        <p>{say.rich('city_decides')}</p>
      </Banner>
    </Page>
  );
}
