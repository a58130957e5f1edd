import { derivedId } from '#protocol/derived-id.ts';
import { updatesOf } from '#replica/text-updates.ts';
import type { StoreContext } from './context.ts';

/** The id of a text; the same on every device. */
export const textId = (space: string, aboutId: string, part: string): string =>
  derivedId('longText', space, { aboutId, part }) ?? '';

/** All updates of a text on this device. */
export const updatesInDb = (context: StoreContext, space: string, id: string): Promise<string[]> =>
  context.ports.kv.read((tx) => updatesOf(tx, space, id));
