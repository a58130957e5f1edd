import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { type GroupTemplate, logTemplatesOf } from '#store/log-templates.ts';
import { type Draft, useDraft, useLive, useStore } from '#store/react.tsx';
import { notify } from '#ui/notices.ts';
import { HistoryLink } from '#ui/primitives/history-link.tsx';
import { Button } from '#ui/primitives/button.tsx';
import { EmptyState } from '#ui/primitives/empty-state.tsx';
import { Page } from '#ui/primitives/page.tsx';
import { type ReactNode, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { TemplateFields } from '../components/template-fields.tsx';
import {
  emptyTemplate,
  readTemplate,
  type TemplateDraft,
  templateChanges,
  templateDraftOf,
  templateInput,
  templateProblem,
} from '../template-form.model.ts';
import { tellRefusal } from '../use-log-writer.ts';
import { useTextForm } from '#ui/use-text-form.ts';

interface EditTemplatePageProps {
  readonly space: string;
  /** null: a new one. */
  readonly id: string | null;
}

/** ひな形をつくる・なおす. */
export function EditTemplatePage({ space, id }: EditTemplatePageProps): ReactNode {
  const say = useWords('activities');
  const title = say(id === null ? 'template_new' : 'template_edit');
  const found = useLive(
    async (store) => {
      const template = id === null ? null : ((await logTemplatesOf(store).findTemplate(space, id)) ?? null);
      const me = (await store.spaces.findSpace(space))?.me;
      return { template, mayChange: id === null || me?.isLeader === true || template?.authorId === me?.memberId };
    },
    [space, id],
  );
  const draft = useDraft(`activity.template/${space}/${id ?? 'new'}`, readTemplate);
  if (found === undefined || draft.found === undefined || (id !== null && !(found.template && found.mayChange))) {
    const isMissing = found !== undefined && draft.found !== undefined;
    return (
      <Page title={isMissing ? say('template_missing') : title} back={paths.logTemplates(space)}>
        {isMissing ? <EmptyState icon="log">{say.rich('missing_text')}</EmptyState> : null}
      </Page>
    );
  }
  return <TemplateForm space={space} title={title} template={found.template} kept={draft} found={draft.found} />;
}

interface TemplateFormProps {
  readonly space: string;
  readonly title: string;
  readonly template: GroupTemplate | null;
  readonly kept: Draft<TemplateDraft>;
  readonly found: TemplateDraft | null;
}

function TemplateForm({ space, title, template, kept, found }: TemplateFormProps): ReactNode {
  const say = useWords('activities');
  const common = useWords('common');
  const store = useStore();
  const [, navigate] = useLocation();
  const isDone = useRef(false);
  const [before] = useState(() => (template ? templateDraftOf(template) : emptyTemplate));
  const form = useTextForm(found ?? before, ['title', 'adults', 'children', 'outsiders', 'place', 'note'], kept.save);
  const { createTemplate, changeTemplate, deleteTemplate } = logTemplatesOf(store);
  const leave = (word: 'template_saved' | 'template_deleted', undo?: () => Promise<unknown>) => {
    kept.clear();
    notify({ text: say(word), ...(undo ? { undo: () => void undo() } : {}) });
    navigate(paths.logTemplates(space), { replace: true });
  };
  const submit = async () => {
    if (isDone.current || !form.check(templateProblem(form.draft))) return;
    const done = template
      ? await changeTemplate(space, template.id, templateChanges(before, form.draft))
      : await createTemplate(space, templateInput(form.draft));
    if (!form.check(done.ok ? null : done.error) || !done.ok) return;
    isDone.current = true;
    const undo = done.value?.undo;
    leave('template_saved', undo && (() => tellRefusal(undo())));
  };
  const remove = async (id: string) => {
    const done = await deleteTemplate(space, id);
    if (await tellRefusal(Promise.resolve(done))) {
      leave('template_deleted', done.ok ? () => tellRefusal(done.value.undo()) : undefined);
    }
  };
  return (
    <Page
      title={title}
      back={paths.logTemplates(space)}
      errors={form.errors}
      onSubmit={submit}
      action={
        <Button kind="primary" type="submit">
          {common('save')}
        </Button>
      }
    >
      <TemplateFields draft={form.draft} onChange={form.change} wrong={form.wrong} />
      {template && (
        <Button kind="danger" icon="trash" wide onClick={() => void remove(template.id)}>
          {say('template_delete')}
        </Button>
      )}
      {template && <HistoryLink to={paths.history(space, template.id)} />}
    </Page>
  );
}
