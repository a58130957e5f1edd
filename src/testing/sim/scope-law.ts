/** I11 for what concerns somebody's body, calendar or vote: who may read it, by other code than the scopes. */
import type { KeptRow } from '#server/store/store.ts';
import type { SpaceTable } from './server-tables.ts';
import type { Failure } from './world.ts';

export const compareScopes = (table: SpaceTable): Failure | null => {
  for (const row of table.rows.values()) {
    const allowed = allowedFor(table, row);
    if (allowed && !allowed.includes(row.scope))
      return { invariant: 'I11', what: `${row.kind} ${row.id} is for ${row.scope} instead of ${allowed.join(' or ')}` };
  }
  return null;
};

/** The scopes it may stand in; null where another law looks. */
const allowedFor = (table: SpaceTable, { kind, fields }: KeptRow): string[] | null => {
  const owner = `m:${String(fields['memberId'])}`;
  const about = table.rows.get(String(fields['aboutId']));
  switch (kind) {
    case 'incident':
      if (fields['sort'] === 'near_miss') return ['all'];
      return [fields['partyId'] ? `p:${String(fields['partyId'])}` : 'officers'];
    case 'safetyAnswer':
      return [blockScope(table, String(fields['memberId']))];
    case 'calendarFeed':
    case 'involvement':
      return [owner];
    case 'ballot':
      return ballotScopes(table.rows.get(String(fields['voteId'])), owner);
    case 'attachment':
      return about ? [about.scope] : null;
    case 'conflict':
      return about && ['incident', 'safetyAnswer', 'attachment'].includes(about.kind) ? [about.scope] : null;
    default:
      return null;
  }
};

/** Whoever lives in a 班 that there is, is found there. */
const blockScope = (table: SpaceTable, memberId: string): string => {
  const block = table.rows.get(String(table.rows.get(memberId)?.fields['blockId']));
  return block?.kind === 'block' && block.fields['deleted'] !== true ? `block:${block.id}` : 'officers';
};

/** Of a secret vote nobody but the voter ever reads anything, of a hidden one before it closes. */
const ballotScopes = (vote: KeptRow | undefined, owner: string): string[] | null => {
  if (!vote || vote.fields['voice'] === 'open') return null;
  if (vote.fields['voice'] === 'secret') return vote.fields['state'] === 'closed' ? ['none'] : [owner, 'none'];
  return vote.fields['state'] === 'closed' ? ['all'] : [owner];
};
