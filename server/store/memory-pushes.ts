import type { KeptPush, PushStore } from './push-store.ts';

/** Where phones are told, in memory, for the simulator and for tests. */
export const createMemoryPushes = (): PushStore => {
  const kept = new Map<string, KeptPush>();
  return {
    async putPush(push) {
      for (const one of kept.values()) if (one.endpoint === push.endpoint) kept.delete(one.device);
      kept.set(push.device, push);
    },
    async deletePush(by) {
      for (const one of kept.values()) {
        const isMeant = 'device' in by ? one.device === by.device : one.account === by.account;
        if (isMeant) kept.delete(one.device);
      }
    },
    pushesOf: async (account) => inOrder([...kept.values()].filter((one) => one.account === account)),
    pushes: async () => inOrder([...kept.values()]),
    async swapTold(device, seen, told) {
      const one = kept.get(device);
      if (one?.told !== seen) return false;
      kept.set(device, { ...one, told });
      return true;
    },
  };
};

const inOrder = (pushes: KeptPush[]): KeptPush[] => pushes.sort((a, b) => (a.device < b.device ? -1 : 1));
