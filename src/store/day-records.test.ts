import { foundGroup } from '#testing/found-group.ts';
import { createTown, must } from '#testing/phones.ts';
import { expect, test } from 'vitest';
import { incidentsOf } from './incidents.ts';
import { ledgerOf } from './ledger.ts';
import { logTemplatesOf } from './log-templates.ts';

/** Hana leads, Ken and Mei are members with phones of their own; Ken has logged a cleaning. */
const cleaningDay = async () => {
  const town = createTown();
  const hana = await town.phone('hana');
  const { space } = await foundGroup(hana.store);
  const join = async (account: string, name: string) => {
    const { id } = await must(hana.store.people.createRosterMember(space, { name }));
    await hana.sync();
    await town.bind(space, account, id);
    const phone = await town.phone(account);
    await phone.sync();
    return phone;
  };
  const ken = await join('ken', '健');
  const mei = await join('mei', '芽衣');
  const { id: log } = await must(ken.store.activities.createLog(space, { on: '2026-11-22', title: '清掃' }));
  const phones = [ken, hana, mei];
  const everybody = async () => {
    for (const phone of [...phones, ...phones]) await phone.sync();
  };
  return { space, hana, ken, mei, log, everybody };
};

test('who was hurt is read by the officers alone once it is sent, what nearly happened by everybody', async () => {
  const { space, hana, ken, mei, log, everybody } = await cleaningDay();
  const kens = incidentsOf(ken.store);
  await must(kens.fileIncident(space, log, 'accident', { what: '石段で転んだ', who: '佐藤さん' }));
  await must(kens.fileIncident(space, log, 'near_miss', { what: '脚立がぐらついた' }));
  const readOn = async (phone: typeof ken) =>
    (await incidentsOf(phone.store).listIncidents(space, log)).map((one) => one.sort).toSorted();
  expect(await readOn(ken)).toEqual(['accident', 'near_miss']);
  await everybody();
  expect(await readOn(hana)).toEqual(['accident', 'near_miss']);
  expect(await readOn(mei)).toEqual(['near_miss']);
  expect(await readOn(ken)).toEqual(['near_miss']);
  for (const phone of [hana, ken, mei]) expect(await phone.store.review.countReview()).toBe(0);
});

test('nothing of what was hurt lies on the disk of a member who may not read it', async () => {
  const { space, hana, mei, log, everybody } = await cleaningDay();
  await everybody();
  await must(incidentsOf(hana.store).fileIncident(space, log, 'accident', { what: '石段で転んだ', who: '佐藤さん' }));
  await everybody();
  const tables = await Promise.all(mei.db.tables.map((table) => table.toArray()));
  expect(JSON.stringify(tables)).toContain('清掃');
  expect(JSON.stringify(tables)).not.toContain('佐藤');
});

test('an incident without a word about what happened is not written', async () => {
  const { space, hana, log } = await cleaningDay();
  expect(await incidentsOf(hana.store).fileIncident(space, log, 'accident', { what: ' ' })).toMatchObject({
    ok: false,
    error: { code: 'field.required', place: 'what' },
  });
});

test('money lines of a log reach the others once, and the day of the log stands in them', async () => {
  const { space, hana, ken, log, everybody } = await cleaningDay();
  const { addEntry } = ledgerOf(ken.store);
  await must(addEntry(space, log, { summary: 'ごみ袋', moneyOut: 880 }));
  const tea = await must(addEntry(space, log, { summary: 'お茶', moneyOut: 1200 }));
  await everybody();
  const onHanas = () => ledgerOf(hana.store).listEntries(space, log);
  expect(await onHanas()).toMatchObject([
    { summary: 'ごみ袋', moneyOut: 880, on: '2026-11-22' },
    { summary: 'お茶', moneyOut: 1200 },
  ]);
  await must(tea.undo());
  await everybody();
  expect((await onHanas()).map((one) => one.summary)).toEqual(['ごみ袋']);
});

test('a money line needs words and an amount', async () => {
  const { space, hana, log } = await cleaningDay();
  const { addEntry } = ledgerOf(hana.store);
  expect(await addEntry(space, log, { moneyOut: 10 })).toMatchObject({ error: { place: 'summary' } });
  expect(await addEntry(space, log, { summary: 'お茶' })).toMatchObject({ error: { place: 'amount' } });
});

test('a template written by one is offered to all, and changed by whoever wrote it or leads', async () => {
  const { space, hana, ken, mei, everybody } = await cleaningDay();
  const { id } = await must(
    logTemplatesOf(ken.store).createTemplate(space, { title: '公園清掃', minutes: 90, counted: 'ごみ袋' }),
  );
  await everybody();
  expect(await logTemplatesOf(mei.store).listGroupTemplates(space)).toMatchObject([{ title: '公園清掃', minutes: 90 }]);
  expect(await logTemplatesOf(mei.store).changeTemplate(space, id, { minutes: 60 })).toMatchObject({ ok: false });
  await must(logTemplatesOf(hana.store).changeTemplate(space, id, { minutes: 120 }));
  await everybody();
  expect(await logTemplatesOf(mei.store).findTemplate(space, id)).toMatchObject({ minutes: 120 });
});
