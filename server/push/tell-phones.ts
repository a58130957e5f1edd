/** Tells phones that there is something new: once a day how many things, at once only when people are asked whether they are safe. */
import webPush from 'web-push';
import type { Clock, Log } from '../ports.ts';
import type { KeptPush } from '../store/push-store.ts';
import type { Store } from '../store/store.ts';
import { countNews, findAlerts, type Since } from './news.ts';
import { isAllowedEndpoint, type PushSettings } from './push-settings.ts';
import { isDue, readTold, type Told, writeTold } from './told.ts';

/** What goes over the network to a push service; the answer's status comes back. */
export type Post = (url: string, headers: Record<string, string>, body: Uint8Array<ArrayBuffer>) => Promise<number>;

/** What a phone is told: never a name or a title. The words are chosen on the phone. */
type Message = { readonly code: 'news'; readonly count: number } | { readonly code: 'safety' };

interface Tools {
  readonly store: Store;
  readonly clock: Clock;
  readonly log: Log;
  readonly settings: PushSettings;
  readonly post: Post;
}

/** One round over every phone that wants to be told. One that cannot be reached keeps nobody from the others. */
export const tellPhones = async (tools: Tools): Promise<void> => {
  for (const push of await tools.store.people.pushes()) {
    try {
      await tell(tools, push);
    } catch (error) {
      tools.log.warn({ err: error }, 'a phone could not be told');
    }
  }
};

const tell = async (tools: Tools, push: KeptPush): Promise<void> => {
  const { store, clock } = tools;
  const now = clock.now();
  const told = readTold(push.told);
  const spaces = (await store.people.memberships(push.account)).map(({ space }) => space);
  const heads = await store.heads(spaces);
  const moved = spaces.filter((space) => heads[space] !== told.heads[space]);
  const alerts: string[] = [];
  for (const space of moved) {
    alerts.push(
      ...(await store.read(space, (tx) => findAlerts(tx, space, push.account, now, sinceOf(told, space, 0)))),
    );
  }
  if (alerts.length > 0)
    await claimAndSend(tools, push, { ...told, alerts: [...told.alerts, ...alerts] }, { code: 'safety' });
  else if (isDue(told, push.hour, now)) {
    let count = 0;
    for (const space of moved) {
      // Somebody who has just come in finds everything there; only what comes later is news.
      const since = sinceOf(told, space, heads[space] ?? 0);
      count += await store.read(space, (tx) => countNews(tx, space, push.account, now, since));
    }
    const next = { ...told, at: now, heads };
    if (count > 0) await claimAndSend(tools, push, { ...next, saidAt: now }, { code: 'news', count });
    else await claimAndSend(tools, push, next, null);
  }
};

const sinceOf = (told: Told, space: string, unknown: number): Since => ({
  head: told.heads[space] ?? unknown,
  at: told.at,
  known: told.alerts,
});

/** Of several processes only the one whose claim is written sends. */
const claimAndSend = async (tools: Tools, push: KeptPush, told: Told, message: Message | null): Promise<void> => {
  const { people } = tools.store;
  const claim = writeTold(told);
  if (!(await people.swapTold(push.device, push.told, claim)) || !message) return;
  const status = await send(tools, push, message).catch(() => 0);
  if (status >= 200 && status < 300) return;
  if (status === 404 || status === 410) return people.deletePush({ device: push.device });
  tools.log.warn({ status }, 'a push service did not take a message');
  // What could not be told stays new: it is counted again on the next day.
  if (message.code === 'news') {
    const { heads } = readTold(push.told);
    await people.swapTold(push.device, claim, writeTold({ ...told, heads }));
  }
};

const send = async ({ settings, post }: Tools, push: KeptPush, message: Message): Promise<number> => {
  // The list may have become shorter since the phone came.
  if (!isAllowedEndpoint(push.endpoint, settings.hosts)) return 410;
  const { publicKey, privateKey, subject } = settings;
  const { endpoint, p256dh, auth } = push;
  const details = webPush.generateRequestDetails({ endpoint, keys: { p256dh, auth } }, JSON.stringify(message), {
    vapidDetails: { publicKey, privateKey, subject },
    TTL: message.code === 'safety' ? 6 * 3_600 : 12 * 3_600,
    urgency: message.code === 'safety' ? 'high' : 'normal',
    topic: message.code,
  });
  const headers = Object.entries(details.headers).filter(([name]) => name.toLowerCase() !== 'content-length');
  const texts = Object.fromEntries(headers.map(([name, value]) => [name, String(value)]));
  return post(details.endpoint, texts, new Uint8Array(details.body ?? []));
};

/** Over the network; an answer that leads elsewhere is not followed. */
export const postOverNetwork: Post = async (url, headers, body) => {
  const answer = await fetch(url, {
    method: 'POST',
    headers,
    body,
    redirect: 'manual',
    signal: AbortSignal.timeout(10_000),
  });
  await answer.body?.cancel();
  return answer.status;
};
