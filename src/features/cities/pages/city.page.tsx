import { useWords } from '#i18n/use-words.tsx';
import { errorWords } from '#i18n/i18n.ts';
import { paths } from '#paths';
import { useStore } from '#store/react.tsx';
import { notify } from '#ui/notices.ts';
import { Banner } from '#ui/primitives/banner.tsx';
import { Button } from '#ui/primitives/button.tsx';
import { LinkButton } from '#ui/primitives/link-button.tsx';
import { Page } from '#ui/primitives/page.tsx';
import { Section } from '#ui/primitives/section.tsx';
import { useUnsaved } from '#ui/unsaved.ts';
import { type ReactNode, useState } from 'react';
import { useLocation } from 'wouter';
import { type CityChoice, choiceOf, isSameChoice } from '../city-choice.model.ts';
import { ChosenCity } from '../components/chosen-city.tsx';
import { CityFields } from '../components/city-fields.tsx';
import { MissingCity } from '../components/missing-city.tsx';
import { SetFacts } from '../components/set-facts.tsx';
import { type SpaceOfCity, useCity } from '../use-city.ts';

/** Which city's facts and which principles a group or project goes by. */
export function CityPage({ id }: { readonly id: string }): ReactNode {
  const found = useCity(id);
  if (found === undefined) return null;
  return found === null ? <MissingCity id={id} /> : <CityForm found={found} />;
}

function CityForm({ found }: { readonly found: SpaceOfCity }): ReactNode {
  const say = useWords('cities');
  const common = useWords('common');
  const { choice, setChoice, failure, isBusy, save } = useCityForm(found);
  const { space } = found;
  const mayChange = space.me.isLeader && space.state !== 'closed';
  const isProject = space.kind === 'project';
  return (
    <Page
      title={say('title')}
      lead={say.rich('lead')}
      back={aboveOf(space)}
      {...(mayChange ? { onSubmit: save } : {})}
      action={
        mayChange && (
          <Button kind="primary" type="submit" busyText={isBusy ? common('saving') : undefined}>
            {common('save')}
          </Button>
        )
      }
    >
      {failure !== null && <Banner kind="error" title={errorWords(failure).text} live />}
      {mayChange ? (
        <CityFields choice={choice} onChoice={setChoice} />
      ) : (
        <>
          <ChosenCity choice={choice} />
          <p className="text-ink-sub">{say.rich('only_leaders')}</p>
        </>
      )}
      <Section title={say('changes')}>
        <ul className="flex list-disc flex-col gap-2 ps-6">
          <li>{say.rich('changes_guide')}</li>
          <li>{say.rich('changes_rounds')}</li>
          <li>{say.rich('changes_forms')}</li>
        </ul>
      </Section>
      <Section title={say('stays')}>
        <ul className="flex list-disc flex-col gap-2 ps-6">
          <li>{say.rich('stays_rounds')}</li>
          <li>{say.rich('stays_agreements')}</li>
        </ul>
      </Section>
      <SetFacts choice={choice} />
      {!isProject && (
        <LinkButton kind="outline" icon="check" wide to={paths.cityRequirements(space.id)}>
          {say('to_requirements')}
        </LinkButton>
      )}
    </Page>
  );
}

/** The choice with its saving, which can be taken back. */
function useCityForm({ space, profile }: SpaceOfCity) {
  const say = useWords('cities');
  const store = useStore();
  const [, navigate] = useLocation();
  const [before] = useState<CityChoice>(() => choiceOf(profile));
  const [choice, setChoice] = useState(before);
  const [failure, setFailure] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  useUnsaved(!isSameChoice(choice, before));
  const leave = () => navigate(aboveOf(space), { replace: true });
  const save = async () => {
    if (isSameChoice(choice, before)) return leave();
    setBusy(true);
    const done = await store.spaces.changeProfile(space.id, { ...choice });
    setBusy(false);
    if (!done.ok) return setFailure(done.error.code);
    notify({ text: say('saved'), undo: () => void store.spaces.changeProfile(space.id, { ...before }) });
    return leave();
  };
  return { choice, setChoice, failure, isBusy, save };
}

const aboveOf = ({ id, kind }: SpaceOfCity['space']): string =>
  kind === 'project' ? paths.project(id) : paths.group(id);
