import type { CommunityPlan, PlanItem } from '#domain/plan/community-plan.ts';
import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { communityPlansOf } from '#store/community-plans.ts';
import { type Draft, useDraft, useLive, useStore } from '#store/react.tsx';
import type { Store } from '#store/store.ts';
import { notify } from '#ui/notices.ts';
import { Button } from '#ui/primitives/button.tsx';
import { Page } from '#ui/primitives/page.tsx';
import { tell } from '#ui/tell.ts';
import { useTextForm } from '#ui/use-text-form.ts';
import { type ReactNode, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { ItemFields, itemFieldIds } from '../components/item-fields.tsx';
import { MissingPlan } from '../components/missing.tsx';
import {
  emptyItem,
  itemChanges,
  type ItemDraft,
  itemDraftOf,
  itemInput,
  itemProblem,
  readItemDraft,
} from '../item-form.model.ts';

interface EditPlanItemPageProps {
  readonly space: string;
  /** The plan of a new item. */
  readonly plan: string | null;
  /** null: a new one. */
  readonly id: string | null;
}

/** 項目をふやす・なおす. */
export function EditPlanItemPage({ space, plan, id }: EditPlanItemPageProps): ReactNode {
  const found = useLive((store) => findForm(store, space, plan, id), [space, plan, id]);
  const draft = useDraft(`planItem/${space}/${id ?? `new/${plan}`}`, readItemDraft);
  if (found === undefined || draft.found === undefined) return null;
  const { plan: owner, item, mayChange } = found;
  if (!mayChange || !owner || (id !== null && !item)) return <MissingPlan space={space} />;
  return <ItemForm facts={{ ...found, plan: owner }} kept={draft} found={draft.found} />;
}

const findForm = async (store: Store, space: string, planId: string | null, id: string | null) => {
  const plans = communityPlansOf(store);
  const item = id === null ? null : ((await plans.findItem(space, id)) ?? null);
  const plan = (await plans.findPlan(space, planId ?? item?.planId ?? '')) ?? null;
  const items = plan ? await plans.listItems(space, plan.id) : [];
  const members = await store.people.listMembers(space);
  const view = await store.spaces.findSpace(space);
  return { plan, item, last: items.at(-1), members, mayChange: view?.me.isLeader === true };
};

interface ItemFormProps {
  readonly facts: {
    readonly plan: CommunityPlan;
    readonly item: PlanItem | null;
    readonly last: PlanItem | undefined;
    readonly members: Awaited<ReturnType<Store['people']['listMembers']>>;
  };
  readonly kept: Draft<ItemDraft>;
  readonly found: ItemDraft | null;
}

function ItemForm({ facts: { plan, item, last, members }, kept, found }: ItemFormProps): ReactNode {
  const say = useWords('plans');
  const common = useWords('common');
  const store = useStore();
  const [, navigate] = useLocation();
  const isDone = useRef(false);
  const [before] = useState(() => (item ? itemDraftOf(item) : emptyItem(last)));
  const form = useTextForm(found ?? before, itemFieldIds, kept.save);
  const { createItem, changeItem } = communityPlansOf(store);
  const space = plan.spaceId;
  const submit = async () => {
    const problem = itemProblem(form.draft);
    if (isDone.current || !form.check(problem, problem ? say(problemWords[problem.place]) : undefined)) return;
    const done = item
      ? await changeItem(space, item.id, itemChanges(before, form.draft))
      : await createItem(space, plan.id, itemInput(form.draft));
    if (!form.check(done.ok ? null : done.error) || !done.ok) return;
    isDone.current = true;
    kept.clear();
    const undo = done.value?.undo;
    notify({ text: say('item_saved'), ...(undo ? { undo: () => void tell(undo()) } : {}) });
    const id = item?.id ?? done.value?.id;
    navigate(id ? paths.planItem(space, id) : paths.communityPlans(space), { replace: true });
  };
  return (
    <Page
      title={say(item ? 'item_edit' : 'item_new')}
      lead={plan.title}
      back={item ? paths.planItem(space, item.id) : paths.communityPlan(space, plan.id)}
      errors={form.errors}
      onSubmit={submit}
      action={
        <Button kind="primary" type="submit">
          {common('save')}
        </Button>
      }
    >
      <ItemFields
        draft={form.draft}
        plan={plan}
        item={item}
        members={members}
        onChange={form.change}
        wrong={form.wrong}
      />
    </Page>
  );
}

const problemWords = { title: 'item_nameless', doers: 'doer_too_long' } as const;
