import type { Localized } from '#domain/basis/localized.ts';

/** One of the five domains of working together, as the city's source numbers and names them. */
export interface Domain {
  /** `d1` … `d5`: citizens alone, citizens first, side by side, the city first, the city alone. */
  readonly id: string;
  readonly name: Localized;
  readonly meaning: Localized;
  /** Ids of forms the source names for this domain; none at both ends. */
  readonly forms: readonly string[];
}

/** A point to watch or a clause: its id stands in records. */
export interface Point {
  readonly id: string;
  readonly words: Localized;
}

/** A form of working together with its points to watch. */
export interface Form {
  readonly id: string;
  readonly name: Localized;
  readonly meaning: Localized;
  readonly points: readonly Point[];
  /** Only some forms speak of a written agreement; it is never forced on the others. */
  readonly hasAgreement: boolean;
}

/** Where an answer leads: to another question, to a domain, or to the honest end. */
export type PlacementStep =
  | { readonly question: string }
  | { readonly domain: string }
  /** 「協働にしなくてよい」 for the reason of this id. */
  | { readonly end: string };

/** One question on the way to a domain. The first of the list opens. */
export interface PlacementQuestion {
  readonly id: string;
  readonly words: Localized;
  readonly hint: Localized | null;
  readonly options: readonly { readonly id: string; readonly words: Localized; readonly to: PlacementStep }[];
}

/** Why something needs no collaboration, and what to do instead. */
export interface PlacementEnd {
  readonly id: string;
  readonly name: Localized;
  readonly advice: Localized;
}

/** A field suited to working together, with the effect the source expects. */
export interface SuitedField {
  readonly id: string;
  readonly name: Localized;
  readonly effect: Localized;
  readonly examples: readonly Localized[];
}

/** One of the effects of working together. */
export interface Effect {
  readonly id: string;
  readonly name: Localized;
  readonly meaning: Localized;
}

/** What of the plan the first words of a clause come from. */
export type ClauseOrigin = 'purpose' | 'roles' | 'costs' | 'information' | 'insurance' | 'contact' | 'period';

/** One clause of an agreement: what the parties settle, and where its first words come from. */
export interface Clause {
  readonly id: string;
  readonly title: Localized;
  readonly hint: Localized;
  /** The part of the plan that says it already; null where the plan says nothing about it. */
  readonly from: ClauseOrigin | null;
  /** Words to begin with, in the app's own wording; null where only the plan can say it. */
  readonly start: Localized | null;
}

/** What a city asks of a group that wants to be registered; the app never says that it may. */
export interface Registration {
  readonly name: Localized;
  readonly fewestMembers: number;
  readonly requirements: readonly Point[];
  readonly exclusions: readonly Point[];
  readonly documents: readonly Point[];
  /** Where to ask. */
  readonly desk: Localized;
}

/** Where something was taken from. */
export interface Source {
  readonly title: Localized;
  readonly year: number;
}

/** Parts a city's own source does not name and that are another city's, or our own. */
export interface Borrowed {
  readonly parts: readonly string[];
  readonly source: Source;
}

/** Facts of one city's sources in our own words; `id@version` stands in records. Never edited once released. */
export interface CitySet {
  readonly kind: 'city';
  readonly id: string;
  readonly version: number;
  readonly name: Localized;
  readonly source: Source;
  /** null where every part is of this city's own source. */
  readonly borrowed: Borrowed | null;
  /** Sets this city begins with, `id@version`. */
  readonly principleSet: string;
  readonly questionSet: string;
  readonly domains: readonly Domain[];
  readonly forms: readonly Form[];
  readonly placement: readonly PlacementQuestion[];
  readonly ends: readonly PlacementEnd[];
  readonly fields: readonly SuitedField[];
  readonly effects: readonly Effect[];
  readonly clauses: readonly Clause[];
  /** null where the source knows no registration. */
  readonly registration: Registration | null;
}

/** What a list of cities needs. */
export type CityName = Pick<CitySet, 'id' | 'version' | 'name' | 'source' | 'principleSet' | 'questionSet'>;
