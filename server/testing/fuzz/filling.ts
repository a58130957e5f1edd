/** Fills the names in a request with things of the running server, and learns from what it answers. */
import type { SpaceAnswer } from '#protocol/messages.ts';
import type { Verdict } from '#protocol/mutation.ts';
import type { PackedRows } from '#protocol/page.ts';
import { createStampClock } from '#protocol/stamp.ts';
import { openTextSession } from '#replica/long-text.ts';
import type { Phone } from '../app-under-test.ts';

export interface Known {
  readonly epoch: string;
  readonly invitation: string;
  readonly code: string;
  readonly spaces: readonly string[];
  readonly members: readonly string[];
  /** The space somebody is a member of. */
  readonly homeOf: ReadonlyMap<Phone, string>;
  readonly memberOf: ReadonlyMap<Phone, string>;
  readonly secrets: readonly string[];
  readonly newId: () => string;
  readonly now: () => number;
}

export interface Filling {
  /** @param phone who sends it */
  fill(value: unknown, phone: Phone | null): unknown;
  /** Takes in an answer of the exchange. @returns its verdicts */
  learn(answer: unknown, phone: Phone | null): Verdict[];
}

/** So many records are remembered; older ones are forgotten. */
const mostRecords = 200;

export const createFilling = (known: Known): Filling => {
  const stamps = createStampClock(known.now, 77);
  const devices = new Map<Phone | null, string>();
  /** The last number by device and space. */
  const numbers = new Map<string, number>();
  const records: string[] = [];
  let seen = stamps.next();
  const nobody = known.newId();

  const deviceOf = (phone: Phone | null): string => {
    const device = devices.get(phone) ?? known.newId();
    devices.set(phone, device);
    return device;
  };
  const pick = (list: readonly string[], number: number): string => list[number % Math.max(1, list.length)] ?? nobody;
  const remember = (id: string): void => {
    if (records.includes(id)) return;
    records.push(id);
    if (records.length > mostRecords) records.shift();
  };
  const value = (name: string, number: number, phone: Phone | null): string | undefined => {
    const values: Readonly<Record<string, () => string>> = {
      space: () => pick(known.spaces, number),
      member: () => pick(known.members, number),
      record: () => pick(records, number),
      secret: () => pick(known.secrets, number),
      new: known.newId,
      me: () => (phone && known.memberOf.get(phone)) ?? nobody,
      home: () => (phone && known.homeOf.get(phone)) ?? nobody,
      at: () => stamps.next(),
      seen: () => seen,
      device: () => deviceOf(phone),
      epoch: () => known.epoch,
      invitation: () => known.invitation,
      code: () => known.code,
      text: oneWord,
    };
    return values[name]?.();
  };

  const fillAny = (what: unknown, phone: Phone | null, nextNumber: () => number): unknown => {
    if (what === '$n') return nextNumber();
    if (typeof what === 'string')
      return what.replace(
        /\$([a-z]+)(?::(\d+))?/g,
        (all, name: string, number = '0') => value(name, Number(number), phone) ?? all,
      );
    if (Array.isArray(what)) return what.map((inner) => fillAny(inner, phone, nextNumber));
    if (typeof what !== 'object' || what === null) return what;
    const filled = Object.entries(what).map(([key, inner]) => [fillAny(key, phone, nextNumber), inner] as const);
    const space = filled.find(([key]) => key === 'id');
    const id = 'push' in what ? fillAny(space?.[1], phone, nextNumber) : null;
    let last = id === null ? 0 : (numbers.get(`${deviceOf(phone)} ${String(id)}`) ?? 0);
    const next = id === null ? nextNumber : () => (last += 1);
    return Object.fromEntries(
      filled.map(([key, inner]) => [key, key === 'id' && id !== null ? id : fillAny(inner, phone, next)]),
    );
  };

  return {
    fill: (what, phone) => fillAny(what, phone, () => 1),
    learn(answer, phone) {
      const { spaces } = answer as { spaces: readonly (SpaceAnswer & { readonly page: PackedRows })[] };
      seen = stamps.last();
      for (const { id, verdicts, expect, forked, page } of spaces) {
        for (const [, , record] of page.rows) remember(String(record));
        const last = expect === undefined ? verdicts.at(-1)?.n : expect - 1;
        if (last !== undefined) numbers.set(`${deviceOf(phone)} ${id}`, last);
        if (!forked) continue;
        // Numbers of a device that is given up are not needed again.
        numbers.delete(`${deviceOf(phone)} ${id}`);
        devices.delete(phone);
      }
      return spaces.flatMap(({ verdicts }) => verdicts);
    },
  };
};

const oneWord = (): string => {
  const session = openTextSession([]);
  session.edit('雪');
  const update = session.take() ?? '';
  session.close();
  return update;
};
