/** Shown rounds as blocks of a page. */
import { questionSetOf } from '#content/content.ts';
import type { Figure } from '#domain/evaluation/figure.ts';
import { type EvaluationResult, resultOf } from '#domain/evaluation/result.ts';
import type { PageBlock } from '#domain/publishing/shared-page.ts';
import { formatNumber } from '#i18n/format.ts';
import type { ProjectStory, RoundStory } from '#store/project-story.ts';
import { facts, heading, plain, type Teller } from './teller.ts';

/** Every shown round, with its figures as far as they may be told. */
export const tellResult = ({ rounds }: ProjectStory, teller: Teller): PageBlock[] => {
  if (rounds.length === 0) return [plain(teller.say('story_result_none'))];
  return rounds.flatMap((told) => [
    ...tellRoundInWords(told, teller),
    ...figureTables(told, teller),
    plain(`${teller.say('story_scale')}\n${teller.say('story_hidden')}`),
  ]);
};

/** A shown round with nothing but words: what went well, and what there is to talk about. No number of anybody. */
export const tellRoundInWords = (told: RoundStory, teller: Teller): PageBlock[] => {
  const { say, principle } = teller;
  const result = figuresOf(told);
  const chosen = result?.cards.filter(({ id }) => told.findings.some((one) => one.card === id && one.isChosen)) ?? [];
  const strengths = result?.strengths.map((id) => principle(told.round.set, id)) ?? [];
  const cards = (chosen.length > 0 ? chosen : (result?.cards.slice(0, 3) ?? [])).map((card) =>
    principle(told.round.set, card.principle),
  );
  return [
    heading(roundTitle(told, teller)),
    ...facts([
      [say('story_strengths'), strengths.join('、') || say('story_strengths_none')],
      [say('story_cards'), cards.join('、') || say('story_cards_none')],
    ]),
  ];
};

const roundTitle = ({ round }: RoundStory, { say }: Teller): string =>
  say('story_round', { number: round.number ?? 1, phase: say(`phase_${round.phase ?? 'before'}`) });

/** The small-number rules are applied here and nowhere else: a page is made of what they leave (50-evaluation item 8). */
export const figuresOf = ({ round, result }: RoundStory): EvaluationResult | null => {
  const rules = questionSetOf(round.set ?? null);
  if (!rules) return null;
  const asked = { phase: round.phase ?? 'before', length: round.length ?? 'short' } as const;
  return resultOf({ rules, round: asked, partyIds: result.partyIds, tallies: result.parties });
};

const figureTables = (told: RoundStory, { say, locale, principle }: Teller): PageBlock[] => {
  const result = figuresOf(told);
  if (!result) return [];
  const words = (figure: Figure): string => {
    if (figure.state === 'value') return formatNumber(figure.value, locale, 1);
    if (figure.state === 'hidden' && figure.band !== null)
      return say('figure_band', { band: say(`band_${figure.band}`) });
    return say(`figure_${figure.state}`);
  };
  return told.result.partyIds.map((partyId) => ({
    kind: 'table',
    caption: told.result.names.get(partyId) ?? '',
    head: [say('story_principle'), say('story_self'), say('story_seen'), say('story_gap')],
    rows: result.principles.flatMap(({ principle: id, parties, jointGap }) => {
      const own = parties.find((party) => party.partyId === partyId);
      if (!own) return [];
      const isTogether = own.self.state === 'unasked' && own.seen.state === 'unasked';
      const cells = isTogether
        ? [words(own.own), say('story_together'), words(jointGap)]
        : [words(own.self), words(own.seen), words(own.gap)];
      return [[principle(told.round.set, id), ...cells]];
    }),
  }));
};
