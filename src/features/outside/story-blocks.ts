/** The story of a project as blocks of a page: parts reviewers read, and the longer public page. It names no person. */
import { questionSetOf } from '#content/content.ts';
import { type Figure } from '#domain/evaluation/figure.ts';
import { type EvaluationResult, resultOf } from '#domain/evaluation/result.ts';
import type { PageBlock } from '#domain/publishing/shared-page.ts';
import { formatDate, formatNumber, formatShortDate } from '#i18n/format.ts';
import type { Locale } from '#i18n/languages.ts';
import type { Say } from '#i18n/use-words.tsx';
import type { ProjectStory, RoundStory } from '#store/project-story.ts';

type Maybe = string | null | undefined;

/** What the words of a page are made with. */
export interface Teller {
  readonly say: Say<'outside'>;
  readonly locale: Locale;
  /** The name of a principle, with its number. */
  readonly principle: (set: Maybe, id: string) => string;
}

/** Parts of a package, in their order. */
export const storyParts = [
  'plan',
  'goals',
  'logs',
  'decisions',
  'result',
  'record',
  'improvements',
  'opinion',
] as const;
export type StoryPart = (typeof storyParts)[number];

/** One part, with its heading. */
export const tellPart = (part: StoryPart, story: ProjectStory, teller: Teller): PageBlock[] => [
  heading(teller.say(`part_${part}`)),
  ...tellers[part](story, teller),
];

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

const heading = (text: string): PageBlock => ({ kind: 'heading', text });
const plain = (text: string): PageBlock => ({ kind: 'text', text });

/** Only what was filled in. */
const facts = (rows: readonly (readonly [string, string | null | undefined])[]): PageBlock[] => {
  const filled = rows.flatMap(([label, text]) => (text ? [[label, text] as const] : []));
  return filled.length > 0 ? [{ kind: 'facts', rows: filled }] : [];
};

const tellPlan = ({ project, parties }: ProjectStory, { say, locale }: Teller): PageBlock[] => {
  const { issue, whose, trouble, change, startOn, endOn } = project ?? {};
  const from = startOn ? formatDate(startOn, locale) : '';
  const to = endOn ? formatDate(endOn, locale) : '';
  const period = to ? say('story_period_span', { from, to }) : from && say('story_period_from', { from });
  return facts([
    [say('story_parties'), parties.map((party) => party.name ?? '').join('、')],
    [say('story_period'), period],
    [say('story_issue'), [issue, trouble].filter(Boolean).join('\n')],
    [say('story_whose'), whose],
    [say('story_change'), change],
    ...parties.map((party) => [say('story_brings', { party: party.name ?? '' }), party.brings] as const),
  ]);
};

const tellGoals = ({ goals }: ProjectStory, { say, locale }: Teller): PageBlock[] => {
  if (goals.length === 0) return [plain(say('story_goals_none'))];
  const valueOn = (value: Maybe, on: Maybe, unit: Maybe) =>
    value ? `${value}${unit ?? ''}${on ? `\n${formatShortDate(on, locale)}` : ''}` : '—';
  return goals.flatMap(({ goal, indicators }): PageBlock[] => [
    ...facts([
      [say('story_goal'), goal.what],
      [
        say('story_outcome'),
        goal.outcome && [say(`outcome_${goal.outcome}`), goal.outcomeNote].filter(Boolean).join('\n'),
      ],
    ]),
    ...(indicators.length === 0
      ? []
      : [
          {
            kind: 'table' as const,
            caption: goal.what ?? '',
            head: [say('story_indicator'), say('story_baseline'), say('story_target'), say('story_last')],
            rows: indicators.map(({ indicator, last }) => [
              indicator.name ?? '',
              valueOn(indicator.baseline, indicator.baselineOn, indicator.unit),
              valueOn(indicator.target, indicator.targetOn, indicator.unit),
              last ? valueOn(last.value, last.on, indicator.unit) : '—',
            ]),
          },
        ]),
  ]);
};

/** So many logs stand in a package one by one. */
const mostLogs = 40;
const mostDecisions = 60;

const tellLogs = ({ logs, parties }: ProjectStory, { say, locale }: Teller): PageBlock[] => {
  const shown = logs.slice(0, mostLogs);
  const counted = say('story_logs_count', { count: logs.length });
  if (shown.length === 0) return [plain(counted)];
  const first = logs.length > shown.length ? say('story_logs_first', { count: shown.length }) : '';
  return [
    plain(counted + first),
    {
      kind: 'table',
      caption: say('part_logs'),
      head: [say('story_on'), say('story_what'), say('story_by'), say('story_people')],
      rows: shown.map((log) => [
        log.on ? formatShortDate(log.on, locale) : '',
        log.title ?? '',
        nameOf(parties, log.partyId, ''),
        peopleIn(log),
      ]),
    },
  ];
};

const peopleIn = ({ adults, children, outsiders }: ProjectStory['logs'][number]): string => {
  const count = (adults ?? 0) + (children ?? 0) + (outsiders ?? 0);
  return count > 0 ? String(count) : '—';
};

const tellDecisions = ({ decisions }: ProjectStory, { say }: Teller): PageBlock[] => {
  const texts = decisions.flatMap(({ text }) => (text ? [text] : []));
  if (texts.length === 0) return [plain(say('story_decisions_none'))];
  return [{ kind: 'list', items: texts.slice(-mostDecisions) }];
};

const tellResult = ({ rounds }: ProjectStory, teller: Teller): PageBlock[] => {
  if (rounds.length === 0) return [plain(teller.say('story_result_none'))];
  return rounds.flatMap((told) => [
    ...tellRoundInWords(told, teller),
    ...figureTables(told, teller),
    plain(`${teller.say('story_scale')}\n${teller.say('story_hidden')}`),
  ]);
};

const roundTitle = ({ round }: RoundStory, { say }: Teller): string =>
  say('story_round', { number: round.number ?? 1, phase: say(`phase_${round.phase ?? 'before'}`) });

/** The small-number rules are applied here and nowhere else: a page is made of what they leave (50-evaluation item 8). */
const figuresOf = ({ round, result }: RoundStory): EvaluationResult | null => {
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

const tellRecord = ({ rounds }: ProjectStory, teller: Teller): PageBlock[] => {
  const { say, principle } = teller;
  const written = rounds.flatMap((told) =>
    told.findings
      .filter(({ shared, differs, improve }) => shared || differs || improve)
      .map(({ card, shared, differs, improve }) => [
        principle(told.round.set, card ?? ''),
        shared ?? '',
        differs ?? '',
        improve ?? '',
      ]),
  );
  if (written.length === 0) return [plain(say('story_record_none'))];
  const head = [say('story_principle'), say('story_shared'), say('story_differs'), say('story_improve')];
  return [{ kind: 'table', caption: say('part_record'), head, rows: written }];
};

const tellImprovements = ({ improvements, parties }: ProjectStory, { say, locale }: Teller): PageBlock[] => {
  if (improvements.length === 0) return [plain(say('story_improvements_none'))];
  const rows = improvements.map(({ what, partyId, dueOn, doneOn, doneWhen }) => [
    what ?? '',
    nameOf(parties, partyId, say('story_all')),
    dueOn ? formatDate(dueOn, locale) : '—',
    [doneWhen, doneOn ? `${say('story_done')}：${formatShortDate(doneOn, locale)}` : ''].filter(Boolean).join('\n') ||
      '—',
  ]);
  const head = [say('story_what'), say('story_by'), say('story_due'), say('story_done_when')];
  return [{ kind: 'table', caption: say('part_improvements'), head, rows }];
};

const tellOpinion = ({ opinions, parties }: ProjectStory, { say }: Teller): PageBlock[] => {
  if (opinions.length === 0) return [plain(say('not_filed'))];
  return opinions.flatMap(({ opinion, replies }): PageBlock[] => {
    const people = Object.entries(opinion).filter(([field, name]) => field.startsWith('reviewer.') && name).length;
    return [
      ...facts([
        [say('story_opinion_people', { count: people }), opinion.grade ? say(`grade_${opinion.grade}`) : ''],
        ...opinionHeadings.map((name) => [say(`heading_${name}`), opinion[name]] as const),
        ...replies.map(
          (reply) => [say('story_reply', { party: nameOf(parties, reply.partyId, '') }), reply.text] as const,
        ),
      ]),
      { kind: 'note', text: say('not_averaged') },
    ];
  });
};

/** The five headings of an opinion (50-evaluation item 11). */
export const opinionHeadings = ['conclusion', 'work', 'spread', 'meeting', 'summary'] as const;

const nameOf = (parties: ProjectStory['parties'], id: Maybe, otherwise: string): string =>
  parties.find((party) => party.id === id)?.name ?? otherwise;

const tellers: { readonly [P in StoryPart]: (story: ProjectStory, teller: Teller) => PageBlock[] } = {
  plan: tellPlan,
  goals: tellGoals,
  logs: tellLogs,
  decisions: tellDecisions,
  result: tellResult,
  record: tellRecord,
  improvements: tellImprovements,
  opinion: tellOpinion,
};
