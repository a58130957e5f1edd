import { useDraft } from '#store/react.tsx';
import type { ReactNode } from 'react';
import { ImprovementFields } from '../components/improvement-fields.tsx';
import { emptyImprovement, readImprovementDraft } from '../improvement-form.model.ts';
import type { ResultView } from '../result-view.ts';

interface NewImprovementPageProps {
  readonly view: ResultView;
  readonly card: string;
}

/** A card becomes a やること with an owner and a date. */
export function NewImprovementPage({ view, card }: NewImprovementPageProps): ReactNode {
  const draft = useDraft(`improvement/${view.round.id}/${card}`, readImprovementDraft);
  if (draft.found === undefined) return null;
  return (
    <ImprovementFields
      view={view}
      card={card}
      begin={draft.found ?? emptyImprovement(view.findings.get(card)?.improve ?? '')}
      keep={draft.save}
      forget={draft.clear}
    />
  );
}
