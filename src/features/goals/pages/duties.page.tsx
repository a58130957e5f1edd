import { formatShortDate } from '#i18n/format.ts';
import { useLocale, useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { type Duty, preparationsOf } from '#store/preparations.ts';
import { useDraft, useLive } from '#store/react.tsx';
import { CardLink, CardList } from '#ui/primitives/card-link.tsx';
import { EmptyState } from '#ui/primitives/empty-state.tsx';
import { LinkButton } from '#ui/primitives/link-button.tsx';
import { Page } from '#ui/primitives/page.tsx';
import { Section } from '#ui/primitives/section.tsx';
import { SummaryList } from '#ui/primitives/summary-list.tsx';
import type { ReactNode } from 'react';
import { useSearchParams } from 'wouter';
import { DutyFields } from '../components/duty-fields.tsx';
import { OnlyLeaders, PlanFrame } from '../components/plan-frame.tsx';
import { dutyFormOf, emptyDuty, readDutyDraft } from '../duty-form.model.ts';
import type { Desk } from '../use-desk.ts';

/** 役割, party by party, and what each brings. `?duty=new` adds one, `?duty=<id>` changes it. */
export function DutiesPage({ space }: { readonly space: string }): ReactNode {
  const say = useWords('goals');
  const [search] = useSearchParams();
  const chosen = search.get('duty');
  const duties = useLive((store) => preparationsOf(store).listDuties(space), [space]);
  if (duties === undefined) return null;
  const duty = duties.find(({ id }) => id === chosen) ?? null;
  return (
    <PlanFrame space={space} title={say('duties')}>
      {(desk) =>
        chosen === 'new' || duty !== null ? (
          <KeptDuty key={chosen} desk={desk} duty={duty} />
        ) : (
          <DutyList desk={desk} duties={duties} />
        )
      }
    </PlanFrame>
  );
}

function KeptDuty({ desk, duty }: { readonly desk: Desk; readonly duty: Duty | null }): ReactNode {
  const draft = useDraft(`duty/${desk.space.id}/${duty?.id ?? 'new'}`, readDutyDraft);
  if (draft.found === undefined) return null;
  const begin = draft.found ?? (duty ? dutyFormOf(duty) : emptyDuty);
  return <DutyFields desk={desk} duty={duty} begin={begin} keep={draft.save} forget={draft.clear} />;
}

interface DutyListProps {
  readonly desk: Desk;
  readonly duties: readonly Duty[];
}

function DutyList({ desk, duties }: DutyListProps): ReactNode {
  const say = useWords('goals');
  const space = desk.space.id;
  const known = new Set(desk.parties.map(({ id }) => id));
  const groups = [
    ...desk.parties.map(({ id, name }) => ({ id, name: name ?? '', own: duties.filter((one) => one.partyId === id) })),
    { id: '', name: say('duty_nobody'), own: duties.filter((one) => !known.has(one.partyId ?? '')) },
  ];
  return (
    <Page
      title={say('duties')}
      lead={say.rich('duties_lead')}
      back={paths.plan(space)}
      action={
        desk.mayPlan && (
          <LinkButton kind="primary" icon="plus" to={`${paths.duties(space)}?duty=new`}>
            {say('duty_new')}
          </LinkButton>
        )
      }
    >
      <OnlyLeaders desk={desk} />
      {duties.length === 0 && <EmptyState icon="people">{say.rich('duties_empty')}</EmptyState>}
      {groups.map(
        ({ id, name, own }) =>
          own.length > 0 && (
            <Section key={id} title={name}>
              <CardList>
                {own.map((duty) => (
                  <DutyRow key={duty.id} desk={desk} duty={duty} />
                ))}
              </CardList>
            </Section>
          ),
      )}
      <Brings desk={desk} />
    </Page>
  );
}

function DutyRow({ desk, duty }: { readonly desk: Desk; readonly duty: Duty }): ReactNode {
  const say = useWords('goals');
  const locale = useLocale();
  const person = duty.memberId ? (desk.names.get(duty.memberId) ?? '') : say('duty_person_later');
  const until = duty.untilOn ? say('duty_until_date', { date: formatShortDate(duty.untilOn, locale) }) : '';
  const meta = [person, until].filter(Boolean).join('・');
  return (
    <CardLink
      to={`${paths.duties(desk.space.id)}?duty=${duty.id}`}
      leading={desk.mayPlan ? 'edit' : 'people'}
      title={duty.what}
      meta={meta}
    />
  );
}

/** What each party brings; more is not higher. */
function Brings({ desk }: { readonly desk: Desk }): ReactNode {
  const say = useWords('goals');
  return (
    <Section title={say('brings')}>
      <p>{say.rich('brings_lead')}</p>
      <SummaryList
        items={desk.parties.map(({ name, brings }) => ({ label: name ?? '', value: brings || say('brings_none') }))}
      />
      <LinkButton kind="outline" icon="edit" wide to={paths.parties(desk.space.id)}>
        {say('to_parties')}
      </LinkButton>
    </Section>
  );
}
