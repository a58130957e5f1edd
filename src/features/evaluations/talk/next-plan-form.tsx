import {
  type NextPlan,
  PLAN_LIMITS,
  type PlanPlace,
  planOf,
  type PlanSource,
  type RoundOutcome,
  sourcesOf,
  tooLong,
} from '#domain/project/next-plan.ts';
import { errorWords } from '#i18n/i18n.ts';
import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { nextPlansOf, type PlanStart } from '#store/next-plan.ts';
import { useStore } from '#store/react.tsx';
import type { Round } from '#store/rounds.ts';
import type { SpaceView } from '#store/spaces.ts';
import { notify } from '#ui/notices.ts';
import { Banner } from '#ui/primitives/banner.tsx';
import { Button } from '#ui/primitives/button.tsx';
import { CheckRows } from '#ui/primitives/choice-rows.tsx';
import { Dialog } from '#ui/primitives/dialog.tsx';
import type { FormError } from '#ui/primitives/error-summary.tsx';
import { LinkButton } from '#ui/primitives/link-button.tsx';
import { Page } from '#ui/primitives/page.tsx';
import { Section } from '#ui/primitives/section.tsx';
import { SummaryList } from '#ui/primitives/summary-list.tsx';
import { TextAreaField } from '#ui/primitives/text-area-field.tsx';
import { type ReactNode, useState } from 'react';
import { useLocation } from 'wouter';
import { useRoundTitle } from '../use-round-title.ts';
import { type NextPlanForm as Form, PLACES, tickedSources, toggled } from './next-plan.model.ts';

interface NextPlanFormProps {
  readonly space: SpaceView;
  readonly start: PlanStart;
  readonly round: Round;
  readonly outcome: RoundOutcome;
  readonly begin: Form;
  readonly keep: (form: Form) => void;
  readonly forget: () => void;
}

/** Ticks what goes on, changes the words of before, and sees the whole before the cycle begins. */
export function NextPlanForm({ space, start, round, outcome, begin, keep, forget }: NextPlanFormProps): ReactNode {
  const say = useWords('talk');
  const store = useStore();
  const [, navigate] = useLocation();
  const [form, setForm] = useState(begin);
  const [errors, setErrors] = useState<readonly FormError[]>([]);
  const [isAsking, setAsking] = useState(false);
  const title = useRoundTitle(round);
  const sources = sourcesOf(outcome);
  const plan = planOf(tickedSources(form, sources), form);
  const cycle = (start.project.cycle ?? 1) + 1;
  const mayBegin = start.state === 'ready' && space.me.isRepresentative;
  const change = (next: Form) => {
    setForm(next);
    keep(next);
  };
  const check = () => {
    const problems = tooLong(plan).map((place) => ({
      fieldId: `place-${place}`,
      text: say('next_too_long', { place: say(placeTitle[place]) }),
    }));
    setErrors(problems);
    setAsking(problems.length === 0);
  };
  const go = async () => {
    setAsking(false);
    const done = await nextPlansOf(store).begin(space.id, round.id, plan);
    if (!done.ok) return notify({ text: errorWords(done.error.code).text });
    forget();
    notify({ text: say('next_begun', { cycle }) });
    navigate(paths.project(space.id));
  };
  return (
    <Page
      title={say('next_title')}
      lead={say('next_lead', { round: title })}
      back={paths.roundResult(space.id, round.id)}
      errors={errors}
      onSubmit={check}
      action={
        mayBegin && (
          <Button kind="primary" type="submit">
            {say('next_begin', { cycle })}
          </Button>
        )
      }
    >
      {start.state === 'not_see' && (
        <Banner
          kind="info"
          title={say('next_not_see')}
          actions={<LinkButton to={paths.project(space.id)}>{say('next_to_project')}</LinkButton>}
        >
          <p>{say.rich('next_not_see_text')}</p>
        </Banner>
      )}
      {!space.me.isRepresentative && <Banner kind="info" title={say('next_only')} />}
      <p>{say.rich('next_unseen')}</p>
      {PLACES.map((place) => (
        <Place
          key={place}
          place={place}
          form={form}
          sources={sources.filter((source) => source.place === place)}
          error={errors.find((error) => error.fieldId === `place-${place}`)?.text}
          onForm={change}
        />
      ))}
      <Preview plan={plan} />
      <Dialog
        open={isAsking}
        title={say('next_ask', { cycle })}
        onClose={() => setAsking(false)}
        actions={
          <Button wide onClick={() => void go()}>
            {say('next_begin', { cycle })}
          </Button>
        }
      >
        <p>{say.rich('next_begin_text')}</p>
      </Dialog>
    </Page>
  );
}

const placeTitle = {
  issue: 'next_issue',
  change: 'next_change',
  goal: 'next_goals',
  duty: 'next_duties',
} as const satisfies { readonly [place in PlanPlace]: string };

interface PlaceProps {
  readonly place: PlanPlace;
  readonly form: Form;
  readonly sources: readonly PlanSource[];
  readonly error: string | undefined;
  readonly onForm: (form: Form) => void;
}

/** One part of the plan: the words of before where there are some, and what may be added. */
function Place({ place, form, sources, error, onForm }: PlaceProps): ReactNode {
  const say = useWords('talk');
  const isText = place === 'issue' || place === 'change';
  if (!isText && sources.length === 0) return null;
  const noteOf = ({ origin, measures }: PlanSource) =>
    [
      say(`origin_${origin}`),
      measures.length > 0 ? say('next_measures', { names: measures.map((one) => one.name).join('・') }) : '',
    ]
      .filter(Boolean)
      .join(' · ');
  return (
    <Section title={say(placeTitle[place])}>
      {isText && (
        <TextAreaField
          id={`place-${place}`}
          label={say('next_before')}
          rows={2}
          limit={PLAN_LIMITS[place]}
          value={form[place]}
          onValue={(text) => onForm({ ...form, [place]: text })}
          error={error}
        />
      )}
      {sources.length > 0 && (
        <CheckRows
          {...(isText ? {} : { id: `place-${place}`, error })}
          label={say(`next_pick_${place}`)}
          options={sources.map((source) => ({ value: source.id, label: source.text, note: noteOf(source) }))}
          values={new Set(form.ticked)}
          onToggle={(id, on) => onForm(toggled(form, id, on))}
        />
      )}
    </Section>
  );
}

/** All that goes in, as it will stand there. */
function Preview({ plan }: { readonly plan: NextPlan }): ReactNode {
  const say = useWords('talk');
  const lines = (list: readonly { readonly what: string }[]) => (
    <span className="whitespace-pre-wrap">{list.map((one) => one.what).join('\n') || say('next_nothing')}</span>
  );
  const text = (words: string) => <span className="whitespace-pre-wrap">{words || say('next_nothing')}</span>;
  return (
    <Section title={say('next_preview')}>
      <SummaryList
        items={[
          { label: say('next_issue'), value: text(plan.issue) },
          { label: say('next_change'), value: text(plan.change) },
          { label: say('next_goals'), value: lines(plan.goals) },
          { label: say('next_duties'), value: lines(plan.duties) },
        ]}
      />
    </Section>
  );
}
