import { errorWords } from '#i18n/i18n.ts';
import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { preparationsOf } from '#store/preparations.ts';
import { useDraft, useStore } from '#store/react.tsx';
import { notify } from '#ui/notices.ts';
import { Banner } from '#ui/primitives/banner.tsx';
import { Button } from '#ui/primitives/button.tsx';
import { Page } from '#ui/primitives/page.tsx';
import { Section } from '#ui/primitives/section.tsx';
import { SummaryList } from '#ui/primitives/summary-list.tsx';
import { type ReactNode, useState } from 'react';
import { useLocation } from 'wouter';
import { MeansField } from '../components/means-field.tsx';
import { OnlyLeaders, PlanFrame } from '../components/plan-frame.tsx';
import { type MeansForm, meansChanges, meansFields, meansFormOf, readMeansDraft } from '../means-form.model.ts';
import type { Desk } from '../use-desk.ts';

/** Costs, who tells whom, insurance: a short text each, with sentences to tap. */
export function MeansPage({ space }: { readonly space: string }): ReactNode {
  const say = useWords('goals');
  const draft = useDraft(`means/${space}`, readMeansDraft);
  if (draft.found === undefined) return null;
  return (
    <PlanFrame space={space} title={say('means')}>
      {(desk) =>
        desk.mayPlan ? (
          <MeansFields
            desk={desk}
            begin={draft.found ?? meansFormOf(desk.charter)}
            keep={draft.save}
            forget={draft.clear}
          />
        ) : (
          <MeansFacts desk={desk} />
        )
      }
    </PlanFrame>
  );
}

interface MeansFieldsProps {
  readonly desk: Desk;
  readonly begin: MeansForm;
  readonly keep: (form: MeansForm) => void;
  readonly forget: () => void;
}

function MeansFields({ desk, begin, keep, forget }: MeansFieldsProps): ReactNode {
  const say = useWords('goals');
  const common = useWords('common');
  const store = useStore();
  const [, navigate] = useLocation();
  // What stood there when the form was opened: only fields that were touched are written.
  const [saved] = useState(() => meansFormOf(desk.charter));
  const [form, setForm] = useState(begin);
  const [failure, setFailure] = useState<string | null>(null);
  const space = desk.space.id;
  const save = async () => {
    const done = await preparationsOf(store).changeMeans(space, meansChanges(saved, form));
    if (!done.ok) return setFailure(done.error.code);
    forget();
    notify({ text: say('saved') });
    return navigate(paths.plan(space), { replace: true });
  };
  return (
    <Page
      title={say('means')}
      lead={say.rich('means_lead')}
      back={paths.plan(space)}
      onSubmit={save}
      action={
        <Button kind="primary" type="submit">
          {common('save')}
        </Button>
      }
    >
      {failure !== null && <Banner kind="error" title={errorWords(failure).text} live />}
      {meansFields.map((field) => (
        <Section key={field} title={say(field)}>
          <MeansField
            field={field}
            value={form[field]}
            onValue={(text) => {
              const next = { ...form, [field]: text };
              setForm(next);
              keep(next);
            }}
          />
        </Section>
      ))}
    </Page>
  );
}

function MeansFacts({ desk }: { readonly desk: Desk }): ReactNode {
  const say = useWords('goals');
  const form = meansFormOf(desk.charter);
  return (
    <Page title={say('means')} lead={say.rich('means_lead')} back={paths.plan(desk.space.id)}>
      <OnlyLeaders desk={desk} />
      <SummaryList
        items={meansFields.map((field) => ({
          label: say(field),
          value: form[field] === '' ? '' : <span className="whitespace-pre-wrap">{form[field]}</span>,
        }))}
      />
    </Page>
  );
}
