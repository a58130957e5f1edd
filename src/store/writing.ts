import { createActionItemsWriting } from './action-items-writing.ts';
import { createActivitiesWriting } from './activities-writing.ts';
import type { StoreContext } from './context.ts';
import { createEventsWriting } from './events-writing.ts';
import { createInvitationsWriting } from './invitations-writing.ts';
import { createMeetingsWriting } from './meetings-writing.ts';
import { createPeopleWriting } from './people-writing.ts';
import { createReviewWriting } from './review-writing.ts';
import { createRoundsWriting } from './rounds-writing.ts';
import { createSpacesWriting } from './spaces-writing.ts';

export type Writing = ReturnType<typeof createWriting>;

/** The commands of the groups whose queries every start needs; this part of the app comes behind the first page. */
export const createWriting = (context: StoreContext) => ({
  actionItems: createActionItemsWriting(context),
  activities: createActivitiesWriting(context),
  events: createEventsWriting(context),
  invitations: createInvitationsWriting(context),
  meetings: createMeetingsWriting(context),
  people: createPeopleWriting(context),
  review: createReviewWriting(context),
  rounds: createRoundsWriting(context),
  spaces: createSpacesWriting(context),
});
