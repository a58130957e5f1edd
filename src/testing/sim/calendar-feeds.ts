/** Calendars by their secret address: made by people, fetched by nobody in particular, and what may stand in them. */
import { readFeed } from '#server/people/calendar-feed.ts';
import { hashOfSecret } from '#server/people/secrets.ts';
import { type Act, any, edit, write } from './act.ts';
import { changeOne } from './group-workload.ts';
import { scopesOf } from './reading.ts';
import { attend } from './server.ts';
import type { Server } from './server-process.ts';
import type { Town } from './town.ts';
import { type Address, count, fail, type Failure, type World } from './world.ts';

const hexOf = (bytes: Uint8Array): string => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');

const makeAddress: Act = (hand) =>
  write(hand, hand.town.group, 'calendarFeed.create', async (read, fresh) => {
    const [secret, feed] = [hexOf(hand.random.bytes(16)), fresh()];
    hand.world.book.addresses.push({ secret, space: hand.town.group, feed });
    return [edit('calendarFeed', feed, { memberId: read.me, hash: hashOfSecret(secret), authorId: read.me })];
  });

const fetch: Act = ({ world, town, random }) => {
  const address = any(random, world.book.addresses);
  const server = world.servers.find(({ isUp }) => isUp);
  if (!address || !server) return;
  void attend(world, server, () => askFor(world, town, server, address)).then((failure) => {
    if (failure) fail(world, failure.invariant, failure.what);
  });
};

/** At rest every address shows what it has to, or nothing. */
export const feedFailure = async (world: World, town: Town): Promise<Failure | null> => {
  const [server] = world.servers;
  for (const address of server ? world.book.addresses : []) {
    let found: Failure | null = null;
    const asked = server && askFor(world, town, server, address).then((failure) => (found = failure));
    await Promise.all([asked, world.scheduler.run(100)]);
    if (found) return found;
  }
  return null;
};

/** I11: who is out, took the address back or may read nothing gets nothing by it; I4: everybody else gets their calendar. */
const askFor = async (world: World, town: Town, server: Server, address: Address): Promise<Failure | null> => {
  const before = stateOf(world, town, address);
  const wish = { language: 'ja', alarm: 'none', origin: 'https://note.example' } as const;
  const { store, now } = server.ports;
  const text = await readFeed({ store, clock: { now } }, address.secret, wish);
  const after = stateOf(world, town, address);
  count(world, text === null ? 'calendar closed' : 'calendar shown');
  const told = (invariant: string, what: string) => ({ invariant, what: `calendar ${address.feed} ${what}` });
  if (text !== null && before === 'shut' && after === 'shut') return told('I11', 'is read by who has no right to it');
  if (text?.includes('BEGIN:VEVENT') && before !== 'full' && after !== 'full')
    return told('I11', 'shows events to who reads none');
  if (text === null && before !== 'shut' && after !== 'shut') return told('I4', 'shows nothing to its owner');
  return null;
};

/** `empty`: its owner belongs to the space and reads nothing of everybody's. */
const stateOf = (world: World, town: Town, { space, feed }: Address): 'shut' | 'empty' | 'full' => {
  const row = world.disk.table(space)?.rows.get(feed);
  const account = town.accountOf(String(row?.fields['memberId']));
  const scopes = row && account && row.fields['isWithdrawn'] !== true ? scopesOf(world, account, space) : [];
  if (scopes.length === 0) return 'shut';
  return scopes.includes('all') ? 'full' : 'empty';
};

export const feedActs: readonly (readonly [number, Act])[] = [
  [3, makeAddress],
  [1, changeOne('calendarFeed', () => ({ isWithdrawn: true }))],
  [5, fetch],
];
