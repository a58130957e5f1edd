import { describe, expect, test, vi } from 'vitest';
import { keepStorage, measureStorage } from './storage.ts';

describe('what is written on a device', () => {
  test('is asked to be kept', async () => {
    const persist = vi.fn(async () => true);
    expect(await keepStorage({ persisted: async () => false, persist })).toBe('kept');
    expect(persist).toHaveBeenCalledOnce();
  });

  test('is not asked for again once it is kept', async () => {
    const persist = vi.fn(async () => true);
    expect(await keepStorage({ persisted: async () => true, persist })).toBe('kept');
    expect(persist).not.toHaveBeenCalled();
  });

  test('may be cleared when the browser refuses', async () => {
    expect(await keepStorage({ persisted: async () => false, persist: async () => false })).toBe('refused');
  });

  test('is used without a promise where the browser has none, or breaks', async () => {
    expect(await keepStorage({})).toBe('unknown');
    const persisted = () => Promise.reject(new Error('storage is switched off'));
    expect(await keepStorage({ persisted, persist: async () => true })).toBe('unknown');
  });

  test('has a size and a room left that is never negative', async () => {
    expect(await measureStorage({ estimate: async () => ({ usage: 30, quota: 100 }) })).toEqual({ used: 30, free: 70 });
    expect(await measureStorage({ estimate: async () => ({ usage: 130, quota: 100 }) })).toEqual({
      used: 130,
      free: 0,
    });
    expect(await measureStorage({ estimate: async () => ({}) })).toBeUndefined();
    expect(await measureStorage({})).toBeUndefined();
  });
});
