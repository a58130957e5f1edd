import { errorWords } from '#i18n/i18n.ts';
import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { photosOf } from '#store/photos.ts';
import { type Draft, useStore } from '#store/react.tsx';
import { formErrorsOf } from '#ui/form-errors.ts';
import { notify } from '#ui/notices.ts';
import { HistoryLink } from '#ui/primitives/history-link.tsx';
import { Button } from '#ui/primitives/button.tsx';
import { ChoiceRows } from '#ui/primitives/choice-rows.tsx';
import type { FormError } from '#ui/primitives/error-summary.tsx';
import { Page } from '#ui/primitives/page.tsx';
import { TextField } from '#ui/primitives/text-field.tsx';
import { useUnsaved } from '#ui/unsaved.ts';
import { type ReactNode, useState } from 'react';
import { useLocation } from 'wouter';
import type { FoundPhoto } from '../use-found-photo.ts';
import { draftOfPhoto, photoChanges, type PhotoDraft } from '../photo-draft.model.ts';
import { LargePhoto } from './large-photo.tsx';

interface PhotoFormProps {
  readonly space: string;
  readonly found: FoundPhoto;
  readonly draft: Draft<PhotoDraft>;
}

/** The photo with what it shows, for those who may say so. */
export function PhotoForm({ space, found, draft }: PhotoFormProps): ReactNode {
  const say = useWords('photos');
  const store = useStore();
  const [, navigate] = useLocation();
  const [before] = useState(() => draftOfPhoto(found.photo));
  const [typed, setTyped] = useState(draft.found ?? before);
  const [errors, setErrors] = useState<readonly FormError[]>([]);
  useUnsaved(JSON.stringify(typed) !== JSON.stringify(before));
  const { id } = found.photo;
  const change = (changes: Partial<PhotoDraft>) => {
    setTyped({ ...typed, ...changes });
    draft.save({ ...typed, ...changes });
  };
  const submit = async () => {
    const done = await photosOf(store).changePhoto(space, id, photoChanges(before, typed));
    if (!done.ok) {
      setErrors(formErrorsOf(done.error, fieldIds));
      return;
    }
    draft.clear();
    notify({ text: say('saved') });
    navigate(found.back, { replace: true });
  };
  const action = (
    <Button kind="primary" type="submit" icon="check">
      {say('save')}
    </Button>
  );
  return (
    <Page
      title={found.name ?? say('number', { number: found.number })}
      back={found.back}
      errors={errors}
      onSubmit={submit}
      action={action}
    >
      <LargePhoto space={space} found={found} />
      <TextField
        id="caption"
        label={say('caption')}
        mark="optional"
        support={say('caption_hint')}
        value={typed.caption}
        onValue={(caption) => change({ caption })}
        error={errors.find(({ fieldId }) => fieldId === 'caption')?.text}
      />
      <ChoiceRows
        id="faces"
        label={say('faces')}
        support={say('faces_note')}
        options={faces.map((value) => ({ value, label: say(`faces_${value}`) }))}
        value={typed.faces}
        onValue={(value) => change({ faces: value })}
      />
      <p className="text-ink-sub">{say('no_place')}</p>
      <DeletePhoto space={space} found={found} />
      <HistoryLink to={paths.history(space, found.photo.id)} />
    </Page>
  );
}

const fieldIds = ['caption', 'faces'] as const;
const faces = ['unsure', 'none', 'agreed'] as const;

function DeletePhoto({ space, found }: Omit<PhotoFormProps, 'draft'>): ReactNode {
  const say = useWords('photos');
  const store = useStore();
  const [, navigate] = useLocation();
  const tell = (refusal: { readonly code: string }) => notify({ text: errorWords(refusal.code).text });
  const remove = async () => {
    const done = await photosOf(store).deletePhoto(space, found.photo.id);
    if (!done.ok) {
      tell(done.error);
      return;
    }
    const undo = async () => {
      const back = await done.value.undo();
      if (!back.ok) tell(back.error);
    };
    notify({ text: say('deleted'), undo: () => void undo() });
    navigate(found.back, { replace: true });
  };
  return (
    <Button kind="danger" icon="trash" wide onClick={() => void remove()}>
      {say('delete')}
    </Button>
  );
}
