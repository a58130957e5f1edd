import type { PrincipleId } from '#domain/principle/principle.ts';
import type { Localized } from '#domain/basis/localized.ts';

/** One principle of working together, in our own plain words. */
export interface PrincipleWords {
  readonly id: string;
  /** Which of the seven it speaks of, where it is none of them: what was noted under one set is found under the other. */
  readonly seven?: readonly PrincipleId[];
  /** The name as the source has it. */
  readonly name: Localized;
  /** What it means, in one or two sentences. */
  readonly meaning: Localized;
  /** A small scene from an invented town. */
  readonly example: Localized;
  readonly signsItWorks: readonly Localized[];
  readonly signsItDoesNot: readonly Localized[];
  /** Three questions for the table. */
  readonly questions: readonly [Localized, Localized, Localized];
  readonly whenWeak: readonly Localized[];
}

/** A released set of principles; `id@version` stands in records. Never edited once released. */
export interface PrincipleSet {
  readonly kind: 'principles';
  readonly id: string;
  readonly version: number;
  readonly name: Localized;
  readonly source: { readonly title: Localized; readonly year: number };
  readonly principles: readonly PrincipleWords[];
}

/** One of the seven, by its id. */
export interface SevenPrinciple extends PrincipleWords {
  readonly id: PrincipleId;
}
