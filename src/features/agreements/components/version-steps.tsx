import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { Button } from '#ui/primitives/button.tsx';
import { LinkButton } from '#ui/primitives/link-button.tsx';
import type { ReactNode } from 'react';
import type { AgreementsView, VersionView } from '../use-agreements.ts';
import { useVersionActions } from '../use-version-actions.ts';
import { AskingButton } from './asking-button.tsx';

interface StepsProps {
  readonly view: AgreementsView;
  readonly version: VersionView;
}

/** What stands at the bottom of the page: lay a draft, or answer what was laid. */
export function MainStep({ view, version }: StepsProps): ReactNode {
  const say = useWords('agreements');
  const { space } = view;
  if (version.state === 'draft') return view.mayWrite && <DraftSteps view={view} version={version} />;
  const mine = version.standing.parties.find(({ partyId }) => partyId === space.me.partyId);
  if (version.state !== 'laid' || !space.me.isRepresentative || !mine) return null;
  const isOpen = mine.answer === 'none' || mine.answer === 'passed_over' || mine.answer === 'changed';
  return (
    <LinkButton kind={isOpen ? 'primary' : 'outline'} wide to={paths.consentAgreement(space.id, version.id)}>
      {say(isOpen ? 'give' : 'give_again')}
    </LinkButton>
  );
}

function DraftSteps({ view, version }: StepsProps): ReactNode {
  const say = useWords('agreements');
  const actions = useVersionActions(view, version);
  const { record, city } = version;
  const empty = city?.clauses.filter(({ id }) => !record[`clause.${id}`]?.trim()).length ?? 0;
  return (
    view.space.me.isRepresentative && (
      <AskingButton kind="primary" label={say('lay')} question={say('lay_ask')} onYes={actions.lay}>
        <p>{say.rich('lay_text')}</p>
        {empty > 0 && <p>{say.rich('lay_empty', { count: empty })}</p>}
      </AskingButton>
    )
  );
}

/** The quieter things: paper, a new version, taking back. */
export function OtherSteps({ view, version }: StepsProps): ReactNode {
  const say = useWords('agreements');
  const actions = useVersionActions(view, version);
  const draft = view.versions.find(({ state }) => state === 'draft');
  const { state } = version.standing;
  return (
    <div className="flex flex-col gap-3">
      <LinkButton kind="outline" icon="print" wide to={paths.printAgreement(view.space.id, version.id)}>
        {say('print')}
      </LinkButton>
      {view.mayWrite && state !== 'draft' && !draft && (
        <Button kind="outline" icon="edit" wide onClick={() => void actions.makeVersion()}>
          {say('new_version')}
        </Button>
      )}
      {state !== 'draft' && draft && view.mayWrite && (
        <>
          <p>{say.rich('draft_there')}</p>
          <LinkButton kind="text" to={paths.agreement(view.space.id, draft.id)}>
            {say('version_title', { title: draft.record.title ?? '', number: draft.number })}
          </LinkButton>
        </>
      )}
      {view.mayWrite && state === 'draft' && (
        <Button kind="danger" icon="trash" wide onClick={() => void actions.deleteDraft()}>
          {say('delete_draft')}
        </Button>
      )}
      {view.space.me.isRepresentative && ['asking', 'refused', 'going'].includes(state) && (
        <AskingButton kind="danger" label={say('withdraw')} question={say('withdraw_ask')} onYes={actions.withdraw}>
          <p>{say.rich('withdraw_text')}</p>
        </AskingButton>
      )}
    </div>
  );
}
