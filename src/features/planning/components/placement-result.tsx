import { useContentWords } from '#i18n/use-content-words.tsx';
import { citySetOf } from '#content/cities.ts';
import type { CitySet } from '#content/city-set.ts';
import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { plansOf } from '#store/plans.ts';
import { useStore } from '#store/react.tsx';
import { Banner } from '#ui/primitives/banner.tsx';
import { Button } from '#ui/primitives/button.tsx';
import { ChoiceRows } from '#ui/primitives/choice-rows.tsx';
import { LinkButton } from '#ui/primitives/link-button.tsx';
import { Page } from '#ui/primitives/page.tsx';
import { Section } from '#ui/primitives/section.tsx';
import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import { addressOf, type PathFlow } from '../path-flow.ts';
import { tell } from '#ui/tell.ts';
import type { PlanView } from '../use-plan.ts';
import { PathAnswersList } from './path-answers.tsx';

interface PlacementResultProps {
  readonly plan: PlanView;
  readonly set: CitySet;
  readonly flow: PathFlow;
}

/** Where the answers lead, why, and what can be done with it. */
export function PlacementResult({ plan, set, flow }: PlacementResultProps): ReactNode {
  const say = useWords('planning');
  const words = useContentWords();
  const { domain, placement, mayPlan } = plan;
  const end = set.ends.find((one) => one.id === placement.end);
  return (
    <Page
      title={domain ? words(domain.name) : say('placement_end')}
      lead={domain ? words(domain.meaning) : say.rich('placement_end_text')}
      back={flow.back}
      action={<WayOn plan={plan} />}
    >
      <OtherSet plan={plan} flow={flow} />
      {domain && <Forms plan={plan} set={set} />}
      {end && (
        <Section title={words(end.name)}>
          <p>{words(end.advice)}</p>
        </Section>
      )}
      <Section title={say('placement_why')}>
        <PathAnswersList flow={flow} mayChange={mayPlan} />
        {mayPlan && <p className="text-ink-sub">{say.rich('placement_hint')}</p>}
        {end && mayPlan && (
          <LinkButton kind="outline" icon="undo" wide to={addressOf(flow, set.placement[0]?.id ?? '')}>
            {say('placement_again')}
          </LinkButton>
        )}
      </Section>
      <p className="text-ink-sub">
        {say.rich('placement_source', { title: words(set.source.title), year: set.source.year })}
      </p>
    </Page>
  );
}

function WayOn({ plan: { space, form } }: { readonly plan: PlanView }): ReactNode {
  const say = useWords('planning');
  return form ? (
    <LinkButton kind="primary" to={paths.formPoints(space.id)}>
      {say('placement_points')}
    </LinkButton>
  ) : (
    <LinkButton kind="primary" to={paths.plan(space.id)}>
      {say('placement_to_plan')}
    </LinkButton>
  );
}

/** The forms the city names for the domain, one to be chosen. */
function Forms({ plan, set }: { readonly plan: PlanView; readonly set: CitySet }): ReactNode {
  const say = useWords('planning');
  const words = useContentWords();
  const store = useStore();
  const { space, placement, form, mayPlan } = plan;
  const forms = set.forms.filter((one) => placement.forms.includes(one.id));
  if (forms.length === 0) return <p>{say.rich('placement_no_forms')}</p>;
  if (!mayPlan) {
    return (
      <Section title={say('placement_form')}>
        <p className="text-std-18B-160">{form ? words(form.name) : say('placement_form_open')}</p>
        {form && <p>{words(form.meaning)}</p>}
        <p className="text-ink-sub">{say.rich('only_leaders')}</p>
      </Section>
    );
  }
  return (
    <ChoiceRows
      label={say('placement_forms')}
      support={say('placement_forms_lead')}
      options={forms.map((one) => ({ value: one.id, label: words(one.name), note: words(one.meaning) }))}
      value={form?.id}
      onValue={(id) => void tell(plansOf(store).chooseForm(space.id, set, id))}
    />
  );
}

/** The space follows another city's set by now: the old answers stand until somebody begins anew. */
function OtherSet({ plan, flow }: { readonly plan: PlanView; readonly flow: PathFlow }): ReactNode {
  const say = useWords('planning');
  const words = useContentWords();
  const store = useStore();
  const [, navigate] = useLocation();
  const { space, set, newerReference, mayPlan } = plan;
  if (newerReference === null || !set || !citySetOf(newerReference)) return null;
  const anew = async () => {
    const isDone = await tell(plansOf(store).beginPlacement(space.id, newerReference));
    if (isDone) navigate(flow.address, { replace: true });
  };
  return (
    <Banner
      kind="info"
      title={say('placement_other_set')}
      actions={mayPlan && <Button onClick={() => void anew()}>{say('placement_anew')}</Button>}
    >
      <p>{say.rich('placement_other_set_text', { name: words(set.name) })}</p>
    </Banner>
  );
}
