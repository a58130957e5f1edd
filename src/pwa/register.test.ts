import { beforeEach, describe, expect, test, vi } from 'vitest';
import { registerAppVersion } from './register.ts';

type Listener = (event: { isUpdate?: boolean }) => void;

/** The browser's side of a service worker, as far as the app sees it. */
const browser = vi.hoisted(() => ({
  listeners: new Map<string, (event: { isUpdate?: boolean }) => void>(),
  skipWaiting: vi.fn(),
  registration: undefined as unknown,
}));

vi.mock('workbox-window', () => ({
  Workbox: class {
    addEventListener = (type: string, listener: Listener) => browser.listeners.set(type, listener);
    messageSkipWaiting = browser.skipWaiting;
    register = async () => browser.registration;
  },
}));

const reload = vi.fn();
const tell = (type: string, event: { isUpdate?: boolean } = {}) => browser.listeners.get(type)?.(event);

beforeEach(() => {
  vi.clearAllMocks();
  browser.listeners.clear();
  browser.registration = undefined;
  vi.stubGlobal('navigator', { serviceWorker: {} });
  vi.stubGlobal('location', { reload });
  vi.stubGlobal('document', Object.assign(new EventTarget(), { visibilityState: 'visible' }));
  vi.useFakeTimers();
  return () => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  };
});

describe('the copy of the app on a device', () => {
  test('tells once that it is complete for the first time', () => {
    const version = registerAppVersion();
    const heard = vi.fn();
    const stop = version.subscribe(heard);
    tell('activated', { isUpdate: false });
    expect(version.current()).toEqual({ offlineReady: true, isFirstTime: true, updateWaiting: false });
    expect(heard).toHaveBeenCalledOnce();
    stop();
    tell('waiting');
    expect(heard).toHaveBeenCalledOnce();
  });

  test('stays the same object while nothing changes, as React wants it', () => {
    const version = registerAppVersion();
    expect(version.current()).toBe(version.current());
  });

  test('never loads the page anew because the first copy is complete', () => {
    registerAppVersion();
    tell('controlling', { isUpdate: false });
    expect(reload).not.toHaveBeenCalled();
  });

  test('changes to the newer version only when somebody asks, and then loads the page once', async () => {
    browser.registration = { waiting: {}, installing: null, active: null };
    const version = registerAppVersion();
    await vi.advanceTimersByTimeAsync(0);
    tell('waiting');
    expect(version.current().updateWaiting).toBe(true);
    expect(browser.skipWaiting).not.toHaveBeenCalled();
    version.apply();
    expect(browser.skipWaiting).toHaveBeenCalledOnce();
    tell('controlling', { isUpdate: true });
    expect(reload).toHaveBeenCalledOnce();
  });

  test('does not take away a page in which somebody writes when another tab changed the version', () => {
    const version = registerAppVersion();
    tell('controlling', { isUpdate: true });
    expect(reload).not.toHaveBeenCalled();
    expect(version.current().updateWaiting).toBe(true);
    version.apply();
    expect(reload).toHaveBeenCalledOnce();
  });

  test('works online where the browser has no service worker', () => {
    vi.stubGlobal('navigator', {});
    const version = registerAppVersion();
    expect(version.current()).toEqual({ offlineReady: false, isFirstTime: false, updateWaiting: false });
    version.apply();
    expect(reload).toHaveBeenCalledOnce();
  });

  describe('looks for a newer version', () => {
    const update = vi.fn(async () => undefined);
    const answer = (kind: string) => vi.fn(async () => new Response('', { headers: { 'content-type': kind } }));
    const comeBack = () => document.dispatchEvent(new Event('visibilitychange'));

    beforeEach(() => {
      browser.registration = { waiting: null, installing: null, active: {}, update };
    });

    test('every hour', async () => {
      vi.stubGlobal('fetch', answer('text/javascript'));
      registerAppVersion();
      await vi.advanceTimersByTimeAsync(59 * 60_000);
      expect(update).not.toHaveBeenCalled();
      await vi.advanceTimersByTimeAsync(121 * 60_000);
      expect(update).toHaveBeenCalledTimes(3);
    });

    test('when somebody comes back after an hour, not after a minute', async () => {
      vi.stubGlobal('fetch', answer('text/javascript'));
      registerAppVersion();
      await vi.advanceTimersByTimeAsync(60_000);
      comeBack();
      await vi.advanceTimersByTimeAsync(0);
      expect(update).not.toHaveBeenCalled();
      // The phone slept: its clock went on, its timers did not.
      vi.setSystemTime(Date.now() + 60 * 60_000);
      comeBack();
      await vi.advanceTimersByTimeAsync(0);
      expect(update).toHaveBeenCalledOnce();
    });

    test('not behind the login page of a public network, and not without a network', async () => {
      vi.stubGlobal('fetch', answer('text/html'));
      registerAppVersion();
      await vi.advanceTimersByTimeAsync(60 * 60_000);
      vi.stubGlobal('fetch', () => Promise.reject(new TypeError('no network')));
      await vi.advanceTimersByTimeAsync(60 * 60_000);
      expect(update).not.toHaveBeenCalled();
    });
  });
});
