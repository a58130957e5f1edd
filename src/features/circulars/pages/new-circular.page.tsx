import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { circularsOf } from '#store/circulars.ts';
import { useDraft, useLive, useStore } from '#store/react.tsx';
import { notify } from '#ui/notices.ts';
import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import { type CircularForm, emptyCircular, newCircularOf, readCircularDraft } from '../circular-form.model.ts';
import { CircularFormPage } from '../components/circular-form-page.tsx';
import { tell } from '#ui/tell.ts';

/** 回覧を出す. */
export function NewCircularPage({ space }: { readonly space: string }): ReactNode {
  const say = useWords('circulars');
  const store = useStore();
  const [, navigate] = useLocation();
  const draft = useDraft(`circular.new/${space}`, readCircularDraft);
  const view = useLive((from) => from.spaces.findSpace(space), [space]);
  if (draft.found === undefined || view === undefined) return null;
  const save = async (form: CircularForm) => {
    const done = await circularsOf(store).createCircular(space, newCircularOf(form));
    if (!done.ok) return done;
    draft.clear();
    notify({ text: say('saved'), undo: () => void tell(done.value.undo()) });
    navigate(paths.circular(space, done.value.id), { replace: true });
    return done;
  };
  return (
    <CircularFormPage
      title={say('new_title')}
      back={paths.circulars(space)}
      begin={draft.found ?? emptyCircular(store.today(), view.name)}
      keep={draft.save}
      save={save}
      action={say('new')}
    />
  );
}
