/**
 * Plays the invented town through real phones: every record is written by its own person through the store's commands
 * and reaches the server by the ordinary exchange. The demo does it over HTTP, tests in one process.
 */
import { attendanceOf } from '#store/attendance.ts';
import { minutesOf } from '#store/minutes.ts';
import { agendaOf } from '#store/agenda.ts';
import { daysAfter } from '#domain/basis/local-date.ts';
import { groups, nameOf, project, type TownGroup } from './cast.ts';
import { must } from './must.ts';
import { makePlan } from './plan-story.ts';
import { playProject } from './project-story.ts';
import { createStage, type LoadedTown, type MakePhone, morningOf, type Stage, type TownPhone } from './stage.ts';
import { events, logs, meetings, type TownEvent, type TownMeeting } from './year.ts';

/**
 * @param now the moment the demo is set in, milliseconds since 1970
 * @param tell is told what is going on
 */
export const loadTown = async (
  makePhone: MakePhone,
  now: number,
  tell: (what: string) => void = () => {},
): Promise<LoadedTown> => {
  const stage = createStage(now);
  for (const group of groups) {
    tell(group.name);
    await settleGroup(stage, group, makePhone);
  }
  await tellYear(stage);
  await makePlan(stage, stage.spaces['area'] ?? '');
  tell(project.name);
  await playProject(stage, makePhone);
  for (const phone of stage.phones.values()) phone.setClock(now);
  await stage.syncAll([...stage.phones.keys()]);
  return { spaces: stage.spaces, members: stage.members, phones: stage.phones };
};

const settleGroup = async (stage: Stage, group: TownGroup, makePhone: MakePhone): Promise<void> => {
  const start = morningOf(stage, -400);
  const [owner, ...others] = group.people;
  if (!owner) return;
  const first = await makePhone(owner.key, start);
  stage.phones.set(owner.key, first);
  const { name, sort, fiscalStartMonth, area, purpose } = group;
  const founded = await must(
    first.store.spaces.createGroup({
      name,
      sort,
      fiscalStartMonth,
      area,
      purpose,
      founderName: owner.name,
      isHeld: false,
    }),
  );
  stage.spaces[group.key] = founded.space;
  stage.members.set(`${group.key}/${owner.key}`, founded.member);
  await must(
    first.store.people.changeMember(founded.space, founded.member, {
      reading: owner.reading,
      office: owner.office ?? null,
    }),
  );
  for (const [index, person] of others.entries()) {
    const role = index === 0 ? 'officer' : 'member';
    const { id } = await must(
      first.store.people.createRosterMember(founded.space, {
        name: person.name,
        reading: person.reading,
        role,
        ...(person.office ? { office: person.office } : {}),
      }),
    );
    stage.members.set(`${group.key}/${person.key}`, id);
    await comeIn(stage, makePhone, first, founded.space, { person: person.key, memberId: id, role }, start);
  }
  for (const person of group.roster) {
    const { id } = await must(
      first.store.people.createRosterMember(founded.space, {
        name: person.name,
        reading: person.reading,
        role: 'member',
      }),
    );
    stage.members.set(`${group.key}/${person.key}`, id);
  }
  await stage.syncAll(group.people.map(({ key }) => key));
};

/** A personal invitation: the roster entry is handed over to its person. */
export const comeIn = async (
  stage: Stage,
  makePhone: MakePhone,
  host: TownPhone,
  space: string,
  who: {
    readonly person: string;
    readonly memberId: string;
    readonly role: 'officer' | 'member' | 'representative' | 'deputy';
  },
  start: number,
): Promise<void> => {
  // Invitations are judged by the server's clock, so this one is made now, whatever the story's date.
  host.setClock(stage.now);
  const invitation = await must(
    host.store.invitations.createInvitation(space, { role: who.role, memberId: who.memberId, days: 7, maxUses: 1 }),
  );
  await host.sync();
  const phone = stage.phones.get(who.person) ?? (await makePhone(who.person, start));
  stage.phones.set(who.person, phone);
  await must(phone.store.joining.join(invitation.secret, nameOf(who.person)));
  await phone.sync();
  host.setClock(start);
};

const tellYear = async (stage: Stage): Promise<void> => {
  const space = stage.spaces['area'] ?? '';
  const people = groups[0]?.people.map(({ key }) => key) ?? [];
  for (const { daysAgo, by, with: companions = [], ...log } of logs) {
    const phone = stage.phone(by);
    phone.setClock(morningOf(stage, -daysAgo));
    const together = companions.map((person) => stage.member('area', person));
    await must(
      phone.store.activities.createLog(space, { ...log, on: daysAfter(stage.today, -daysAgo), with: together }),
    );
  }
  await stage.syncAll(people);
  for (const event of events) await announce(stage, space, event);
  await stage.syncAll(people);
  for (const meeting of meetings) await meet(stage, space, meeting);
  await stage.syncAll(people);
};

const announce = async (stage: Stage, space: string, event: TownEvent): Promise<void> => {
  const { inDays, by, answers, present = [], ...input } = event;
  const host = stage.phone(by);
  const before = Math.min(inDays - 14, -7);
  host.setClock(morningOf(stage, before));
  const { id } = await must(host.store.events.createEvent(space, { ...input, on: daysAfter(stage.today, inDays) }));
  await host.sync();
  for (const [person, answer] of Object.entries(answers)) {
    const phone = stage.phone(person);
    phone.setClock(morningOf(stage, before + 1));
    await phone.sync();
    await must(phone.store.events.answerRsvp(space, id, { answer }));
    await phone.sync();
  }
  if (present.length > 0) host.setClock(morningOf(stage, inDays));
  for (const person of present) await must(attendanceOf(host.store).checkIn(space, id, stage.member('area', person)));
  await host.sync();
};

const meet = async (stage: Stage, space: string, meeting: TownMeeting): Promise<void> => {
  const scribe = stage.phone(meeting.by);
  scribe.setClock(morningOf(stage, -meeting.daysAgo));
  await scribe.sync();
  const { store } = scribe;
  const { type, title, quorum } = meeting;
  const on = daysAfter(stage.today, -meeting.daysAgo);
  const { id } = await must(
    store.meetings.createMeeting(space, { type, title, quorum, on, startTime: '19:00', place: '集会所' }),
  );
  for (const person of meeting.present) {
    await must(attendanceOf(store).setAttendance(space, id, stage.member('area', person), 'present'));
  }
  for (const item of meeting.items) {
    const agenda = await must(agendaOf(store).addAgendaItem(space, id, { title: item.title }));
    const agendaItemId = agenda.id;
    for (const [speaker, text] of item.remarks ?? []) {
      const speakerId = stage.member('area', speaker);
      await must(minutesOf(store).addRemark(space, id, { text, speakerId, agendaItemId }));
    }
    for (const text of item.decisions ?? []) {
      await must(minutesOf(store).addDecision(space, id, { text, isUnanimous: true, agendaItemId }));
    }
    for (const [owner, what, dueInDays, isDone] of item.actions ?? []) {
      const dueOn = daysAfter(stage.today, dueInDays);
      const action = { what, ownerId: stage.member('area', owner), dueOn, agendaItemId };
      const done = await must(store.actionItems.addActionItem(space, { meetingId: id }, action));
      if (isDone) await must(store.actionItems.finishActionItem(space, done.id, dueOn));
    }
  }
  if (meeting.body) {
    const text = await store.texts.openText(space, id);
    text.edit(meeting.body);
    await must(text.flush());
    text.close();
  }
  if (meeting.isConfirmed) await must(store.meetings.confirmMeeting(space, id));
  await scribe.sync();
};
