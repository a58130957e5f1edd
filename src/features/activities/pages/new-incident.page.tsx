import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { incidentsOf } from '#store/incidents.ts';
import { type Draft, useDraft, useLive, useStore } from '#store/react.tsx';
import type { SpaceView } from '#store/spaces.ts';
import { notify } from '#ui/notices.ts';
import { Page } from '#ui/primitives/page.tsx';
import { type ReactNode, useRef } from 'react';
import { useLocation } from 'wouter';
import { accidentReaders } from '../accident-readers.ts';
import { IncidentForm } from '../components/incident-form.tsx';
import { emptyIncident, type IncidentDraft, incidentInput, readIncident } from '../incident-form.model.ts';
import { tellRefusal } from '../use-log-writer.ts';

interface NewIncidentPageProps {
  readonly space: string;
  readonly id: string;
}

/** けが・ヒヤリを残す. */
export function NewIncidentPage({ space, id }: NewIncidentPageProps): ReactNode {
  const say = useWords('activities');
  const view = useLive((store) => store.spaces.findSpace(space), [space]);
  const draft = useDraft(`activity.incident/${space}/${id}`, readIncident);
  if (view === undefined || draft.found === undefined) {
    return (
      <Page title={say('incident_new')} back={paths.activity(space, id)}>
        {null}
      </Page>
    );
  }
  return <Writing space={space} id={id} view={view} kept={draft} found={draft.found} />;
}

interface WritingProps extends NewIncidentPageProps {
  readonly view: SpaceView;
  readonly kept: Draft<IncidentDraft>;
  readonly found: IncidentDraft | null;
}

function Writing({ space, id, view, kept, found }: WritingProps): ReactNode {
  const say = useWords('activities');
  const store = useStore();
  const [, navigate] = useLocation();
  const isSaved = useRef(false);
  const save = async (draft: IncidentDraft) => {
    if (isSaved.current || draft.sort === '') return null;
    const done = await incidentsOf(store).fileIncident(space, id, draft.sort, incidentInput(draft));
    if (!done.ok) return done.error;
    isSaved.current = true;
    kept.clear();
    notify({ text: say('incident_saved'), undo: () => void tellRefusal(done.value.undo()) });
    navigate(paths.activity(space, id), { replace: true });
    return null;
  };
  return (
    <IncidentForm
      title={say('incident_new')}
      back={paths.activity(space, id)}
      start={found ?? emptyIncident}
      readers={accidentReaders(view)}
      isWritten={false}
      onType={kept.save}
      onSave={save}
    />
  );
}
