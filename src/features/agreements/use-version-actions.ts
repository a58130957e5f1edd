import type { Result } from '#domain/basis/result.ts';
import { errorWords } from '#i18n/i18n.ts';
import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { agreementsOf } from '#store/agreements.ts';
import { useStore } from '#store/react.tsx';
import { notify } from '#ui/notices.ts';
import { useLocation } from 'wouter';
import type { AgreementsView, VersionView } from './use-agreements.ts';

interface Undoable {
  readonly id: string;
  readonly undo: () => Promise<unknown>;
}

/** What can be done with one version, each telling how it went. */
export const useVersionActions = ({ space }: AgreementsView, { id }: VersionView) => {
  const say = useWords('agreements');
  const agreements = agreementsOf(useStore());
  const [, navigate] = useLocation();
  const tell = (done: Result<Undoable | void, { readonly code: string }>, text: string): boolean => {
    if (!done.ok) notify({ text: errorWords(done.error.code).text });
    else if (done.value) {
      const { undo } = done.value;
      notify({ text, undo: () => void undo() });
    } else notify({ text });
    return done.ok;
  };
  return {
    async lay(): Promise<void> {
      tell(await agreements.lay(space.id, id), say('laid'));
    },
    async withdraw(): Promise<void> {
      tell(await agreements.withdraw(space.id, id), say('withdrawn'));
    },
    async deleteDraft(): Promise<void> {
      if (tell(await agreements.deleteDraft(space.id, id), say('deleted_draft')))
        navigate(paths.agreements(space.id), { replace: true });
    },
    async makeVersion(): Promise<void> {
      const done = await agreements.createVersion(space.id, id);
      if (tell(done, say('new_version_made')) && done.ok) navigate(paths.agreement(space.id, done.value.id));
    },
    /** @returns whether it was written down */
    async goOnWithout(partyIds: readonly string[], note: string): Promise<boolean> {
      return tell(await agreements.goOnWithout(space.id, id, partyIds, note), say('silent_done'));
    },
  };
};
