/** A disk loses or alters what it holds, and tells nobody. The comparison with the server finds it. */
import type { Row } from '#protocol/row.ts';
import { isCheckDue } from '#replica/digests.ts';
import type { Scene } from './act.ts';
import { phoneOf } from './people.ts';
import { count, type World } from './world.ts';

/** One row or one update of a text changes on a phone; edits that wait are spared. */
export const rot = (scene: Scene): void => {
  const { world, random } = scene;
  const device = phoneOf(scene);
  const { rows, shadow, texts, spaces } = device.disk.content.tables;
  const isOpen = ({ space }: { space: string }) => spaces.get(space)?.state === 'shared';
  const draft = device.disk.content.draft();
  const choice = random.next();
  const healthy = [...rows.values()].filter((row) => isOpen(row) && !shadow.has(row.key) && row.seq > 0);
  const [row, text] = [random.pick(healthy), random.pick([...texts.values()].filter(isOpen))];
  if (device.name === 'stranger' || !row) return;
  if (text && choice < 0.3) void draft.tx.delete('texts', [text.key]);
  else if (choice < 0.6) void draft.tx.delete('rows', [row.key]);
  else void draft.tx.put('rows', [{ ...row, fields: { ...row.fields, [soft(row)]: 'rotten' } }]);
  draft.commit();
  device.isRotten = true;
  count(world, 'a disk rotted');
};

/** A field that decides nothing, with a value if there is one. */
const soft = ({ fields }: Row): string =>
  ['title', 'name', 'text', 'what', 'reason', 'issue', 'place'].find((field) => fields[field]) ?? 'note';

/** Weeks pass until every phone that rotted looks whether it holds what the server holds. */
export const waitForChecks = (world: World): void => {
  for (let weeks = 0; weeks < 12; weeks += 1) {
    const waiting = world.devices.some(
      ({ isRotten, disk, skew }) =>
        isRotten &&
        [...disk.content.tables.spaces.values()].some(
          (entry) => entry.state === 'shared' && !isCheckDue(entry, world.scheduler.now + skew) && !entry.isRenewing,
        ),
    );
    if (!waiting) return;
    world.scheduler.sleepUntil(world.scheduler.now + 8 * 86_400_000);
  }
};
