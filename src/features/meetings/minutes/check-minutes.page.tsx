import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { useStore } from '#store/react.tsx';
import { minutesCheckOf } from '#store/minutes-check.ts';
import { Banner } from '#ui/primitives/banner.tsx';
import { Button } from '#ui/primitives/button.tsx';
import { LinkButton } from '#ui/primitives/link-button.tsx';
import { Page } from '#ui/primitives/page.tsx';
import type { ReactNode } from 'react';
import { Redirect } from 'wouter';
import { keepsMinutes } from '../closing.model.ts';
import { MeetingFrame } from '../components/meeting-frame.tsx';
import { tell } from '../components/tell.ts';
import type { MeetingSheet } from '../components/use-meeting-sheet.ts';
import { AskRound } from './ask-round.tsx';
import { DraftToRead } from './draft-to-read.tsx';
import { SignForOthers } from './sign-for-others.tsx';
import { SignList } from './sign-list.tsx';
import { stateOf } from './sign-list.model.ts';
import { useAnswering } from './use-answering.ts';
import { type MinutesCheck, useMinutesCheck } from './use-minutes-check.ts';
import { ChangeField } from './change-field.tsx';

/** 確認中: the draft is read by others, who say これでよい or what should be changed. */
export function CheckMinutesPage(): ReactNode {
  return (
    <MeetingFrame>
      {(sheet, space) =>
        sheet.isOpen ? (
          <CheckMinutes key={sheet.meeting.id} space={space} sheet={sheet} />
        ) : (
          <Redirect to={paths.meeting(space, sheet.meeting.id)} replace />
        )
      }
    </MeetingFrame>
  );
}

interface CheckProps {
  readonly space: string;
  readonly sheet: MeetingSheet;
}

function CheckMinutes({ space, sheet }: CheckProps): ReactNode {
  const say = useWords('minutes');
  const check = useMinutesCheck(space, sheet);
  const back = paths.meeting(space, sheet.meeting.id);
  if (stateOf(sheet.meeting) === 'checking') {
    return check ? (
      <Checking space={space} sheet={sheet} check={check} />
    ) : (
      <Page title={say('check_title')} back={back}>
        {null}
      </Page>
    );
  }
  if (keepsMinutes(sheet.meeting, sheet.view.me)) return <AskRound space={space} sheet={sheet} />;
  return (
    <Page title={say('check_title')} back={back}>
      <Banner kind="info" title={say('not_checking')}>
        {say.rich('not_checking_text')}
      </Banner>
    </Page>
  );
}

function Checking({ space, sheet, check }: CheckProps & { readonly check: MinutesCheck }): ReactNode {
  const say = useWords('minutes');
  const answering = useAnswering(space, sheet, check);
  const isKeeper = keepsMinutes(sheet.meeting, sheet.view.me);
  const { mine } = check;
  return (
    <Page
      title={say('check_title')}
      lead={say.rich('check_lead')}
      back={paths.meeting(space, sheet.meeting.id)}
      errors={answering.errors}
      onSubmit={answering.isWriting ? answering.tellChange : answering.agree}
      action={<Actions answering={answering} isAgreed={mine?.answer === 'agreed' && !mine.isStale} />}
    >
      {mine && mine.answer !== 'open' && (
        <Banner
          kind={mine.isStale ? 'warning' : 'success'}
          title={mine.isStale ? say('changed_since') : say('your_answer', { answer: say(`answer_${mine.answer}`) })}
          live
        >
          {mine.isStale ? say.rich('changed_since_text') : mine.sign?.note}
        </Banner>
      )}
      <DraftToRead space={space} sheet={sheet} body={check.body} />
      {answering.isWriting && <ChangeField answering={answering} />}
      <SignList sheet={sheet} rows={check.rows} />
      {isKeeper && <SignForOthers space={space} sheet={sheet} check={check} />}
      {isKeeper && <KeeperActions space={space} sheet={sheet} />}
    </Page>
  );
}

function Actions({
  answering,
  isAgreed,
}: {
  readonly answering: ReturnType<typeof useAnswering>;
  readonly isAgreed: boolean;
}): ReactNode {
  const say = useWords('minutes');
  if (answering.isWriting) {
    return (
      <>
        <Button key="tell" kind="primary" type="submit" icon="send">
          {say('ask_change_tell')}
        </Button>
        <Button key="not" kind="text" onClick={answering.stopWriting}>
          {say('ask_change_not')}
        </Button>
      </>
    );
  }
  return (
    <>
      {!isAgreed && (
        <Button key="agree" kind="primary" type="submit" icon="check">
          {say('agree')}
        </Button>
      )}
      <Button key="write" kind="outline" wide icon="edit" onClick={answering.startWriting}>
        {say('ask_change')}
      </Button>
    </>
  );
}

function KeeperActions({ space, sheet }: CheckProps): ReactNode {
  const say = useWords('minutes');
  const check = minutesCheckOf(useStore());
  const { meeting } = sheet;
  const takeBack = async () => {
    tell(await check.takeBack(space, meeting), say('taken_back'));
  };
  return (
    <div className="flex flex-col items-start gap-3">
      <p className="text-ink-sub">{say.rich('check_keeper')}</p>
      <LinkButton kind="outline" icon="lock" to={paths.closeMeeting(space, meeting.id)}>
        {say('to_confirm')}
      </LinkButton>
      <Button kind="text" icon="undo" onClick={() => void takeBack()}>
        {say('take_back')}
      </Button>
    </div>
  );
}
