import { paths } from '#paths';
import { envelopesOf } from '#store/envelopes.ts';
import { useLive, useStore } from '#store/react.tsx';
import { sealedSheetsOf } from '#store/sealed-sheets.ts';
import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import { QuestionSteps } from '../components/question-steps.tsx';
import type { QuestionFlow } from '../question-flow.ts';
import { questionsOf, type RoundView } from '../round-view.ts';

interface OwnSheetProps {
  readonly view: RoundView;
  readonly set: NonNullable<RoundView['set']>;
  readonly partyId: string;
  readonly sheetKey: string;
}

/** The usual questions; handing in closes the sheet into its envelope. */
export function OwnSheet({ view, set, partyId, sheetKey }: OwnSheetProps): ReactNode {
  const store = useStore();
  const [, navigate] = useLocation();
  const sheet = useLive((here) => sealedSheetsOf(here).findOpenSheet(sheetKey), [sheetKey]);
  if (!sheet) return null;
  const sheets = sealedSheetsOf(store);
  const address = paths.envelopeRound(view.space.id, view.round.id);
  const flow: QuestionFlow = {
    set,
    questions: questionsOf(view, partyId),
    sheet: { ...sheet, memberId: null },
    names: new Map(view.parties.map((party) => [party.id, party.name])),
    address,
    back: paths.round(view.space.id, view.round.id),
    answer: ({ itemId, subject }, rating) => sheets.writeSealedAnswer(sheetKey, itemId, subject, rating),
    comment: (itemId, text) => sheets.writeSealedComment(sheetKey, itemId, text),
    handIn: async () => {
      const done = await envelopesOf(store).sealOwn(sheetKey);
      if (done.ok) navigate(address, { replace: true });
      return done;
    },
  };
  return <QuestionSteps flow={flow} />;
}
