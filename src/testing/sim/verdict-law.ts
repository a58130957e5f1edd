/** I2: an edit that is sent again is answered as it was before, also when the first answer never reached its phone. */
import { canonical } from '#protocol/canonical.ts';
import type { SyncAnswer, SyncRequest } from '#protocol/messages.ts';
import type { Mutation, SentMutation } from '#protocol/mutation.ts';
import { bodyKey, count, fail, type World } from './world.ts';

/** Looks at what one answer says of the edits that were sent with the question. */
export const noteTold = (
  world: World,
  account: string,
  request: SyncRequest<SentMutation>,
  { spaces }: SyncAnswer,
): void => {
  const { told, bodies } = world.book;
  for (const asked of request.spaces) {
    const verdicts = spaces.find(({ id }) => id === asked.id)?.verdicts ?? [];
    for (const { n, status } of verdicts) {
      const sent = asked.push.find((one) => one.n === n);
      const body = sent && bodies.get(bodyKey(request.device, n, sent.at));
      if (!body) continue;
      const { n: _, ...content } = body;
      const key = `${asked.id}/${account}/${canonical(content)}`;
      const earlier = told.get(key);
      const isNameless = isOfNamelessShowing(world, asked.id, body);
      if (earlier && earlier.status !== status)
        fail(world, 'I2', `edit ${body.at} of ${account} was answered ${earlier.status}, and then ${status}`);
      if (earlier && !earlier.isAfterShowing && isNameless)
        count(world, 'a nameless sheet sent again after its showing');
      told.set(key, earlier ?? { status, isAfterShowing: isNameless });
    }
  }
};

/** Does it hold a sheet of a round that was shown without names? */
const isOfNamelessShowing = ({ disk }: World, space: string, { ops }: Mutation): boolean => {
  const rows = disk.table(space)?.rows;
  return ops.some((op) => {
    const round = op.kind === 'assessment' ? rows?.get(String(rows.get(op.id)?.fields['roundId']))?.fields : undefined;
    return round?.['voice'] === 'anonymous' && round['state'] === 'shown';
  });
};
