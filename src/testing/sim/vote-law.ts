/** I4 for votes, by other code than the one that counts: one ballot a person, and figures that add up. */
import type { SpaceTable } from './server-tables.ts';
import type { Failure } from './world.ts';

type Fields = { readonly [field: string]: unknown };

export const compareVotes = (table: SpaceTable): Failure | null => {
  const ballots = [...table.rows.values()].filter(({ kind }) => kind === 'ballot');
  const byVote = Map.groupBy(ballots, ({ fields }) => String(fields['voteId']));
  for (const vote of table.rows.values()) {
    const own = (byVote.get(vote.id) ?? []).map(({ fields }) => fields);
    const broken = vote.kind === 'vote' ? brokenLaw(vote.fields, own) : null;
    if (broken) return { invariant: 'I4', what: `vote ${vote.id}: ${broken}` };
  }
  return null;
};

const brokenLaw = (vote: Fields, ballots: readonly Fields[]): string | null => {
  const cast = ballots.filter((one) => one['deleted'] !== true && one['choice'] != null);
  if (new Set(cast.map((one) => one['memberId'])).size < cast.length) return 'somebody has two ballots';
  if (vote['state'] !== 'closed') return null;
  const counted = Number(vote['count.cast'] ?? 0);
  const choices = Object.keys(vote).flatMap((field) => (field.startsWith('choice.') ? [field.slice(7)] : []));
  const sum = choices.reduce((all, choice) => all + Number(vote[`count.${choice}`] ?? 0), 0);
  if (sum !== counted) return `${counted} ballots, and ${sum} of them counted`;
  if (vote['voice'] === 'secret')
    return ballots.some((one) => one['choice'] != null || one['memberId'] != null)
      ? 'a secret ballot is still there'
      : null;
  return cast.length === counted ? null : `${cast.length} ballots instead of ${counted}`;
};
