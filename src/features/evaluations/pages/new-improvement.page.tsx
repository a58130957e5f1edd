import { paths } from '#paths';
import { resultsOf } from '#store/round-results.ts';
import { useDraft, useStore } from '#store/react.tsx';
import type { TryInput } from '#store/talks.ts';
import type { ReactNode } from 'react';
import { ImprovementFields } from '../components/improvement-fields.tsx';
import { emptyImprovement, readImprovementDraft } from '../improvement-form.model.ts';
import type { ResultView } from '../result-view.ts';
import { usePrinciple } from '../use-principle.ts';

interface NewImprovementPageProps {
  readonly view: ResultView;
  readonly card: string;
}

/** A card becomes a やること with owner, date and 「できたと言える状態」. */
export function NewImprovementPage({ view, card }: NewImprovementPageProps): ReactNode {
  const { space, round, findings } = view;
  const store = useStore();
  const principle = usePrinciple(view.set);
  const draft = useDraft(`improvement/${round.id}/${card}`, readImprovementDraft);
  if (draft.found === undefined) return null;
  const make = async (input: TryInput) => {
    const known = findings.get(card)?.id;
    if (known) return store.actionItems.addActionItem(space.id, { findingId: known }, input);
    const made = await resultsOf(store).writeFinding(space.id, round.id, card, { isChosen: true });
    return made.ok ? store.actionItems.addActionItem(space.id, { findingId: made.value }, input) : made;
  };
  return (
    <ImprovementFields
      view={view}
      lead={principle(card).name}
      back={`${paths.roundResult(space.id, round.id)}?card=${card}`}
      make={make}
      begin={draft.found ?? emptyImprovement(findings.get(card)?.improve ?? '')}
      keep={draft.save}
      forget={draft.clear}
    />
  );
}
