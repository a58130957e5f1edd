/**
 * The first words of an agreement, from what the plan already says. Nothing is invented: a clause about which the plan says
 * nothing begins with a sentence the parties fill in, or empty.
 */

/** What the plan says. Empty texts mean that nothing is written. */
export interface PlanFacts {
  readonly whose: string;
  readonly trouble: string;
  readonly change: string;
  readonly issue: string;
  readonly costs: string;
  readonly information: string;
  readonly insurance: string;
  /** YYYY-MM-DD or ''. */
  readonly startOn: string;
  readonly endOn: string;
  readonly parties: readonly {
    readonly name: string;
    readonly brings: string;
    /** 代表 and 代理 with their office, each may be ''. */
    readonly representative: string;
    readonly deputy: string;
    readonly duties: readonly { readonly what: string; readonly untilOn: string }[];
  }[];
  /** What nobody has taken yet, or all do together. */
  readonly sharedDuties: readonly { readonly what: string; readonly untilOn: string }[];
}

/** Sentences with `{{places}}`; content brings them in one language. */
export interface DraftWords {
  readonly purpose: string;
  readonly purposeUnwritten: string;
  readonly background: string;
  readonly equal: string;
  readonly brings: string;
  readonly does: string;
  readonly doesTogether: string;
  readonly dutyUntil: string;
  readonly rolesUnwritten: string;
  readonly costsUnwritten: string;
  readonly periodBetween: string;
  readonly periodFrom: string;
  readonly periodTo: string;
  readonly periodUnwritten: string;
  readonly contactLine: string;
  readonly contactDeputy: string;
  readonly contactUnwritten: string;
}

/** The part of the plan a clause takes its first words from. */
export type DraftSource = 'purpose' | 'roles' | 'costs' | 'information' | 'insurance' | 'contact' | 'period';

/**
 * The first words of one clause: what the plan says about it, then the sentence its city proposes.
 * @param source null for a clause about which no plan says anything
 * @param start the sentence proposed for every plan, or ''
 * @param writtenDate says a YYYY-MM-DD as it stands on paper
 */
export const firstWords = (
  source: DraftSource | null,
  start: string,
  facts: PlanFacts,
  words: DraftWords,
  writtenDate: (date: string) => string,
): string => lines(source === null ? '' : planWords(source, facts, words, writtenDate), start);

const planWords = (
  source: DraftSource,
  facts: PlanFacts,
  words: DraftWords,
  writtenDate: (date: string) => string,
): string => {
  switch (source) {
    case 'purpose':
      return purposeOf(facts, words);
    case 'roles':
      return rolesOf(facts, words, writtenDate);
    case 'costs':
      return facts.costs || words.costsUnwritten;
    case 'information':
    case 'insurance':
      return facts[source];
    case 'period':
      return periodOf(facts, words, writtenDate);
    case 'contact':
      return lines(...facts.parties.map((party) => contactOf(party, words)));
  }
};

/** Puts values in the places of a sentence. */
export const filledIn = (sentence: string, values: Readonly<Record<string, string>>): string =>
  sentence.replace(/\{\{(\w+)\}\}/gu, (_, place: string) => values[place] ?? '');

const purposeOf = ({ whose, trouble, change, issue }: PlanFacts, words: DraftWords): string => {
  if (whose === '' || trouble === '' || change === '') return lines(issue, trouble, change, words.purposeUnwritten);
  return lines(filledIn(words.purpose, { whose, trouble, change }), issue && filledIn(words.background, { issue }));
};

const rolesOf = ({ parties, sharedDuties }: PlanFacts, words: DraftWords, date: (day: string) => string): string => {
  const duty = ({ what, untilOn }: { readonly what: string; readonly untilOn: string }): string =>
    untilOn === '' ? what : filledIn(words.dutyUntil, { what, date: date(untilOn) });
  const own = parties.flatMap(({ name, brings, duties }) => [
    ...(brings === '' ? [] : [filledIn(words.brings, { party: name, brings })]),
    ...duties.map((one) => filledIn(words.does, { party: name, what: duty(one) })),
  ]);
  const together = sharedDuties.map((one) => filledIn(words.doesTogether, { what: duty(one) }));
  const said = [...own, ...together];
  return lines(words.equal, ...(said.length === 0 ? [words.rolesUnwritten] : said));
};

const periodOf = ({ startOn, endOn }: PlanFacts, words: DraftWords, date: (day: string) => string): string => {
  const [from, to] = [startOn && date(startOn), endOn && date(endOn)];
  if (from !== '' && to !== '') return filledIn(words.periodBetween, { from, to });
  if (from !== '') return filledIn(words.periodFrom, { from });
  return to === '' ? words.periodUnwritten : filledIn(words.periodTo, { to });
};

const contactOf = ({ name, representative, deputy }: PlanFacts['parties'][number], words: DraftWords): string => {
  if (representative === '') return filledIn(words.contactUnwritten, { party: name });
  const line = filledIn(words.contactLine, { party: name, representative });
  return deputy === '' ? line : `${line}${filledIn(words.contactDeputy, { deputy })}`;
};

const lines = (...parts: readonly string[]): string => parts.filter((part) => part.trim() !== '').join('\n');
