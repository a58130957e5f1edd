import { paths } from '#paths';

const pages: Readonly<Record<string, ((space: string, id: string) => string) | undefined>> = {
  activityLog: (space, id) => paths.activity(space, id),
  groupEvent: (space, id) => paths.event(space, id),
  occurrence: (space, id) => paths.event(space, id),
  meeting: (space, id) => paths.meeting(space, id),
};

/** The page of the record a photo belongs to; the group's home where it has none. */
export const pathOfAbout = (space: string, kind: string, id: string): string =>
  pages[kind]?.(space, id) ?? paths.space(space);
