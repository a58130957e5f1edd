/** The browser as the ports that only the engine needs. */
import type { EventStream } from '#sync/http-net.ts';
import type { Channel, Locks } from '#sync/ports.ts';

/** One tab at a time. Where there are no locks (plain http, old browsers) every tab leads, which is harmless. */
export const browserLocks: Locks = {
  hold(name, work, how) {
    const { locks } = navigator as { readonly locks?: LockManager };
    const given = new AbortController();
    const released = new AbortController();
    const lead = async () => {
      if (!given.signal.aborted) await work(released.signal);
    };
    if (locks) {
      const options: LockOptions = how?.steal ? { steal: true } : { signal: given.signal };
      // Rejects when the lock is stolen or the waiting given up: both are an end like any other.
      void locks
        .request(name, options, lead)
        .catch(() => undefined)
        .finally(() => released.abort());
    } else void lead();
    return () => {
      given.abort();
      released.abort();
    };
  },
};

/** Messages between tabs; silent where the browser has no such channel. */
export const openChannel = (name: string): Channel => {
  if (typeof BroadcastChannel === 'undefined') return { send: () => undefined, listen: () => () => undefined };
  const channel = new BroadcastChannel(name);
  const send = channel.postMessage.bind(channel);
  return {
    send,
    listen(onMessage) {
      const listener = (event: MessageEvent<unknown>) => onMessage(event.data);
      channel.addEventListener('message', listener);
      return () => channel.removeEventListener('message', listener);
    },
  };
};

export const openEventStream =
  typeof EventSource === 'undefined'
    ? null
    : (url: string): EventStream => {
        const source = new EventSource(url);
        return {
          addEventListener: (type, listener) =>
            source.addEventListener(type, (event) => listener({ data: 'data' in event ? event.data : undefined })),
          get readyState() {
            return source.readyState;
          },
          close: () => source.close(),
        };
      };
