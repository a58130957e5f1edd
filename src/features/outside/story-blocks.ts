/** The story of a project as blocks of a page: parts reviewers read, and the longer public page. It names no person. */
import type { PageBlock } from '#domain/publishing/shared-page.ts';
import { formatDate, formatShortDate } from '#i18n/format.ts';
import type { ProjectStory } from '#store/project-story.ts';
import { tellResult } from './story-result.ts';
import { facts, heading, type Maybe, plain, type Teller } from './teller.ts';

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
