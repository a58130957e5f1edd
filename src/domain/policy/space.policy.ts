import { leader, nobody, type Rule, type KindPolicy } from './rule.ts';

const owner: Rule = (actor) => (actor.role === 'owner' ? null : 'policy.not_allowed');

/** A space is born by its founder alone (judged apart); its profile is kept by officers or representatives. */
export const spacePolicy: { readonly space: KindPolicy<'space'> } = {
  space: {
    birth: nobody,
    fields: {
      name: leader,
      kind: nobody,
      sort: leader,
      purpose: leader,
      area: leader,
      place: leader,
      foundedOn: leader,
      fiscalStartMonth: leader,
      isPublic: owner,
      principleSet: leader,
      citySet: leader,
      usesCirculars: leader,
      usesSafety: leader,
      deleted: owner,
    },
  },
};
