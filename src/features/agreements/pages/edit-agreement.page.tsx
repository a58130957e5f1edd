import { errorWords } from '#i18n/i18n.ts';
import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { useDraft } from '#store/react.tsx';
import { EmptyState } from '#ui/primitives/empty-state.tsx';
import { Page } from '#ui/primitives/page.tsx';
import type { ReactNode } from 'react';
import { agreementFormOf, readKeptForm } from '../agreement-form.model.ts';
import { AgreementFields } from '../components/agreement-fields.tsx';
import { VersionFrame } from '../components/version-frame.tsx';
import { firstClauses } from '../first-clauses.ts';
import type { AgreementsView, VersionView } from '../use-agreements.ts';

/** Writes a draft; what was laid is only told about. */
export function EditAgreementPage({ space, id }: { readonly space: string; readonly id: string }): ReactNode {
  return (
    <VersionFrame space={space} id={id}>
      {(view, version) => <Edited view={view} version={version} />}
    </VersionFrame>
  );
}

function Edited({ view, version }: { readonly view: AgreementsView; readonly version: VersionView }): ReactNode {
  const say = useWords('agreements');
  const draft = useDraft(`agreement.edit/${version.id}`, readKeptForm);
  const { city, record } = version;
  const back = paths.agreement(view.space.id, version.id);
  if (city === null || version.state !== 'draft' || !view.mayWrite) {
    const code = city === null ? 'app.outdated' : 'agreement.laid';
    return (
      <Page title={say('edit_title')} back={back}>
        <EmptyState icon="info">
          {version.state === 'draft' && city !== null ? say('only_speakers') : errorWords(code).text}
        </EmptyState>
      </Page>
    );
  }
  if (draft.found === undefined) return null;
  const saved = agreementFormOf(
    record,
    city.clauses.map(({ id }) => id),
  );
  return (
    <AgreementFields
      version={version}
      city={city}
      space={view.space.id}
      begin={draft.found ?? { base: saved, form: saved }}
      madeToday={firstClauses(city, view.facts, record.language ?? 'ja')}
      back={back}
      keep={draft.save}
      forget={draft.clear}
    />
  );
}
