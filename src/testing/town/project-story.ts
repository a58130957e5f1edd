/** The snow-shovelling project: the first winter is over and was reviewed, the second is being got ready. */
import { resultsOf } from '#store/round-results.ts';
import { DEFAULT_QUESTIONS, questionSetOf } from '#content/content.ts';
import { questionsFor } from '#domain/evaluation/questions.ts';
import type { Rating } from '#domain/evaluation/sheet.ts';
import { daysAfter } from '#domain/basis/local-date.ts';
import { nameOf, project } from './cast.ts';
import { type MakePhone, morningOf, type Stage, type TownPhone } from './stage.ts';
import { must } from './must.ts';
import { chooseWay } from './way-story.ts';

/** Founds the project, brings in the other parties, plays the first cycle and begins the second. */
export const playProject = async (stage: Stage, makePhone: MakePhone): Promise<void> => {
  const { space, parties } = await found(stage);
  await bringIn(stage, makePhone, space, parties);
  const host = stage.phone('ichiro');
  await chooseWay(stage, space);
  await moveTo(stage, space, 'do', -330);
  await logTogether(stage, space);
  await moveTo(stage, space, 'see', -245);
  const first = await review(stage, space, 'after', -240, leadingAnswers);
  host.setClock(morningOf(stage, -239));
  await decideNextStep(stage, space, first);
  host.setClock(morningOf(stage, -200));
  await must(host.store.projects.startNextCycle(space));
  await host.sync();
  await review(stage, space, 'before', -35, hopefulAnswers);
  await moveTo(stage, space, 'do', -20);
};

const found = async (stage: Stage): Promise<{ space: string; parties: readonly string[] }> => {
  const host = stage.phone('ichiro');
  host.setClock(morningOf(stage, -380));
  const founded = await must(
    host.store.spaces.createProject({
      name: project.name,
      parties: project.parties.map(({ key, name, kind, brings }) => ({
        name,
        kind,
        brings,
        ...(stage.spaces[key] ? { groupSpaceId: stage.spaces[key] } : {}),
      })),
      founderParty: 0,
      founderName: nameOf('ichiro'),
      isHeld: false,
      charter: { ...project.charter, startOn: daysAfter(stage.today, -380), endOn: daysAfter(stage.today, 130) },
    }),
  );
  stage.spaces['project'] = founded.space;
  stage.members.set('project/ichiro', founded.member);
  await host.sync();
  return founded;
};

/** The other parties' representatives come by invitation; each brings their own deputy and helpers. */
const bringIn = async (
  stage: Stage,
  makePhone: MakePhone,
  space: string,
  parties: readonly string[],
): Promise<void> => {
  const ways = [
    ['ichiro', 'hanako', 'deputy', 0],
    ['ichiro', 'aoi', 'representative', 1],
    ['aoi', 'riku', 'deputy', 1],
    ['aoi', 'mio', 'member', 1],
    ['ichiro', 'mamoru', 'representative', 2],
    ['mamoru', 'sakura', 'deputy', 2],
  ] as const;
  for (const [hostKey, guest, role, party] of ways) {
    const host = stage.phone(hostKey);
    host.setClock(stage.now);
    const partyId = parties[party] ?? null;
    const invitation = await must(
      host.store.invitations.createInvitation(space, { role, partyId, days: 7, maxUses: 1 }),
    );
    await host.sync();
    const phone = stage.phones.get(guest) ?? (await makePhone(guest, morningOf(stage, -370)));
    stage.phones.set(guest, phone);
    const joined = await must(phone.store.joining.join(invitation.secret, nameOf(guest)));
    stage.members.set(`project/${guest}`, joined.member);
    await phone.sync();
  }
};

const moveTo = async (stage: Stage, space: string, next: 'do' | 'see', inDays: number): Promise<void> => {
  const host = stage.phone('ichiro');
  host.setClock(morningOf(stage, inDays));
  await host.sync();
  await must(host.store.projects.changeStage(space, next));
  await host.sync();
};

const shovelling = [
  ['riku', -305, '三丁目の雪かき', 8, '感謝の声をたくさんもらった。', null],
  ['aoi', -297, '一丁目の雪かき', 5, null, '集合場所が分かりにくかった。'],
  ['mio', -283, '通学路の雪かき', 7, '中学生もいっしょに動いた。', null],
] as const;

const logTogether = async (stage: Stage, space: string): Promise<void> => {
  for (const [person, inDays, title, adults, good, trouble] of shovelling) {
    const phone = stage.phone(person);
    phone.setClock(morningOf(stage, inDays));
    const on = daysAfter(stage.today, inDays);
    const place = 'わかばが丘';
    await must(phone.store.activities.createLog(space, { on, title, place, minutes: 120, adults, good, trouble }));
    await phone.sync();
  }
};

type AnswerFor = (party: number, place: number, isAboutUs: boolean) => Rating;

/** The association thinks well of itself; the students and the city see it otherwise, and roles were not clear. */
const leadingAnswers: AnswerFor = (party, place, isAboutUs) => {
  const kind = place % 7;
  if (kind === 4) return party === 0 ? 4 : 2;
  if (kind === 2) return isAboutUs ? 4 : party === 1 ? 2 : 3;
  return kind === 5 ? 2 : isAboutUs ? 4 : 3;
};

const hopefulAnswers: AnswerFor = (party, place, isAboutUs) => {
  const kind = place % 7;
  if (kind === 4) return party === 2 ? 3 : 4;
  return kind === 1 && !isAboutUs ? 3 : 4;
};

/** One round from opening to showing: every party answers together with one sheet. */
const review = async (
  stage: Stage,
  space: string,
  phase: 'before' | 'after',
  inDays: number,
  answerFor: AnswerFor,
): Promise<string> => {
  const host = stage.phone('ichiro');
  host.setClock(morningOf(stage, inDays));
  await host.sync();
  const opened = await must(
    host.store.rounds.createRound(space, {
      phase,
      set: DEFAULT_QUESTIONS,
      length: 'short',
      voice: 'party',
      collect: 'phones',
      dueOn: daysAfter(stage.today, inDays + 10),
    }),
  );
  await host.sync();
  for (const [index, party] of project.parties.entries()) {
    const phone = stage.phone(party.lead);
    phone.setClock(morningOf(stage, inDays + 1 + index));
    await phone.sync();
    await answerSheet(phone, space, opened.id, index, answerFor);
    await phone.sync();
  }
  host.setClock(morningOf(stage, inDays + 5));
  await host.sync();
  await must(host.store.rounds.show(space, opened.id));
  await host.sync();
  return opened.id;
};

const answerSheet = async (
  phone: TownPhone,
  space: string,
  roundId: string,
  party: number,
  answerFor: AnswerFor,
): Promise<void> => {
  const { store } = phone;
  await must(store.rounds.givePromise(space, roundId));
  const round = await store.rounds.findRound(space, roundId);
  const rules = questionSetOf(round?.set);
  const me = (await store.spaces.findSpace(space))?.me;
  const parties = (await store.rounds.progressOfRound(space, roundId))?.parties.map(({ partyId }) => partyId) ?? [];
  if (!rules || !me?.partyId || !round?.phase) throw new Error('town: the round cannot be answered');
  const questions = questionsFor(rules, { phase: round.phase, length: 'short' }, me.partyId, parties);
  for (const [place, question] of questions.entries()) {
    const rating = question.kind === 'choice' ? 1 : answerFor(party, place, question.subject === 'us');
    const { itemId, subject } = question;
    await must(store.sheets.writeAnswer(space, roundId, { itemId, subject, rating }));
  }
  await must(store.sheets.handIn(space, roundId));
};

/** What came out of the talk: one finding, and a やること with somebody's name on it. */
const decideNextStep = async (stage: Stage, space: string, roundId: string): Promise<void> => {
  const host = stage.phone('ichiro');
  const finding = await must(
    resultsOf(host.store).writeFinding(space, roundId, 'roles', {
      isChosen: true,
      shared: '三者とも、人が足りない朝があったと感じていた。',
      differs: '連絡の役を、それぞれが相手の役だと思っていた。',
      improve: '雪の朝の連絡の順番を、紙一枚にする。',
    }),
  );
  const done = await must(
    host.store.actionItems.addActionItem(
      space,
      { findingId: finding },
      {
        what: '雪の朝の連絡の順番を紙にまとめる',
        ownerId: stage.member('project', 'riku'),
        dueOn: daysAfter(stage.today, -210),
        doneWhen: '三者の窓口が紙を持っている',
      },
    ),
  );
  await must(host.store.actionItems.finishActionItem(space, done.id, daysAfter(stage.today, -212)));
  await host.sync();
};
