import { FACES } from '#domain/evaluation/survey.ts';
import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { ChipSet } from '#ui/primitives/chip-set.tsx';
import { Page } from '#ui/primitives/page.tsx';
import { type PaperSize, PrintControls } from '#ui/print/print-controls.tsx';
import { PrintSheet } from '#ui/print/print-sheet.tsx';
import { type ReactNode, useState } from 'react';
import { FaceMark } from '../components/face-mark.tsx';
import { RoundGate } from '../components/round-gate.tsx';
import type { RoundView } from '../round-view.ts';
import { useContentWords } from '#i18n/use-content-words.tsx';
import { useRoundTitle } from '../use-round-title.ts';

/** The three questions on A4, and the sheet they are counted on. */
export function PrintSurveyPage({ space, id }: { readonly space: string; readonly id: string }): ReactNode {
  return (
    <RoundGate space={space} id={id} isAlways>
      {(view, set) => <Papers view={view} set={set} />}
    </RoundGate>
  );
}

interface PapersProps {
  readonly view: RoundView;
  readonly set: NonNullable<RoundView['set']>;
}

function Papers({ view, set }: PapersProps): ReactNode {
  const say = useWords('surveys');
  const title = useRoundTitle(view.round);
  const [size, setSize] = useState<PaperSize>('normal');
  const [kind, setKind] = useState<'form' | 'tally'>('form');
  const { space, round } = view;
  const paper = { space: space.name, version: title, large: size === 'large' };
  return (
    <Page title={say('survey_print')} back={paths.surveyRound(space.id, round.id)} width="wide">
      <div className="no-print">
        <ChipSet
          label={say('survey_print_kind')}
          options={(['form', 'tally'] as const).map((value) => ({ value, label: say(`survey_print_${value}`) }))}
          value={kind}
          onValue={setKind}
        />
      </div>
      <PrintControls size={size} onSize={setSize} />
      {kind === 'form' ? (
        <PrintSheet title={say('survey_print_title')} {...paper}>
          <Form set={set} />
          {size === 'normal' && (
            <div className="keep-together mt-6 border-t-2 border-dashed border-ink pt-3">
              <p className="flex flex-wrap justify-between gap-x-4">
                <span>{space.name}</span>
                <strong>{say('survey_print_title')}</strong>
                <span>{title}</span>
              </p>
              <Form set={set} />
            </div>
          )}
        </PrintSheet>
      ) : (
        <PrintSheet title={say('survey_print_tally')} {...paper}>
          <Tally set={set} />
        </PrintSheet>
      )}
    </Page>
  );
}

function Form({ set }: Pick<PapersProps, 'set'>): ReactNode {
  const say = useWords('surveys');
  const words = useContentWords();
  return (
    <>
      <p>{say.rich('survey_promise')}</p>
      <p>{say.rich('survey_print_how')}</p>
      {set.survey.map((question, at) => (
        <div key={question.id} className="keep-together mt-2">
          <h3>
            {at + 1}. {words(question.words)} <small className="font-normal">{question.id}</small>
          </h3>
          <div className="flex flex-wrap justify-around gap-2 py-1">
            {FACES.map((face) => (
              <span key={face} className="flex items-center gap-2">
                <FaceMark face={face} className="size-10" />
                {say(`survey_face_${face}`)}
              </span>
            ))}
          </div>
        </div>
      ))}
      <h3>{say('survey_print_word')}</h3>
      <div className="write-here" />
      <div className="write-here" />
    </>
  );
}

function Tally({ set }: Pick<PapersProps, 'set'>): ReactNode {
  const say = useWords('surveys');
  const words = useContentWords();
  return (
    <>
      <p>{say.rich('survey_print_tally_how')}</p>
      <p>{say('survey_papers')}: ＿＿＿＿</p>
      <table className="mt-2">
        <thead>
          <tr>
            <th scope="col">{say('survey_question')}</th>
            {FACES.map((face) => (
              <th key={face} scope="col" className="w-1/5">
                {say(`survey_face_${face}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {set.survey.map((question) => (
            <tr key={question.id}>
              <th scope="row" className="h-24 font-normal!">
                {words(question.words)} {question.id}
              </th>
              {FACES.map((face) => (
                <td key={face}>{'\u00a0'}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
