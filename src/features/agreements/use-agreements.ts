import { citySetOf } from '#content/cities.ts';
import type { CitySet, Form } from '#content/city-set.ts';
import { currentVersion, newestFirst, type Standing, standingOf, type Version } from '#domain/agreement/current.ts';
import type { PlanFacts } from '#domain/agreement/first-draft.ts';
import { answersIn, versionOf } from '#domain/agreement/record-version.ts';
import type { Fields } from '#domain/records.ts';
import { type Agreement, agreementsOf } from '#store/agreements.ts';
import { type Consent, consentsOf } from '#store/consents.ts';
import { type Party, partiesOf } from '#store/parties.ts';
import type { Member } from '#store/people.ts';
import type { Project } from '#store/projects.ts';
import { useLive } from '#store/react.tsx';
import type { SpaceView } from '#store/spaces.ts';
import type { Store } from '#store/store.ts';

/** One version with where it stands and what the parties say. */
export interface VersionView extends Version {
  readonly record: Agreement;
  readonly standing: Standing;
  readonly consents: ReadonlyMap<string, Consent>;
  /** null when this app is too old to know the city's clauses. */
  readonly city: CitySet | null;
  readonly form: Form | null;
}

/** Everything the pages of an agreement show. */
export interface AgreementsView {
  readonly space: SpaceView;
  readonly charter: Project | null;
  readonly parties: readonly Party[];
  /** Those who left too: their names stand under answers. */
  readonly members: readonly Member[];
  /** The newest first. */
  readonly versions: readonly VersionView[];
  readonly deleted: readonly Agreement[];
  readonly current: VersionView | null;
  /** The city of the plan and its form; null when none is chosen or the app is too old. */
  readonly citySet: CitySet | null;
  readonly form: Form | null;
  readonly facts: PlanFacts;
  /** Representatives, deputies and facilitators write; only the first two lay and answer. */
  readonly mayWrite: boolean;
}

/** The agreements of a project: undefined while they are read, null when there is no such project here. */
export const useAgreements = (space: string): AgreementsView | null | undefined =>
  useLive((store) => readAgreements(store, space), [space]);

const readAgreements = async (store: Store, space: string): Promise<AgreementsView | null> => {
  const view = await store.spaces.findSpace(space);
  if (view?.kind !== 'project') return null;
  const [charter, parties, members, records, deleted, consents, facts, cityName] = await Promise.all([
    store.projects.findProject(space),
    partiesOf(store).listParties(space),
    store.people.listMembers(space, { everybody: true }),
    agreementsOf(store).listAgreements(space),
    agreementsOf(store).listDeletedDrafts(space),
    consentsOf(store).listAllConsents(space),
    agreementsOf(store).planFacts(space),
    agreementsOf(store).findCitySet(space),
  ]);
  const versions = versionViews(records, consents, parties);
  const citySet = citySetOf(cityName) ?? null;
  return {
    space: view,
    charter: charter ?? null,
    parties,
    members,
    versions,
    deleted,
    current: currentVersion(
      versions,
      answersIn(consents as unknown as Fields[]),
      parties.map(({ id }) => id),
    ),
    citySet,
    form: formOf(citySet, charter?.form),
    facts,
    mayWrite: view.me.isRepresentative || view.me.role === 'facilitator',
  };
};

const versionViews = (
  records: readonly Agreement[],
  consents: readonly Consent[],
  parties: readonly Party[],
): VersionView[] => {
  const answers = answersIn(consents as unknown as Fields[]);
  const live = parties.map(({ id }) => id);
  const views = records.map((record): VersionView => {
    const version = versionOf(record.id, record as unknown as Fields);
    const about = consents.filter(({ aboutId }) => aboutId === record.id);
    const city = citySetOf(record.citySet) ?? null;
    return {
      ...version,
      record,
      standing: standingOf(version, answers, live),
      consents: new Map(about.map((consent) => [consent.partyId ?? '', consent])),
      city,
      form: formOf(city, record.form),
    };
  });
  return newestFirst(views);
};

const formOf = (city: CitySet | null, form: string | null | undefined): Form | null =>
  city?.forms.find(({ id }) => id === form) ?? null;

/** The name of a person, also of one who has left. */
export const nameIn = (members: readonly Member[], id: string | null | undefined): string =>
  members.find((member) => member.id === id)?.name ?? '';

/** People of a party who are here now. */
export const peopleOf = (members: readonly Member[], partyId: string): Member[] =>
  members.filter((member) => member.partyId === partyId && (member.status ?? 'active') === 'active');

/** Nobody of the party uses the app: its answer comes by paper or by phone. */
export const hasNoPhone = (members: readonly Member[], partyId: string): boolean =>
  !peopleOf(members, partyId).some((member) => member.isClaimed === true);
