import { useWords } from '#i18n/use-words.tsx';
import { useStore } from '#store/react.tsx';
import { typedSheetsOf } from '#store/typed-sheets.ts';
import { Section } from '#ui/primitives/section.tsx';
import { type ReactNode, useEffect } from 'react';
import type { RoundView } from '../round-view.ts';
import { OwnAnswers } from './own-answers.tsx';

/** A round that ended without showing: every sheet is its writer's again, and closed ones of a passed phone are gone. */
export function ReturnedSheet({ view }: { readonly view: RoundView }): ReactNode {
  const say = useWords('surveys');
  const store = useStore();
  const { space, round, set, sheet } = view;
  useEffect(() => {
    void typedSheetsOf(store).sweepClosed(space.id, round.id);
  }, [store, space.id, round.id]);
  if (!set || !sheet || Object.keys(sheet.answers).length === 0) return null;
  return (
    <Section title={say('returned')}>
      <p>{say.rich('returned_text')}</p>
      <OwnAnswers view={view} set={set} sheet={sheet} />
    </Section>
  );
}
