import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { type Circular, circularsOf } from '#store/circulars.ts';
import { useDraft, useLive, useStore } from '#store/react.tsx';
import { notify } from '#ui/notices.ts';
import { type ReactNode, useState } from 'react';
import { useLocation } from 'wouter';
import { type CircularForm, circularChanges, circularFormOf, readCircularDraft } from '../circular-form.model.ts';
import { CircularFormPage } from '../components/circular-form-page.tsx';
import { Missing } from '../components/missing.tsx';

/** Other words for a circular. */
export function EditCircularPage({ space, id }: { readonly space: string; readonly id: string }): ReactNode {
  const draft = useDraft(`circular.edit/${id}`, readCircularDraft);
  const circular = useLive(async (store) => (await circularsOf(store).findCircular(space, id)) ?? null, [space, id]);
  if (circular === undefined || draft.found === undefined) return null;
  if (circular === null) return <Missing space={space} what="circular" />;
  return <EditForm circular={circular} typed={draft.found} keep={draft.save} forget={draft.clear} />;
}

interface EditFormProps {
  readonly circular: Circular;
  readonly typed: CircularForm | null;
  readonly keep: (form: CircularForm) => void;
  readonly forget: () => void;
}

function EditForm({ circular, typed, keep, forget }: EditFormProps): ReactNode {
  const say = useWords('circulars');
  const common = useWords('common');
  const store = useStore();
  const [, navigate] = useLocation();
  const [before] = useState(() => circularFormOf(circular));
  const back = paths.circular(circular.spaceId, circular.id);
  const save = async (form: CircularForm) => {
    const done = await circularsOf(store).changeCircular(circular.spaceId, circular.id, circularChanges(before, form));
    if (!done.ok) return done;
    forget();
    notify({ text: say('changed') });
    navigate(back, { replace: true });
    return done;
  };
  return (
    <CircularFormPage
      title={say('edit_title')}
      back={back}
      begin={typed ?? before}
      keep={keep}
      save={save}
      action={common('save')}
    />
  );
}
