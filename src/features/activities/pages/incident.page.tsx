import { formatDate } from '#i18n/format.ts';
import { useLocale, useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { incidentsOf } from '#store/incidents.ts';
import { useStore } from '#store/react.tsx';
import { notify } from '#ui/notices.ts';
import { HistoryLink } from '#ui/primitives/history-link.tsx';
import { PhotoSlot } from '#ui/photo-slot.tsx';
import { Button } from '#ui/primitives/button.tsx';
import { LinkButton } from '#ui/primitives/link-button.tsx';
import { Page } from '#ui/primitives/page.tsx';
import { SummaryList } from '#ui/primitives/summary-list.tsx';
import { SyncBadge } from '#ui/primitives/sync-badge.tsx';
import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import { mayAddPhotos } from '../accident-readers.ts';
import { MissingIncident } from '../components/missing-incident.tsx';
import { useIncident } from '../use-incident.ts';
import { tellRefusal } from '../use-log-writer.ts';

interface IncidentPageProps {
  readonly space: string;
  readonly id: string;
  readonly incident: string;
}

/** One けが or ヒヤリ, with who reads it. */
export function IncidentPage({ space, id, incident: incidentId }: IncidentPageProps): ReactNode {
  const say = useWords('activities');
  const common = useWords('common');
  const locale = useLocale();
  const store = useStore();
  const [, navigate] = useLocation();
  const found = useIncident(space, incidentId);
  if (found === undefined) {
    return (
      <Page title={say('incidents')} back={paths.activity(space, id)}>
        {null}
      </Page>
    );
  }
  const { incident, view } = found;
  if (!incident) return <MissingIncident space={space} id={id} />;
  const remove = async () => {
    const done = await incidentsOf(store).deleteIncident(space, incident.id);
    if (!(await tellRefusal(Promise.resolve(done))) || !done.ok) return;
    notify({ text: say('incident_deleted'), undo: () => void tellRefusal(done.value.undo()) });
    navigate(paths.activity(space, id), { replace: true });
  };
  const isHurt = incident.sort === 'accident';
  const items = [
    { label: say('field_what'), value: incident.what },
    { label: say('field_who'), value: isHurt ? incident.who : null },
    { label: say('field_care'), value: isHurt ? incident.care : null },
    { label: say('field_prevent'), value: incident.prevent },
    { label: say('field_time'), value: incident.time?.replace(/^0/u, '') },
    { label: say('field_place'), value: incident.place },
    {
      label: say('incident_insurance'),
      value: incident.insurance ? say(`incident_${incident.insurance}`) : null,
    },
    { label: say('fact_author'), value: found.names.get(incident.authorId ?? '') },
  ].flatMap(({ label, value }) =>
    value ? [{ label, value: <span className="whitespace-pre-wrap">{value}</span> }] : [],
  );
  const readers = isHurt ? (view?.kind === 'project' ? 'incident_party' : 'incident_officers') : 'incident_everybody';
  return (
    <Page
      title={say(`incident_${incident.sort ?? 'accident'}`)}
      lead={incident.on ? formatDate(incident.on, locale) : undefined}
      back={paths.activity(space, id)}
    >
      <SyncBadge state={found.state} />
      <p>{say.rich(readers)}</p>
      <SummaryList items={items} />
      <PhotoSlot space={space} about={incident.id} mayAdd={view !== undefined && mayAddPhotos(view, incident)} />
      {found.mayChange && (
        <div className="flex flex-col gap-3">
          <LinkButton kind="outline" icon="edit" wide to={paths.editIncident(space, id, incident.id)}>
            {common('edit')}
          </LinkButton>
          <Button kind="danger" icon="trash" wide onClick={() => void remove()}>
            {common('delete')}
          </Button>
        </div>
      )}
      <HistoryLink to={paths.history(space, incident.id)} />
    </Page>
  );
}
