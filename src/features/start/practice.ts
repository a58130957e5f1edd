import { addDays } from '#i18n/format.ts';
import { errorWords } from '#i18n/i18n.ts';
import type { Say } from '#i18n/use-words.tsx';
import type { Store } from '#store/store.ts';
import { notify } from '#ui/notices.ts';

/**
 * Finds the practice notebook of this phone, or makes it: a few people, records and an event. It never leaves this phone.
 * A second tap waits for the first.
 * @returns its id; undefined when the phone could not store it, which is said on the screen
 */
export function openPractice(store: Store, say: Say<'start'>): Promise<string | undefined> {
  opening ??= findOrCreate(store, say).finally(() => {
    opening = null;
  });
  return opening;
}

let opening: Promise<string | undefined> | null = null;

async function findOrCreate(store: Store, say: Say<'start'>): Promise<string | undefined> {
  const known = (await store.spaces.listSpaces()).find((space) => space.isPractice);
  if (known) return known.id;
  const made = await createPractice(store, say);
  if (made !== undefined) notify({ text: say('practice_started') });
  return made;
}

async function createPractice(store: Store, say: Say<'start'>): Promise<string | undefined> {
  const made = await store.spaces.createGroup({
    name: say('practice_name'),
    sort: 'neighbourhood',
    fiscalStartMonth: 4,
    founderName: say('practice_me'),
    isHeld: true,
    isPractice: true,
  });
  if (!made.ok) {
    notify({ text: errorWords(made.error.code).text });
    return undefined;
  }
  const { space, member } = made.value;
  const others = [
    { name: say('practice_person_1'), reading: say('practice_reading_1') },
    { name: say('practice_person_2'), reading: say('practice_reading_2'), office: say('practice_office') },
    { name: say('practice_person_3'), reading: say('practice_reading_3') },
  ];
  const people = [member];
  for (const person of others) {
    const added = await store.people.createRosterMember(space, person);
    if (added.ok) people.push(added.value.id);
  }
  await fillWithRecords(store, say, space, people);
  return space;
}

const fillWithRecords = async (store: Store, say: Say<'start'>, space: string, people: readonly string[]) => {
  const today = store.today();
  const logs = [
    {
      on: addDays(today, -8),
      title: say('practice_log_1'),
      place: say('practice_log_1_place'),
      minutes: 60,
      adults: 12,
    },
    {
      on: addDays(today, -1),
      title: say('practice_log_2'),
      place: say('practice_log_2_place'),
      minutes: 30,
      adults: 2,
    },
  ];
  for (const log of logs) await store.activities.createLog(space, { ...log, with: people.slice(0, 2) });
  await store.events.createEvent(space, {
    title: say('practice_event'),
    on: addDays(today, 6),
    startTime: '10:00',
    place: say('practice_event_place'),
    bring: say('practice_event_bring'),
  });
};
