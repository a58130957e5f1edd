import { ok } from '#domain/basis/result.ts';
import type { FieldsOf } from '#domain/records.ts';
import { readFeed } from '#server/people/calendar-feed.ts';
import { readByIcalJs } from '#testing/calendar-readers.ts';
import { createTown, must } from '#testing/phones.ts';
import { describe, expect, test } from 'vitest';
import { calendarFeedsOf } from './calendar-feeds.ts';
import { calendarFilesOf } from './calendar-files.ts';
import { contextOf } from './context.ts';
import { eventDaysOf } from './event-days.ts';
import type { Store } from './store.ts';

const wish = { origin: 'https://note.example.jp', language: 'ja', alarm: 'none' } as const;

const group = async () => {
  const town = createTown();
  const phone = await town.phone('hana');
  const { space } = await must(
    phone.store.spaces.createGroup({
      name: '桜町町会',
      sort: 'neighbourhood',
      fiscalStartMonth: 4,
      founderName: '北村 花',
      isHeld: false,
    }),
  );
  const feed = async () => {
    const [own] = await calendarFeedsOf(phone.store).listFeeds(space);
    return own?.secret
      ? readFeed({ store: town.store, clock: { now: () => phone.store.now() } }, own.secret, wish)
      : null;
  };
  const { store } = phone;
  return { town, phone, store, space, feed, files: calendarFilesOf(store), feeds: calendarFeedsOf(store) };
};

const announce = (store: Store, space: string, set: FieldsOf<'groupEvent'>): Promise<string> =>
  must(
    contextOf(store).commit(space, 'groupEvent.create', async (read, fresh) => {
      const id = fresh();
      return ok({ edits: [{ kind: 'groupEvent', id, set: { ...set, authorId: read.me } }], value: id });
    }),
  );

describe('one calendar, told by the phone and by its address', () => {
  test('both say the same of an event, its changes, its series and my answer', async () => {
    const { town, phone, store, space, feed, files, feeds } = await group();
    const today = store.today();
    const { id: once } = await must(
      store.events.createEvent(space, { title: '門松づくり', on: today, startTime: '09:00', bring: '軍手; はさみ' }),
    );
    const series = await announce(store, space, { title: 'そうじ', on: today, repeat: 'FREQ=WEEKLY;COUNT=8' });
    await must(store.events.answerRsvp(space, once, { answer: 'maybe' }));
    await must(feeds.renewFeed(space));
    await phone.sync();
    const same = async () => {
      const made = await Promise.all([once, series].map((id) => files.writeEvent(space, id, wish)));
      const onPhone = made.flatMap((file) => readByIcalJs(file ?? ''));
      expect(onPhone).toEqual(readByIcalJs((await feed()) ?? ''));
      return onPhone;
    };
    const before = await same();
    expect(before.map(({ rule }) => rule)).toEqual(['', 'FREQ=WEEKLY;COUNT=8']);
    expect(before[0]?.description).toBe('わたしの返事：△ まだ分からない\n持ち物：軍手; はさみ');
    town.pass(3_600_000);
    phone.timers.setClock(store.now() + 3_600_000);
    await must(store.events.cancelEvent(space, once, '雪のため'));
    await phone.sync();
    const after = await same();
    expect(after[0]).toMatchObject({ uid: before[0]?.uid, status: 'CANCELLED' });
    expect(after[0]?.sequence).toBeGreaterThan(before[0]?.sequence ?? 0);
    expect(after[1]?.sequence).toBe(before[1]?.sequence);
  });

  test('a file is made without any network, of one event, of one day and of a year', async () => {
    const { phone, store, space, files } = await group();
    phone.setOnline(false);
    const id = await announce(store, space, { title: 'そうじ', on: '2026-12-06', repeat: 'FREQ=WEEKLY' });
    const day = await eventDaysOf(store).findDay(space, `${id}.2026-12-20`);
    const one = readByIcalJs((await files.writeEvent(space, day?.day.ref ?? '', wish)) ?? '');
    expect(one).toMatchObject([{ start: '2026-12-20', rule: '' }]);
    const year = { from: '2026-04-01', to: '2027-03-31' };
    expect(readByIcalJs((await files.writeSpan(space, year, wish)) ?? '')).toMatchObject([{ rule: 'FREQ=WEEKLY' }]);
    expect(await files.writeSpan(space, { from: '2025-04-01', to: '2026-03-31' }, wish)).toBeNull();
    expect(await files.writeEvent(space, 'nothing', wish)).toBeNull();
  });

  test('a new address ends the one before, and an ended one is forgotten on the phone', async () => {
    const { phone, store, space, feed, feeds } = await group();
    await must(store.events.createEvent(space, { title: 'そうじ', on: store.today() }));
    await must(feeds.renewFeed(space));
    const [first] = await feeds.listFeeds(space);
    await phone.sync();
    expect(await feed()).toContain('SUMMARY:そうじ');
    await must(feeds.renewFeed(space));
    const [second, ...others] = await feeds.listFeeds(space);
    expect(others).toEqual([]);
    expect(second?.secret).not.toBe(first?.secret);
    await phone.sync();
    expect(await feed()).toContain('SUMMARY:そうじ');
    await must(feeds.withdrawFeeds(space));
    expect(await feeds.listFeeds(space)).toEqual([]);
    const kept = JSON.stringify(await phone.db.settings.toArray());
    expect(kept).not.toContain(first?.secret);
    expect(kept).not.toContain(second?.secret);
  });

  test('another phone of the same person sees that there is an address, and not which', async () => {
    const { town, phone, space, feeds } = await group();
    await must(feeds.renewFeed(space));
    await phone.sync();
    const tablet = await town.phone('hana');
    await tablet.sync();
    expect(await calendarFeedsOf(tablet.store).listFeeds(space)).toMatchObject([{ secret: null }]);
    await must(calendarFeedsOf(tablet.store).renewFeed(space));
    await tablet.sync();
    await phone.sync();
    expect(await feeds.listFeeds(space)).toMatchObject([{ secret: null }]);
  });
});
