import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { type Incident, incidentsOf } from '#store/incidents.ts';
import { type Draft, useDraft, useStore } from '#store/react.tsx';
import type { SpaceView } from '#store/spaces.ts';
import { notify } from '#ui/notices.ts';
import { Page } from '#ui/primitives/page.tsx';
import { type ReactNode, useState } from 'react';
import { useLocation } from 'wouter';
import { accidentReaders } from '../accident-readers.ts';
import { IncidentForm } from '../components/incident-form.tsx';
import { MissingIncident } from '../components/missing-incident.tsx';
import { type IncidentDraft, incidentChanges, incidentDraftOf, readIncident } from '../incident-form.model.ts';
import { useIncident } from '../use-incident.ts';

interface EditIncidentPageProps {
  readonly space: string;
  readonly id: string;
  readonly incident: string;
}

/** けが・ヒヤリをなおす. */
export function EditIncidentPage({ space, id, incident }: EditIncidentPageProps): ReactNode {
  const say = useWords('activities');
  const found = useIncident(space, incident);
  const draft = useDraft(`activity.incident.edit/${space}/${incident}`, readIncident);
  if (found === undefined || draft.found === undefined) {
    return (
      <Page title={say('incident_edit')} back={paths.incident(space, id, incident)}>
        {null}
      </Page>
    );
  }
  if (!found.incident || !found.view) return <MissingIncident space={space} id={id} />;
  return (
    <Changing space={space} id={id} incident={found.incident} view={found.view} kept={draft} found={draft.found} />
  );
}

interface ChangingProps {
  readonly space: string;
  readonly id: string;
  readonly incident: Incident;
  readonly view: SpaceView;
  readonly kept: Draft<IncidentDraft>;
  readonly found: IncidentDraft | null;
}

function Changing({ space, id, incident, view, kept, found }: ChangingProps): ReactNode {
  const say = useWords('activities');
  const store = useStore();
  const [, navigate] = useLocation();
  const [before] = useState(() => incidentDraftOf(incident));
  const save = async (draft: IncidentDraft) => {
    const done = await incidentsOf(store).changeIncident(space, incident.id, incidentChanges(before, draft));
    if (!done.ok) return done.error;
    kept.clear();
    notify({ text: say('incident_changed') });
    navigate(paths.incident(space, id, incident.id), { replace: true });
    return null;
  };
  return (
    <IncidentForm
      title={say('incident_edit')}
      back={paths.incident(space, id, incident.id)}
      start={found ?? before}
      readers={accidentReaders(view)}
      isWritten
      onType={kept.save}
      onSave={save}
    />
  );
}
