/** The second winter of the snow-shovelling project: what it aims for, who does what, and what was noticed so far. */
import { daysAfter } from '#domain/basis/local-date.ts';
import { evidenceOf } from '#store/evidence.ts';
import { goalsOf } from '#store/goals.ts';
import { partiesOf } from '#store/parties.ts';
import { preparationsOf } from '#store/preparations.ts';
import { thanksOf } from '#store/thanks.ts';
import { must } from './must.ts';
import type { TownPhone } from './stage.ts';

/** What was written down, by its ids. */
export interface TownGoals {
  /** In numbers, with results. */
  readonly goal: string;
  /** Of its first sign. */
  readonly measured: string;
  /** A log of the project. */
  readonly log: string;
}

/**
 * Writes goals, results, duties, means, notes and thanks into the project.
 * @param phone of a representative
 * @param today LocalDate
 */
export const playGoals = async ({ store }: TownPhone, space: string, today: string): Promise<TownGoals> => {
  const goals = goalsOf(store);
  const homes = {
    name: '雪かきを手伝った家',
    span: 'cumulative',
    unit: '軒',
    baseline: '0',
    baselineOn: daysAfter(today, -60),
    target: '40',
    targetOn: daysAfter(today, 130),
  } as const;
  const goal = (await must(goals.createGoal(space, { what: '雪の日も、安心して出かけられる', indicator: homes }))).id;
  const days = { name: '活動した日', span: 'per_year', unit: '日', baseline: '3', target: '10' } as const;
  await must(goals.addIndicator(space, goal, days));
  const [first, second] = (await goals.findGoal(space, goal))?.indicators ?? [];
  const measured = first?.indicator.id ?? '';
  for (const [inDays, value, note] of [
    [-50, '8', '三丁目が中心'],
    [-30, '—', '数える人がいなかった'],
    [-10, '12', null],
  ] as const)
    await must(goals.addMeasurement(space, measured, { on: daysAfter(today, inDays), value, note }));
  for (const [inDays, value] of [
    [-400, '6'],
    [-20, '2'],
  ] as const)
    await must(goals.addMeasurement(space, second?.indicator.id ?? '', { on: daysAfter(today, inDays), value }));
  const lonely = {
    name: '冬の間、心細くなかったか',
    isInWords: true,
    method: '聞き取り',
    target: '困ったときに呼べる',
  };
  await must(goals.createGoal(space, { what: '困ったときに、近所に声をかけられる', indicator: lonely }));
  await prepare(store, space, today);
  return { goal, measured, log: await notice(store, space, today) };
};

const prepare = async (store: TownPhone['store'], space: string, today: string): Promise<void> => {
  const plan = preparationsOf(store);
  const parties = (await partiesOf(store).listParties(space)).map(({ id }) => id);
  for (const [place, what] of ['道具の用意', '当日の進行', '保険の手続き'].entries())
    await must(plan.addDuty(space, { what, partyId: parties[place] ?? null, untilOn: daysAfter(today, 20) }));
  await must(plan.addDuty(space, { what: '写真と記録' }));
  await must(plan.changeMeans(space, { costs: '道具は町会が出す', insurance: 'ボランティア保険に入る' }));
  for (const [principle, answer] of [
    ['equality', 'yes'],
    ['autonomy', 'yes'],
    ['roles', 'not_yet'],
  ] as const)
    await must(plan.answerCheck(space, principle, answer));
  await must(plan.writeCheckNote(space, 'roles', '雪が多い日の連絡係'));
};

const notice = async (store: TownPhone['store'], space: string, today: string): Promise<string> => {
  const log = await must(
    store.activities.createLog(space, {
      on: daysAfter(today, -2),
      title: '通学路の雪かき',
      minutes: 90,
      adults: 6,
      good: '市の方が塩カルを届けてくれた。',
    }),
  );
  const evidence = evidenceOf(store);
  await must(
    evidence.createEvidence(space, {
      aboutId: log.id,
      mark: 'good',
      principle: 'roles',
      text: '係が決まっていて早かった。',
    }),
  );
  await must(
    evidence.createEvidence(space, { mark: 'trouble', principle: 'openness', text: '中止の知らせが届かなかった。' }),
  );
  const me = (await store.spaces.findSpace(space))?.me;
  const toPartyId = (await partiesOf(store).listParties(space)).find(({ id }) => id !== me?.partyId)?.id ?? null;
  await must(thanksOf(store).sendThanks(space, { toPartyId, text: '車を出してくれて助かりました。' }));
  return log.id;
};
