import { paths } from '#paths';

/** The record a photo belongs to. */
interface About {
  readonly kind: string;
  readonly id: string;
  /** What that record belongs to itself, the activity of a けが; null for others. */
  readonly parentId: string | null;
}

const pages: Readonly<Record<string, ((space: string, about: About) => string) | undefined>> = {
  activityLog: (space, { id }) => paths.activity(space, id),
  groupEvent: (space, { id }) => paths.event(space, id),
  occurrence: (space, { id }) => paths.event(space, id),
  meeting: (space, { id }) => paths.meeting(space, id),
  incident: (space, { id, parentId }) => paths.incident(space, parentId ?? '', id),
};

/** The page of the record a photo belongs to; the group's home where it has none. */
export const pathOfAbout = (space: string, about: About): string =>
  pages[about.kind]?.(space, about) ?? paths.space(space);
