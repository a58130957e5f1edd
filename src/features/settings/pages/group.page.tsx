import { formatDate } from '#i18n/format.ts';
import { useLocale, useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { HistoryLink } from '#ui/primitives/history-link.tsx';
import { Button } from '#ui/primitives/button.tsx';
import { CardLink, CardList } from '#ui/primitives/card-link.tsx';
import { LinkButton } from '#ui/primitives/link-button.tsx';
import { Page } from '#ui/primitives/page.tsx';
import { Section } from '#ui/primitives/section.tsx';
import { SummaryList } from '#ui/primitives/summary-list.tsx';
import type { ReactNode } from 'react';
import { MissingGroup } from '../components/missing-group.tsx';
import { useBackup } from '../use-backup.ts';
import { type Group, useGroup } from '../use-group.ts';

/** The facts of a group, how it is used, its copy, and the way out. */
export function GroupPage({ space }: { readonly space: string }): ReactNode {
  const group = useGroup(space);
  if (group === undefined) return null;
  return group === null ? <MissingGroup /> : <GroupFacts group={group} />;
}

function GroupFacts({ group }: { readonly group: Group }): ReactNode {
  const say = useWords('settings');
  const { space } = group;
  const canEdit = space.me.isLeader && space.state !== 'closed';
  return (
    <Page
      title={say('group_title')}
      back={paths.settings()}
      action={
        canEdit && (
          <LinkButton kind="primary" icon="edit" to={paths.editGroup(space.id)}>
            {say('group_edit')}
          </LinkButton>
        )
      }
    >
      <Facts group={group} />
      {!canEdit && <p className="text-ink-sub">{say.rich('group_only_leaders')}</p>}
      <City group={group} />
      <Use group={group} />
      <Copy group={group} />
      <HistoryLink to={paths.history(space.id, group.profile.id)} />
      <WayOut group={group} />
    </Page>
  );
}

function Facts({ group }: { readonly group: Group }): ReactNode {
  const say = useWords('settings');
  const start = useWords('start');
  const locale = useLocale();
  const { space, profile } = group;
  const ofGroup = [
    { label: say('group_sort'), value: start(`${space.sort}_sort`) },
    { label: say('group_month'), value: say('group_month_of', { month: space.fiscalStartMonth }) },
  ];
  return (
    <SummaryList
      items={[
        { label: say('group_name'), value: space.name },
        ...(space.kind === 'group' ? ofGroup : []),
        { label: say('group_area'), value: profile.area ?? '' },
        { label: say('group_place'), value: profile.place ?? '' },
        { label: say('group_founded'), value: profile.foundedOn ? formatDate(profile.foundedOn, locale) : '' },
        { label: say('group_purpose'), value: profile.purpose ?? '' },
      ]}
    />
  );
}

/** Whose facts the group goes by, and what its city asks of it. */
function City({ group: { space } }: { readonly group: Group }): ReactNode {
  const say = useWords('settings');
  if (space.kind === 'project') return null;
  return (
    <Section title={say('city')}>
      <p>{say.rich('city_text')}</p>
      <CardList>
        <CardLink to={paths.city(space.id)} leading="book" title={say('city_open')} />
        <CardLink to={paths.cityRequirements(space.id)} leading="check" title={say('city_requirements')} />
      </CardList>
    </Section>
  );
}

function Use({ group: { space } }: { readonly group: Group }): ReactNode {
  const say = useWords('settings');
  const sentence = space.isPractice ? 'use_practice' : space.state === 'held' ? 'use_held' : 'use_shared';
  return (
    <Section title={say('use')}>
      <p>{say.rich(sentence)}</p>
      {space.state === 'held' && !space.isPractice && (
        <LinkButton icon="send" to={paths.shareGroup(space.id)}>
          {say('share')}
        </LinkButton>
      )}
    </Section>
  );
}

function Copy({ group: { space } }: { readonly group: Group }): ReactNode {
  const say = useWords('settings');
  const save = useBackup();
  return (
    <Section title={say('backup')}>
      <p>{say.rich('backup_text')}</p>
      <p className="text-ink-sub">{say.rich('backup_warning')}</p>
      <p className="text-ink-sub">{say.rich('backup_photos')}</p>
      <Button kind="outline" onClick={() => void save(space.id, space.name)}>
        {say('backup_save')}
      </Button>
    </Section>
  );
}

/** A notebook that is only here is deleted; a shared one is left. */
function WayOut({ group: { space } }: { readonly group: Group }): ReactNode {
  const say = useWords('settings');
  if (space.state === 'held') {
    return (
      <LinkButton kind="danger" to={paths.deleteGroup(space.id)}>
        {say(space.isPractice ? 'delete_practice' : 'delete_held')}
      </LinkButton>
    );
  }
  return (
    <LinkButton kind="danger" to={paths.leave(space.id)}>
      {say('leave')}
    </LinkButton>
  );
}
