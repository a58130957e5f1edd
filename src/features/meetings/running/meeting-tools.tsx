import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { useLive } from '#store/react.tsx';
import { votesOf } from '#store/votes.ts';
import { Banner } from '#ui/primitives/banner.tsx';
import { LinkButton } from '#ui/primitives/link-button.tsx';
import { Section } from '#ui/primitives/section.tsx';
import type { ReactNode } from 'react';
import type { MeetingSheet } from '../components/use-meeting-sheet.ts';
import { VoteRows } from '../voting/vote-rows.tsx';

interface MeetingToolsProps {
  readonly space: string;
  readonly sheet: MeetingSheet;
}

/** Votes that are open now, on top of the board: nobody should miss them. */
export function OpenVotes({ space, sheet }: MeetingToolsProps): ReactNode {
  const say = useWords('running');
  const votes = useLive((store) => votesOf(store).listVotes(space, sheet.meeting.id), [space, sheet.meeting.id]);
  const open = (votes ?? []).filter((vote) => vote.state !== 'closed');
  if (!sheet.isOpen) return null;
  return open.map((vote) => (
    <Banner
      key={vote.id}
      kind="info"
      title={say('vote_open_now')}
      live
      actions={
        <LinkButton kind="solid" to={paths.vote(space, sheet.meeting.id, vote.id)}>
          {say('vote_go')}
        </LinkButton>
      }
    >
      <p>{vote.question}</p>
    </Banner>
  ));
}

/** Votes of the meeting, and what helps while it runs. */
export function MeetingTools({ space, sheet }: MeetingToolsProps): ReactNode {
  const say = useWords('running');
  const { id } = sheet.meeting;
  const votes = useLive((store) => votesOf(store).listVotes(space, id), [space, id]) ?? [];
  return (
    <>
      {votes.length > 0 && (
        <Section title={say('votes')}>
          <VoteRows space={space} votes={votes} />
        </Section>
      )}
      <Section title={say('tools')}>
        <div className="flex flex-wrap gap-3">
          <LinkButton kind="outline" icon="talk" to={paths.meetingRemarks(space, id)}>
            {say('tool_remarks')}
          </LinkButton>
          <LinkButton kind="outline" icon="eye" to={paths.meetingScreen(space, id)}>
            {say('tool_screen')}
          </LinkButton>
          {sheet.isOpen && (
            <>
              <LinkButton kind="outline" icon="people" to={paths.meetingTurns(space, id)}>
                {say('tool_turns')}
              </LinkButton>
              <LinkButton kind="outline" icon="check" to={paths.newVote(space, id)}>
                {say('tool_vote')}
              </LinkButton>
            </>
          )}
          <LinkButton kind="outline" icon="qr" to={paths.meetingCodes(space, id)}>
            {say('tool_codes')}
          </LinkButton>
        </div>
      </Section>
    </>
  );
}
