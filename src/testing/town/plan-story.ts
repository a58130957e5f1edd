/** What the association has agreed to do over five years, and which of the year's activities were for it. */
import { fiscalYearOf } from '#domain/basis/local-date.ts';
import type { PlanAudience, PlanState } from '#domain/plan/community-plan.ts';
import { communityPlansOf } from '#store/community-plans.ts';
import type { Store } from '#store/store.ts';
import { must } from './must.ts';
import { morningOf, type Stage } from './stage.ts';

/** Ids of the plan and of its first item. */
export interface TownPlan {
  readonly plan: string;
  readonly item: string;
}

interface TownItem {
  readonly number: string;
  readonly title: string;
  readonly direction: string;
  readonly measure: string;
  readonly content: string;
  readonly doneWhen?: string;
  readonly audience: readonly PlanAudience[];
  readonly doers: readonly string[];
  readonly owner?: string;
  /** Of the years of the plan, the first one first. */
  readonly states: readonly PlanState[];
  /** What of the year was done for it, by the names of the logs. */
  readonly logs: readonly string[];
}

const [support, town] = ['1 声をかけ合うまち', '2 歩きたくなるまち'];

const items: readonly TownItem[] = [
  {
    number: '1-1-1',
    title: '登下校の見守り',
    direction: support,
    measure: '子どもの安全',
    content: '学校のある日の朝、交差点に二人ずつ立ちます。',
    doneWhen: '毎朝二人が立てる当番表ができている。',
    audience: ['area', 'school'],
    doers: ['見守り部会', '各班'],
    owner: 'mitsu',
    states: ['done', 'going', 'going'],
    logs: ['登校の見守り'],
  },
  {
    number: '1-1-2',
    title: 'だれでも来られる集まり',
    direction: support,
    measure: '居場所',
    content: '月に一度、集会所でお茶を飲みます。',
    audience: ['citizen'],
    doers: ['ふれあい部会'],
    owner: 'hanako',
    states: ['going', 'going'],
    logs: ['お茶のみサロン', '敬老のつどい'],
  },
  {
    number: '1-2-1',
    title: '災害のときの助け合い',
    direction: support,
    measure: '防災',
    content: '班ごとに名前の札をつくり、年に一度ためします。',
    audience: ['area', 'citizen', 'city'],
    doers: ['防災部会', '各班', '小学校'],
    states: ['not_begun', 'going', 'going', 'done'],
    logs: ['防災の訓練'],
  },
  {
    number: '2-1-1',
    title: '公園と花だんの手入れ',
    direction: town,
    measure: 'みどり',
    content: '公園を二か月に一度そうじし、駅前の花を植えかえます。',
    audience: ['citizen', 'company'],
    doers: ['環境部会'],
    owner: 'taro',
    states: ['going', 'going', 'going'],
    logs: ['公園の清掃', '花だんの植えかえ'],
  },
  {
    number: '2-1-2',
    title: '空き地の使い方を考える',
    direction: town,
    measure: 'みどり',
    content: '持ち主の方と話し、使い方の案をつくります。',
    audience: ['else'],
    doers: ['環境部会'],
    states: ['going', 'stopped'],
    logs: [],
  },
];

/** The chair writes the plan, and whoever wrote a log says what it was for. */
export const makePlan = async (stage: Stage, space: string): Promise<void> => {
  const chair = stage.phone('ichiro');
  chair.setClock(morningOf(stage, -2));
  await chair.sync();
  const { store } = chair;
  const plans = communityPlansOf(store);
  const fromYear = fiscalYearOf(stage.today, 4) - 1;
  const directions = [support, town].map((name) => ({ id: null, name }));
  const note = '五年のあいだに、みんなで取り組むことです。';
  const title = 'わかばが丘 地域づくり計画';
  const { id: plan } = await must(plans.createPlan(space, { title, fromYear, toYear: fromYear + 4, note, directions }));
  const made = await plans.findPlan(space, plan);
  const directionOf = (name: string) =>
    Object.entries(made ?? {})
      .find(([field, value]) => field.startsWith('direction.') && value === name)?.[0]
      .slice('direction.'.length);
  const { records: logs } = await store.activities.listLogs(space, { limit: 100 });
  const itemsOfLog = new Map<string, string[]>();
  for (const { direction, owner, states, logs: names, ...item } of items) {
    const { id } = await must(
      plans.createItem(space, plan, {
        ...item,
        directionId: directionOf(direction) ?? null,
        ...(owner ? { ownerId: stage.member('area', owner) } : {}),
        years: Object.fromEntries(states.map((state, place) => [String(fromYear + place), state])),
      }),
    );
    for (const log of logs)
      if (names.includes(log.title ?? '')) itemsOfLog.set(log.id, [...(itemsOfLog.get(log.id) ?? []), id]);
  }
  for (const [log, planItems] of itemsOfLog) await must(store.activities.changeLog(space, log, { planItems }));
  await chair.sync();
};

/** The plan as a phone has it. */
export const findTownPlan = async (store: Store, space: string, today: string): Promise<TownPlan> => {
  const plans = communityPlansOf(store);
  const [plan] = await plans.listPlans(space, fiscalYearOf(today, 4));
  const [item] = plan ? await plans.listItems(space, plan.id) : [];
  if (!plan || !item) throw new Error('town: the plan is missing');
  return { plan: plan.id, item: item.id };
};
