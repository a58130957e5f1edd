/** Coming in by eight letters that somebody says or writes on a board; a leader's tap lets in. */
import { isLeader } from '#domain/policy/rule.ts';
import type { Fields } from '#domain/records.ts';
import { ok, type Result } from '#domain/basis/result.ts';
import type { ServerPorts } from '../ports.ts';
import { standingOf } from '../sync/standing.ts';
import { writeAsServer } from '../sync/workspace.ts';
import { type Entry, livingSpace, memberHere, newId, statusOf, syncPorts, textOf } from './doorway.ts';
import { type Refusal, refuse } from './refusal.ts';
import { hashOfCode, newCode, newSecret, readCode } from './secrets.ts';
import type { Tries } from './tries.ts';

/** How long a spoken code lives, in milliseconds. */
const codeMs = 24 * 3_600_000;
const codeUses = 10;

/**
 * Makes a code for a space; for its leaders only.
 * @returns the code, said once and kept nowhere; 404 `space.unknown` for strangers, 403 `policy.not_allowed` for
 *   members who do not lead
 */
export const createSpokenCode = async (
  ports: ServerPorts,
  account: string,
  space: string,
): Promise<Result<{ readonly code: string; readonly expiresAt: number }, Refusal>> => {
  const standing = await ports.store.read(space, (tx) => standingOf(tx, space, account, ports.clock.now()));
  if (standing.kind !== 'active') return refuse(404, 'space.unknown');
  if (!isLeader(standing.actor)) return refuse(403, 'policy.not_allowed');
  const code = newCode(ports.rng);
  const expiresAt = ports.clock.now() + codeMs;
  await ports.store.people.putSpokenCode({
    codeHash: hashOfCode(await serverSecret(ports), code),
    space,
    author: standing.actor.memberId,
    expiresAt,
    usesLeft: codeUses,
  });
  return ok({ code, expiresAt });
};

/**
 * Asks to be let in. The person becomes a member who waits.
 * @param tries counts wrong codes
 * @returns who the person will be; 404 `code.unknown` for every code that opens nothing, 429 `code.too_many_tries`
 */
export const askByCode = async (
  ports: ServerPorts,
  tries: Tries,
  address: string,
  account: string,
  { code, name }: { readonly code: string; readonly name: string },
): Promise<Result<Entry & { readonly spaceName: string }, Refusal>> => {
  const taken = await tries.take(address);
  if (!taken.ok) return taken;
  const typed = readCode(code);
  const used =
    typed === null
      ? null
      : await ports.store.people.useSpokenCode(hashOfCode(await serverSecret(ports), typed), ports.clock.now());
  const entry = used && (await waitAtDoor(ports, account, used.space, used.author, name));
  if (!entry) return refuse(404, 'code.unknown');
  await taken.value.giveBack();
  return ok(entry);
};

const waitAtDoor = (
  ports: ServerPorts,
  account: string,
  space: string,
  author: string,
  name: string,
): Promise<(Entry & { spaceName: string }) | null> =>
  ports.store.write(space, async (tx) => {
    const profile = await livingSpace(tx, space);
    const whoInvited = await tx.row(author);
    if (!profile || !whoInvited || statusOf(whoInvited) !== 'active') return null;
    const spaceName = textOf(profile.fields, 'name');
    const here = await memberHere(tx, account);
    if (here && ['active', 'asking'].includes(statusOf(here))) {
      return { space, member: here.id, spaceName, head: null };
    }
    const member = here && here.fields['deleted'] !== true ? here.id : newId(ports);
    const asking: Fields = { role: 'member', status: 'asking', isClaimed: true };
    const set: Fields = member === here?.id ? asking : { name, ...asking };
    await writeAsServer(tx, space, syncPorts(ports), [{ kind: 'member', id: member, set }]);
    await tx.bind(account, member);
    return { space, member, spaceName, head: await tx.head() };
  });

/** The key of the codes' hashes, this server's own: a table of all hashes made elsewhere opens nothing here. */
const serverSecret = (ports: ServerPorts): Promise<string> =>
  ports.store.people.serverSecret(() => newSecret(ports.rng));
