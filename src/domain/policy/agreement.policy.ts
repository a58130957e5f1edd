import { standingOf } from '../agreement/current.ts';
import { answersIn, versionOf } from '../agreement/record-version.ts';
import { silentFrom } from '../agreement/review-due.ts';
import { textMark } from '../agreement/text-mark.ts';
import { type Fields, keysOf } from '../records.ts';
import {
  type Actor,
  type Around,
  all,
  authored,
  type Change,
  inProject,
  isRepresentative,
  type KindPolicy,
  nobody,
  type Rule,
  runs,
  signed,
  speaks,
} from './rule.ts';

const plans = all(inProject, runs);

/** Once laid before the parties its words stay as they are; a change is a new version. */
const whileDraft: Rule = (_, change) => ((change.before?.['state'] ?? 'draft') === 'draft' ? null : 'agreement.laid');

const bornAsDraft: Rule = (_, change) => ((change.after['state'] ?? 'draft') === 'draft' ? null : 'policy.not_allowed');

/** draft → laid before every party → withdrawn, never back; what all have agreed to nobody withdraws alone. */
const laysAgreement: Rule = (_, change, around) => {
  const [from, to] = [change.before?.['state'] ?? 'draft', change.after['state']];
  if (from === 'draft' && to === 'laid')
    return livePartyIds(around).every((id) => change.after[`party.${id}`] === true) ? null : 'agreement.party_missing';
  if (from !== 'laid' || to !== 'withdrawn') return 'policy.not_allowed';
  return stateOf(change, around) === 'agreed' ? 'agreement.agreed' : null;
};

const stateOf = ({ id, before }: Change, around: Around): string =>
  standingOf(
    versionOf(id, before ?? {}),
    answersIn(around.list('consent', id).map(({ fields }) => fields)),
    livePartyIds(around),
  ).state;

const livePartyIds = (around: Around): string[] =>
  around.list('party').flatMap(({ id, fields }) => (fields['deleted'] === true ? [] : [id]));

/**
 * A recorded decision of the others to go on without a party that has been silent for long (10-domain). It needs a yes of everybody
 * else, nobody decides it about themselves, and it can be taken back.
 */
const goesOn: Rule = (actor, change, around) => {
  if (change.before?.['state'] !== 'laid') return 'agreement.not_laid';
  const silent = [...new Set(Object.keys(change.set ?? {}).flatMap(silentPartyOf))];
  if (silent.every((partyId) => (change.after[`goOn.${partyId}`] ?? null) === null)) return null;
  if (silent.includes(actor.partyId ?? '')) return 'policy.not_allowed';
  if (change.at < silentFrom(Number(change.before['laidAt'] ?? 0))) return 'agreement.too_early';
  const answers = answersIn(around.list('consent', change.id).map(({ fields }) => fields));
  const standing = standingOf(versionOf(change.id, change.after), answers, livePartyIds(around));
  const answered = standing.parties.some(
    ({ partyId, answer }) => silent.includes(partyId) && answer !== 'passed_over' && answer !== 'none',
  );
  if (answered) return 'agreement.answered';
  return standing.state === 'going' ? null : 'consent.missing';
};

const silentPartyOf = (field: string): string[] => {
  const found = /^goOn(?:On|By)?\.(.+)$/.exec(field);
  return found?.[1] ? [found[1]] : [];
};

/** Who writes the decision down signs it with the own name. */
const signsGoOn: Rule = (actor, change) =>
  Object.entries(change.set ?? {}).every(
    ([field, value]) => !field.startsWith('goOnBy.') || value === null || value === actor.memberId,
  )
    ? null
    : 'policy.wrong_author';

const goingOn = all(inProject, speaks, goesOn, signsGoOn);

const liveMembers = (around: Around, partyId: unknown) =>
  around
    .list('member')
    .filter(
      ({ fields }) =>
        fields['partyId'] === partyId && (fields['status'] ?? 'active') === 'active' && fields['deleted'] !== true,
    );

/** A paper with a signature is typed in by somebody else only where a party has nobody with a phone; who typed is kept. */
const typesForPaper = (actor: Actor, consent: Fields, around: Around): boolean =>
  (isRepresentative(actor) || actor.role === 'facilitator') &&
  consent['typedBy'] === actor.memberId &&
  (consent['origin'] === 'paper' || consent['origin'] === 'call') &&
  !liveMembers(around, consent['partyId']).some(({ fields }) => fields['isClaimed'] === true);

/** A party consents by itself, to something that was laid before it. */
const consents: Rule = (actor, change, around) => {
  const consent = change.before ?? change.after;
  const about = around.record(String(consent['aboutId'] ?? ''));
  if ((about?.kind !== 'agreement' && about?.kind !== 'publication') || about.fields['deleted'] === true)
    return 'record.parent_missing';
  if ((about.fields['state'] ?? 'draft') === 'draft' || about.fields['state'] === 'withdrawn')
    return 'agreement.not_laid';
  if (about.kind === 'agreement' && about.fields[`party.${consent['partyId']}`] !== true) return 'policy.not_allowed';
  if (isRepresentative(actor) && consent['partyId'] === actor.partyId) return null;
  return typesForPaper(actor, change.after, around) ? null : 'policy.not_allowed';
};

/** Consent to an agreement is consent to words: to those that stand there. */
const readsTheWords: Rule = (_, change, around) => {
  const about = around.record(String((change.before ?? change.after)['aboutId'] ?? ''));
  if (about?.kind !== 'agreement' || change.after['answer'] == null) return null;
  return change.after['mark'] === textMark(about.fields) ? null : 'consent.text_changed';
};

/** Nobody answers with the name or the office of somebody else; on paper somebody of the party has signed. */
const namesSigner: Rule = (actor, change, around) => {
  const { after, set } = change;
  const [signer, deputy] = [set?.['memberId'] ?? null, set?.['deputyId'] ?? null];
  const people = liveMembers(around, after['partyId']);
  const isOfParty = (id: unknown) => id === null || people.some((member) => member.id === id);
  if (!isOfParty(deputy)) return 'policy.wrong_author';
  if (after['partyId'] !== actor.partyId || after['origin'] !== 'phone')
    return isOfParty(signer) ? null : 'policy.wrong_author';
  if ((set?.['signer'] ?? null) !== null) return 'policy.wrong_author';
  const isOwn = signer === null || signer === actor.memberId || signer === change.before?.['memberId'];
  const isByDeputy = set?.['isByDeputy'];
  const saysTrue = isByDeputy == null || isByDeputy === (actor.role === 'deputy');
  return isOwn && saysTrue ? null : 'policy.wrong_author';
};

const answers = all(inProject, consents, readsTheWords, namesSigner, signed('typedBy'));

/** Who came after says so for their own party and with their own name, also when the agreement is old. */
const takesOver: Rule = (actor, change) => {
  if ((change.before ?? change.after)['partyId'] !== actor.partyId) return 'policy.not_allowed';
  const name = change.set?.['successorId'] ?? null;
  return name === null || name === actor.memberId ? null : 'policy.wrong_author';
};

const bornUnsucceeded: Rule = (_, change) =>
  keysOf(change.after, 'goOn').length === 0 && change.after['successorId'] == null ? null : 'policy.not_allowed';

/** The agreement of the parties and what each of them says to it. Consent to publishing is the same record. */
export const agreementPolicy: {
  readonly agreement: KindPolicy<'agreement'>;
  readonly consent: KindPolicy<'consent'>;
} = {
  agreement: {
    birth: all(plans, authored, bornAsDraft, bornUnsucceeded),
    fields: {
      number: nobody,
      cycle: nobody,
      form: nobody,
      citySet: nobody,
      language: nobody,
      replaces: nobody,
      title: all(plans, whileDraft),
      clause: all(plans, whileDraft),
      made: all(plans, whileDraft),
      party: all(plans, whileDraft),
      point: all(plans, whileDraft),
      fromOn: all(plans, whileDraft),
      untilOn: all(plans, whileDraft),
      reviewOn: all(plans, whileDraft),
      changeNote: all(plans, whileDraft),
      state: all(inProject, speaks, laysAgreement),
      laidAt: all(inProject, speaks, laysAgreement),
      goOn: goingOn,
      goOnOn: goingOn,
      goOnBy: goingOn,
      authorId: nobody,
      deleted: all(plans, whileDraft),
    },
  },
  consent: {
    birth: all(answers, bornUnsucceeded),
    fields: {
      aboutId: nobody,
      partyId: nobody,
      answer: answers,
      memberId: answers,
      office: answers,
      signer: answers,
      isByDeputy: answers,
      deputyId: answers,
      note: answers,
      givenOn: answers,
      origin: answers,
      typedBy: answers,
      mark: answers,
      successorId: all(inProject, speaks, takesOver),
      succeededOn: all(inProject, speaks, takesOver),
      deleted: nobody,
    },
  },
};
