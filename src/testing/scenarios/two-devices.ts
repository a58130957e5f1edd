/** Two people of one group on two phones: told over any wire and any server. */
import { keysOf } from '#domain/records.ts';
import { foundGroup } from '../found-group.ts';
import { type MakeTown, must } from '../phones.ts';
import { expect, test } from 'vitest';

/** Hana founds a group, Ken is on the roster and joins with his own phone. */
const twoInAGroup = async (makeTown: MakeTown) => {
  const town = await makeTown();
  const hana = await town.phone('hana');
  const { space, member } = await foundGroup(hana.store);
  const roster = await must(hana.store.people.createRosterMember(space, { name: '健' }));
  await hana.sync();
  await town.bind(space, 'ken', roster.id);
  const ken = await town.phone('ken');
  await ken.sync();
  return { town, hana, ken, space, hanaId: member, kenId: roster.id };
};

/** @param makeTown is called once for each story */
export const tellTwoDevices = (makeTown: MakeTown): void => {
  test('Ken joins and sees what Hana wrote', async () => {
    const { hana, ken, space } = await twoInAGroup(makeTown);
    await must(hana.store.activities.createLog(space, { on: '2026-11-22', title: '清掃', adults: 9 }));
    await hana.sync();
    await ken.sync();
    expect((await ken.store.activities.listLogs(space)).records).toMatchObject([{ title: '清掃', adults: 9 }]);
    expect((await ken.store.spaces.findSpace(space))?.me).toMatchObject({ name: '健', role: 'member' });
    expect(await hana.store.outbox.countWaiting()).toMatchObject({ waiting: 0 });
  });

  test('both answer an event offline and both answers count', async () => {
    const { hana, ken, space } = await twoInAGroup(makeTown);
    const event = await must(hana.store.events.createEvent(space, { title: '餅つき', on: '2026-12-20' }));
    await hana.sync();
    await ken.sync();
    await must(hana.store.events.answerRsvp(space, event.id, { answer: 'yes' }));
    await must(ken.store.events.answerRsvp(space, event.id, { answer: 'no' }));
    await ken.sync();
    await hana.sync();
    await ken.sync();
    for (const phone of [hana, ken]) {
      expect((await phone.store.events.listAnswers(space, event.id)).count).toMatchObject({ yes: 1, no: 1, open: 0 });
    }
  });

  test('two people change the same place: one value is shown, both know of the other', async () => {
    const { hana, ken, space } = await twoInAGroup(makeTown);
    const event = await must(ken.store.events.createEvent(space, { title: '餅つき', on: '2026-12-20', place: '会館' }));
    await ken.sync();
    await hana.sync();
    hana.timers.pass(60_000);
    await must(hana.store.events.changeEvent(space, event.id, { place: '公園' }));
    await must(ken.store.events.changeEvent(space, event.id, { place: '広場' }));
    await hana.sync();
    await ken.sync();
    await hana.sync();
    await ken.sync();
    for (const phone of [hana, ken]) {
      expect((await phone.store.events.findEvent(space, event.id))?.place).toBe('公園');
      expect(await phone.store.review.countReview()).toBe(1);
    }
    const [lost] = await ken.store.review.listReview();
    expect(lost).toMatchObject({ type: 'superseded', title: '餅つき', fields: [{ mine: '広場', shown: '公園' }] });
    if (lost) await must(ken.store.review.keepMine(lost));
    expect(await ken.store.review.countReview()).toBe(0);
    await ken.sync();
    await hana.sync();
    expect((await hana.store.events.findEvent(space, event.id))?.place).toBe('広場');
    const [seen] = await hana.store.review.listReview();
    expect(seen).toMatchObject({ type: 'conflict', isMineShown: true, other: '広場' });
    if (seen) await must(hana.store.review.putAway(seen));
    expect(await hana.store.review.countReview()).toBe(0);
  });

  test('both write into the same minutes offline and nothing is lost', async () => {
    const { hana, ken, space } = await twoInAGroup(makeTown);
    const meeting = await must(hana.store.meetings.createMeeting(space, { on: '2026-11-22', type: 'board' }));
    await hana.sync();
    await ken.sync();
    const [atHana, atKen] = [
      await hana.store.texts.openText(space, meeting.id),
      await ken.store.texts.openText(space, meeting.id),
    ];
    atHana.edit('一、清掃の日を決めた。');
    atKen.edit('二、会費を集めた。');
    await must(atHana.flush());
    await must(atKen.flush());
    for (const phone of [hana, ken, hana, ken]) await phone.sync();
    const [one, other] = [
      await hana.store.texts.readText(space, meeting.id),
      await ken.store.texts.readText(space, meeting.id),
    ];
    expect(one).toBe(other);
    expect(one).toContain('一、清掃の日を決めた。');
    expect(one).toContain('二、会費を集めた。');
    await expect.poll(() => [atHana.state().text, atKen.state().text]).toEqual([one, one]);
    await must(atHana.close());
    await must(atKen.close());
  });

  test('a long text pasted in one go reaches the other phone whole', async () => {
    const { hana, ken, space } = await twoInAGroup(makeTown);
    const meeting = await must(hana.store.meetings.createMeeting(space, { on: '2026-11-22', type: 'board' }));
    const text = await hana.store.texts.openText(space, meeting.id);
    const pasted = '町の記録。'.repeat(7000);
    text.edit(pasted);
    await must(text.close());
    await hana.sync();
    await ken.sync();
    expect(await hana.store.review.listReview()).toEqual([]);
    expect(await ken.store.texts.readText(space, meeting.id)).toBe(pasted);
  });

  test('what Ken typed after the minutes were confirmed is kept for him as plain text', async () => {
    const { hana, ken, space } = await twoInAGroup(makeTown);
    const meeting = await must(hana.store.meetings.createMeeting(space, { on: '2026-11-22', type: 'board' }));
    await hana.sync();
    await ken.sync();
    const text = await ken.store.texts.openText(space, meeting.id);
    text.edit('これも書いておきたい');
    await must(text.flush());
    await must(hana.store.meetings.confirmMeeting(space, meeting.id));
    await hana.sync();
    await ken.sync();
    expect(await ken.store.review.listReview()).toMatchObject([
      { type: 'refused', code: 'meeting.locked', plainText: 'これも書いておきたい' },
    ]);
    await expect.poll(() => text.state()).toMatchObject({ text: '', wasRefused: true });
    await must(text.close());
  });

  test('words typed while the refusal comes in are kept too, and what is typed afterwards does not hang on them', async () => {
    const { hana, ken, space } = await twoInAGroup(makeTown);
    const meeting = await must(hana.store.meetings.createMeeting(space, { on: '2026-11-22', type: 'board' }));
    await hana.sync();
    await ken.sync();
    const text = await ken.store.texts.openText(space, meeting.id);
    text.edit('一つめ。');
    await must(text.flush());
    await must(hana.store.meetings.confirmMeeting(space, meeting.id));
    await hana.sync();
    text.edit('一つめ。二つめ。');
    await ken.sync();
    await expect.poll(() => text.state()).toMatchObject({ text: '', wasRefused: true, isSaved: true });
    await expect.poll(async () => (await ken.store.review.listReview()).length).toBe(2);
    expect((await ken.store.review.listReview()).map((item) => ('plainText' in item ? item.plainText : ''))).toEqual(
      expect.arrayContaining(['一つめ。', '一つめ。二つめ。']),
    );
    await must(text.close());
  });

  test('a removed member keeps what was not accepted until it is put away', async () => {
    const { hana, ken, space, kenId } = await twoInAGroup(makeTown);
    await must(ken.store.activities.createLog(space, { on: '2026-11-22', title: '送っていない記録' }));
    await must(hana.store.people.removeMember(space, kenId));
    await hana.sync();
    await ken.sync();
    expect((await ken.store.spaces.findSpace(space))?.state).toBe('closed');
    const [kept] = await ken.store.review.listReview();
    expect(kept).toMatchObject({ type: 'refused', code: 'member.removed' });
    expect(await must(ken.store.spaces.purge(space))).toBe(false);
    if (kept) await must(ken.store.review.putAway(kept));
    expect(await must(ken.store.spaces.purge(space))).toBe(true);
    expect(await ken.store.spaces.listSpaces()).toEqual([]);
  });

  test('a lost connection changes nothing but the time', async () => {
    const { hana, ken, space } = await twoInAGroup(makeTown);
    hana.setOnline(false);
    const log = await must(hana.store.activities.createLog(space, { on: '2026-11-22', title: '山の中', with: [] }));
    await expect(hana.sync()).rejects.toThrow('offline');
    expect((await hana.store.outbox.rowStates(space))(log.id)).toBe('waiting');
    hana.setOnline(true);
    await hana.sync();
    await ken.sync();
    const found = await ken.store.activities.findLog(space, log.id);
    expect(found?.title).toBe('山の中');
    expect(found && keysOf(found, 'with')).toEqual([]);
  });

  test('a phone that has seen more than the server holds fetches everything anew and loses nothing of its own', async () => {
    const { hana, space } = await twoInAGroup(makeTown);
    await must(hana.store.activities.createLog(space, { on: '2026-11-22', title: '届いた記録' }));
    await hana.sync();
    await hana.ports.kv.write(async (tx) => {
      const entry = await tx.get('spaces', space);
      const row = (await tx.where('rows', 'kindKey', `${space}/activityLog`))[0];
      if (!entry || !row) throw new Error('nothing there');
      await tx.put('spaces', [{ ...entry, cursors: { ...entry.cursors, all: 999 } }]);
      await tx.delete('rows', [row.key]);
    });
    await must(hana.store.activities.createLog(space, { on: '2026-11-22', title: '自分の記録' }));
    await hana.sync();
    const titles = (await hana.store.activities.listLogs(space)).records.map(({ title }) => title);
    expect(titles.sort()).toEqual(['届いた記録', '自分の記録'].sort());
    expect(await hana.store.outbox.countWaiting()).toMatchObject({ waiting: 0 });
  });

  test.each([
    ['lost', null],
    ['changed', { title: '化けた記録' }],
  ])('a record that was %s on the disk is noticed by the next comparison and fetched anew', async (_, fields) => {
    const { hana, space } = await twoInAGroup(makeTown);
    const log = await must(hana.store.activities.createLog(space, { on: '2026-11-22', title: '届いた記録' }));
    const text = await hana.store.texts.openText(space, log.id);
    text.edit('くわしい話');
    await must(text.close());
    await hana.sync();
    await hana.sync();
    const entry = await hana.ports.kv.read((tx) => tx.get('spaces', space));
    expect(entry?.checkedAt).toBe(hana.timers.now());
    await hana.ports.kv.write(async (tx) => {
      const row = await tx.get('rows', `${space}/${log.id}`);
      if (!row) throw new Error('nothing there');
      if (fields) await tx.put('rows', [{ ...row, fields: { ...row.fields, ...fields } }]);
      else await tx.delete('rows', [row.key]);
    });
    await hana.sync();
    expect((await hana.store.activities.findLog(space, log.id))?.title).not.toBe('届いた記録');
    hana.timers.setClock(hana.timers.now() + 8 * 24 * 3_600_000);
    await hana.sync();
    expect((await hana.store.activities.findLog(space, log.id))?.title).toBe('届いた記録');
    expect(await hana.store.texts.readText(space, log.id)).toBe('くわしい話');
  });

  test('one deletes what the other changes: both are told, and it can be brought back', async () => {
    const { hana, ken, space } = await twoInAGroup(makeTown);
    const event = await must(ken.store.events.createEvent(space, { title: '餅つき', on: '2026-12-20' }));
    await ken.sync();
    await hana.sync();
    await must(hana.store.events.changeEvent(space, event.id, { place: '公園' }));
    await must(ken.store.events.deleteEvent(space, event.id));
    await hana.sync();
    await ken.sync();
    await hana.sync();
    for (const phone of [hana, ken]) expect(await phone.store.review.countReview()).toBe(1);
    const [told] = await hana.store.review.listReview();
    expect(told).toMatchObject({ type: 'conflict', fields: [{ field: 'deleted', mine: false, shown: true }] });
    if (told) await must(hana.store.review.keepMine(told));
    await hana.sync();
    await ken.sync();
    expect(await ken.store.events.findEvent(space, event.id)).toMatchObject({ place: '公園', deleted: false });
  });

  test('a phone whose disk lost one of its waiting edits sends the others', async () => {
    const { hana, ken, space } = await twoInAGroup(makeTown);
    for (const title of ['一', '二', '三']) {
      await must(hana.store.activities.createLog(space, { on: '2026-11-22', title }));
    }
    await hana.ports.kv.write(async (tx) => {
      const waiting = await tx.where('outbox', 'space', space);
      await tx.delete('outbox', [waiting[1]?.key ?? '']);
    });
    await hana.sync();
    await ken.sync();
    expect(await hana.store.outbox.countWaiting()).toMatchObject({ waiting: 0 });
    const titles = (await ken.store.activities.listLogs(space)).records.map(({ title }) => title);
    expect(titles.sort()).toEqual(['一', '三']);
  });
};
