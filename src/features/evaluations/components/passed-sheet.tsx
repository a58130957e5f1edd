import type { Result } from '#domain/basis/result.ts';
import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { sealedSheetsOf } from '#store/sealed-sheets.ts';
import { useLive, useStore } from '#store/react.tsx';
import { notify } from '#ui/notices.ts';
import { Button } from '#ui/primitives/button.tsx';
import { Dialog } from '#ui/primitives/dialog.tsx';
import { type ReactNode, useState } from 'react';
import type { QuestionFlow } from '../question-flow.ts';
import { questionsOf, type RoundView } from '../round-view.ts';
import { QuestionSteps } from './question-steps.tsx';

interface PassedSheetProps {
  readonly view: RoundView;
  readonly set: NonNullable<RoundView['set']>;
  readonly partyId: string;
  readonly sheetKey: string;
  /** The page the questions are on; the passed phone's own when left out. */
  readonly address?: string;
  /** Closes the sheet in another way than for the passed phone. */
  readonly onSeal?: () => Promise<Result<void, { readonly code: string }>>;
  /** @param isThanks the sheet was closed, not thrown away */
  readonly onEnd: (isThanks: boolean) => void;
}

/** The sheet of the person who holds the phone. Once it is closed it cannot be read again on this phone. */
export function PassedSheet(props: PassedSheetProps): ReactNode {
  const { view, set, partyId, sheetKey, onEnd, onSeal } = props;
  const { address = paths.passRound(view.space.id, view.round.id) } = props;
  const say = useWords('evaluations');
  const sealedSheets = sealedSheetsOf(useStore());
  const sheet = useLive((store) => sealedSheetsOf(store).findOpenSheet(sheetKey), [sheetKey]);
  const [isAsking, setAsking] = useState(false);
  if (!sheet) return null;
  const flow: QuestionFlow = {
    set,
    questions: questionsOf(view, partyId),
    sheet: { ...sheet, memberId: null },
    names: new Map(view.parties.map((party) => [party.id, party.name])),
    address,
    answer: ({ itemId, subject }, rating) => sealedSheets.writeSealedAnswer(sheetKey, itemId, subject, rating),
    comment: (itemId, text) => sealedSheets.writeSealedComment(sheetKey, itemId, text),
    handIn: async () => {
      const done = await (onSeal ? onSeal() : sealedSheets.sealSheet(sheetKey));
      if (done.ok) onEnd(true);
      return done;
    },
    onStop: () => setAsking(true),
  };
  const discard = async () => {
    await sealedSheets.discardSheet(sheetKey);
    notify({ text: say('pass_discarded') });
    onEnd(false);
  };
  return (
    <>
      <QuestionSteps flow={flow} />
      <Dialog
        open={isAsking}
        title={say('pass_stop_ask')}
        onClose={() => setAsking(false)}
        closeText={say('check_go_on')}
        actions={
          <Button kind="dangerSolid" wide onClick={() => void discard()}>
            {say('pass_stop_do')}
          </Button>
        }
      >
        <p>{say.rich('pass_stop_text')}</p>
      </Dialog>
    </>
  );
}
