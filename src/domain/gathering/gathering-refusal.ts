/** Why an envelope, a list, a key or a result is not taken. The words stand on the screen, each with what to do. */
export type GatheringCode =
  /** Not made by this app, or broken off. */
  | 'unreadable'
  | 'too_large'
  /** Another thing than was asked for: a key instead of an envelope. */
  | 'other_kind'
  | 'newer_app'
  | 'older_app'
  | 'other_space'
  | 'other_round'
  | 'other_questions'
  /** Shown, closed or gone. */
  | 'round_over'
  /** This phone cannot seal: an old browser, or a page without https. */
  | 'cannot_seal'
  | 'not_asked'
  /** This very envelope is here already. */
  | 'doubled'
  /** The party has handed in all it may. */
  | 'party_full'
  /** The list of fingerprints was shown: nothing comes or goes any more. */
  | 'list_fixed'
  | 'not_complete'
  /** A key before the list is fixed, or opening before all keys are here. */
  | 'too_early'
  | 'keys_missing'
  | 'no_envelope'
  | 'wrong_key'
  | 'changed'
  /** The list lacks one's own envelope, a party, or has something that does not belong there. */
  | 'own_missing'
  | 'party_missing'
  | 'party_extra'
  | 'other_list'
  | 'no_list'
  | 'not_runner';

/** A refusal with the parties it is about. */
export interface GatheringRefusal {
  readonly code: GatheringCode;
  readonly partyIds?: readonly string[];
}
