import { useLocale, useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { useStore } from '#store/react.tsx';
import type { RegisteredAction } from '#store/registers.ts';
import { CardList } from '#ui/primitives/card-link.tsx';
import { ChipSet } from '#ui/primitives/chip-set.tsx';
import { EmptyState } from '#ui/primitives/empty-state.tsx';
import { Page } from '#ui/primitives/page.tsx';
import { Section } from '#ui/primitives/section.tsx';
import { formatDate } from '#i18n/format.ts';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { mayFinish } from '../closing.model.ts';
import { dueWords, whoWords } from '../entry-words.ts';
import { OutcomeChips } from '../minutes/outcome-chips.tsx';
import { ShareText } from '../minutes/share-text.tsx';
import { actionFilterOf, findActions, ownersOf } from './actions.model.ts';
import { inOneScreen } from './one-screen.ts';
import { actionLine, meetingWords } from './register-words.ts';
import { useFilter, withFilter } from './use-filter.ts';
import { type Registers, useRegisters } from './use-registers.ts';

/** Everything that was agreed, whose it is and by when; what is late stands first. */
export function ActionsPage({ space }: { readonly space: string }): ReactNode {
  const say = useWords('minutes');
  const found = useRegisters(space);
  return (
    <Page title={say('actions_title')} lead={say.rich('actions_lead')} back={paths.meetings(space)}>
      {found && found.actions.length === 0 && <EmptyState icon="check">{say.rich('actions_empty')}</EmptyState>}
      {found?.view && found.actions.length > 0 && <Register space={space} registers={found} />}
    </Page>
  );
}

interface RegisterProps {
  readonly space: string;
  readonly registers: Registers;
}

function Register({ space, registers }: RegisterProps): ReactNode {
  const say = useWords('minutes');
  const words = useWords('meetings');
  const locale = useLocale();
  const today = useStore().today();
  const [search, set] = useFilter();
  const filter = actionFilterOf(search);
  const groups = findActions(registers.actions, filter, today);
  const title = `【${say('print_title_actions')}】`;
  const lines = groups.flatMap(({ actions }) => actions.map((one) => actionLine(one, registers.names, words, locale)));
  const text = [title, ...inOneScreen(lines, (number) => say('text_more', { number }))].join('\n');
  const owners = ownersOf(registers.actions).filter((id) => registers.names.has(id));
  const me = registers.view?.me.memberId ?? '';
  return (
    <>
      <ChipSet
        label={say('state')}
        options={(['open', 'done', 'all'] as const).map((state) => ({ value: state, label: say(`state_${state}`) }))}
        value={filter.state}
        onValue={(state) => set('state', state === 'open' ? '' : state)}
      />
      <ChipSet
        label={say('owner')}
        options={[
          { value: '', label: say('owner_all') },
          ...(owners.includes(me) ? [{ value: me, label: say('owner_me') }] : []),
          ...owners.filter((id) => id !== me).map((id) => ({ value: id, label: registers.names.get(id) ?? '' })),
        ]}
        value={filter.owner}
        onValue={(owner) => set('owner', owner)}
      />
      {groups.length === 0 && <p role="status">{say.rich('decisions_none')}</p>}
      {groups.map(({ state, actions }) => (
        <Section key={state} title={`${say(`group_${state}`)}　${say('found', { number: actions.length })}`}>
          <CardList>
            {actions.map((one) => (
              <ActionRow key={one.action.id} space={space} registers={registers} one={one} />
            ))}
          </CardList>
        </Section>
      ))}
      {groups.length > 0 && (
        <ShareText text={text} subject={title} paper={withFilter(paths.printActions(space), search)} />
      )}
    </>
  );
}

function ActionRow({ space, registers, one }: RegisterProps & { readonly one: RegisteredAction }): ReactNode {
  const say = useWords('minutes');
  const words = useWords('meetings');
  const locale = useLocale();
  const { action, meeting } = one;
  const me = registers.view?.me;
  const facts = [
    whoWords(action, registers.names) || words('nobody_yet'),
    dueWords(action, words, locale),
    action.doneOn ? words('done_on', { date: formatDate(action.doneOn, locale) }) : '',
    action.doneOn == null && action.outcome === 'partly' ? say('outcome_partly') : '',
  ];
  return (
    <li className="flex flex-wrap items-center justify-between gap-2 px-4 py-3">
      <span className="flex min-w-40 flex-1 flex-col">
        <span className="text-std-16B-170">{action.what}</span>
        <span>{facts.filter(Boolean).join('・')}</span>
        {meeting ? (
          <Link
            href={paths.meeting(space, meeting.id)}
            className="inline-flex min-h-12 items-center self-start text-action-hover underline underline-offset-4"
          >
            {meetingWords(meeting, say, locale)}
          </Link>
        ) : (
          <span className="text-ink-sub">{say('without_meeting')}</span>
        )}
      </span>
      {me && registers.view?.state !== 'closed' && mayFinish(action, me) && (
        <OutcomeChips space={space} action={action} />
      )}
    </li>
  );
}
